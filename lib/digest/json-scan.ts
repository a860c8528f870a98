/** Levels of brackets that a digest may have; its own format has four. */
const DEEPEST = 64;

const BACKSLASH = 0x5c;

const isEscaped = (text: string, quote: number): boolean => {
  let start = quote;
  while (text.charCodeAt(start - 1) === BACKSLASH) start -= 1;
  return (quote - start) % 2 === 1;
};

/** Where the string of JSON has its other quote whose first is at `place`; -1 when it is never ended. */
export const findQuote = (text: string, place: number): number => {
  let quote = text.indexOf('"', place + 1);
  while (quote >= 0 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote;
};

const skipString = (text: string, place: number): number => {
  const quote = findQuote(text, place);
  return quote < 0 ? text.length : quote + 1;
};

/**
 * Where brackets of JSON nest deeper than any digest's, -1 when nowhere. Asked before `JSON.parse`, whose own stack
 * may be no match for a file of brackets.
 */
export const findTooDeep = (text: string): number => {
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charCodeAt(place);
    if (character === 0x22) place = skipString(text, place) - 1;
    else if (character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x5d || character === 0x7d) depth -= 1;
    if (depth > DEEPEST) return place;
  }
  return -1;
};

const WHITE = /[\t\n\r ]*/y;

/** The first place from `place` on that is not white space in JSON. */
export const skipWhite = (text: string, place: number): number => {
  WHITE.lastIndex = place;
  WHITE.exec(text);
  return WHITE.lastIndex;
};

const isKey = (text: string, end: number): boolean => text.charAt(skipWhite(text, end)) === ':';

const parseKey = (text: string): unknown => JSON.parse(text);

/** Where in a list each element begins; for an object the list under its key `entries` is meant. The JSON is sound. */
export const findElements = (text: string): number[] => {
  const level = text.charAt(skipWhite(text, 0)) === '[' ? 1 : 2;
  let [elements, depth, isFresh, isListed]: [number[], number, boolean, boolean] = [[], 0, false, level === 1];
  for (let place = skipWhite(text, 0); place < text.length; place = skipWhite(text, place)) {
    const character = text.charAt(place);
    if (isFresh && isListed && depth === level && character !== ']') elements.push(place);
    isFresh = ',[{'.includes(character);
    depth += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0;
    const end = character === '"' ? skipString(text, place) : place + 1;
    if (character === '"' && level === 2 && depth === 1 && isKey(text, end)) {
      isListed = parseKey(text.slice(place, end)) === 'entries';
      elements = isListed ? [] : elements;
    }
    place = end;
  }
  return elements;
};
