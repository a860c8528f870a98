import { findQuote, skipWhite } from './json-scan.ts';

const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE_OR_FAULT = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\\\0-\x1f]/g;

/** What may come next. `first…` is right behind an opening bracket, where the closing one may follow at once. */
type Wanted = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma';

/** How far the text has been sound. */
interface Progress {
  /** The closing brackets that are still to come, last one first to come. */
  readonly closing: string[];
  wanted: Wanted;
  place: number;
}

const findStringFault = (text: string): number => {
  for (const found of text.matchAll(ESCAPE_OR_FAULT)) if (found[0].length === 1) return found.index;
  return -1;
};

// Each step takes one token off the text, or gives the place of what cannot be one.
const takeString = (text: string, progress: Progress): number => {
  const quote = findQuote(text, progress.place);
  const fault = findStringFault(text.slice(progress.place, quote < 0 ? undefined : quote));
  if (fault >= 0) return progress.place + fault;
  progress.place = quote + 1;
  return quote < 0 ? text.length : -1;
};

const takeLiteral = (text: string, progress: Progress): number => {
  LITERAL.lastIndex = progress.place;
  if (!LITERAL.test(text)) return progress.place;
  progress.place = LITERAL.lastIndex;
  return -1;
};

const open = (progress: Progress, bracket: string): number => {
  progress.closing.push(bracket === '[' ? ']' : '}');
  progress.wanted = bracket === '[' ? 'firstValue' : 'firstKey';
  progress.place += 1;
  return -1;
};

const takeValue = (text: string, progress: Progress): number => {
  const character = text.charAt(progress.place);
  if (character === '[' || character === '{') return open(progress, character);
  progress.wanted = 'comma';
  return character === '"' ? takeString(text, progress) : takeLiteral(text, progress);
};

const takeMark = (progress: Progress, wanted: Wanted): number => {
  progress.wanted = wanted;
  progress.place += 1;
  return -1;
};

const takeEnd = (progress: Progress): number => {
  progress.closing.pop();
  return takeMark(progress, 'comma');
};

const takeKey = (text: string, progress: Progress): number => {
  if (text.charAt(progress.place) !== '"') return progress.place;
  progress.wanted = 'colon';
  return takeString(text, progress);
};

const takeComma = (character: string, progress: Progress): number => {
  const closing = progress.closing.at(-1);
  if (character !== ',' || closing === undefined) return progress.place;
  return takeMark(progress, closing === ']' ? 'value' : 'key');
};

const step = (text: string, progress: Progress): number => {
  const [character, { wanted }] = [text.charAt(progress.place), progress];
  const mayEnd = wanted === 'comma' || wanted === 'firstKey' || wanted === 'firstValue';
  if (mayEnd && character === progress.closing.at(-1)) return takeEnd(progress);
  if (wanted === 'value' || wanted === 'firstValue') return takeValue(text, progress);
  if (wanted === 'key' || wanted === 'firstKey') return takeKey(text, progress);
  if (wanted === 'comma') return takeComma(character, progress);
  return character === ':' ? takeMark(progress, 'value') : progress.place;
};

/**
 * The first place at which a text is no JSON, its length when more was to come, -1 when it is sound. Engines say this
 * each in its own words or not at all.
 * @example findJsonFault('{"a":1,}') // 7
 */
export const findJsonFault = (text: string): number => {
  const progress: Progress = { closing: [], wanted: 'value', place: skipWhite(text, 0) };
  while (progress.place < text.length) {
    const fault = step(text, progress);
    if (fault >= 0) return fault;
    progress.place = skipWhite(text, progress.place);
  }
  return progress.wanted === 'comma' && progress.closing.length === 0 ? -1 : text.length;
};
