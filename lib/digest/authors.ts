const OPENING = '([{';
const CLOSING = ')]}';

const stepOf = (character: string): number =>
  OPENING.includes(character) ? 1 : CLOSING.includes(character) ? -1 : 0;

/** Whether the bracket that opens `text` is the one that closes at its end. Linear in the length. */
const isBracketed = (text: string): boolean => {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    depth += stepOf(text.charAt(place));
    if (depth <= 0 && place < text.length - 1) return false;
  }
  return depth === 0;
};

/**
 * Whether a line is a newsletter's author line: one pair of brackets around all of it, with Latin or other letters
 * but no Hangul and no address, so that a Korean aside in brackets is none.
 */
export const isAuthorLine = (text: string): boolean =>
  isBracketed(text) && /\p{L}/u.test(text) && !/[가-힣]|https?:/i.test(text);

const splitAtCommas = (text: string): string[] => {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    depth += stepOf(character);
    if (character !== ',' || depth > 0) continue;
    parts.push(text.slice(start, place));
    start = place + 1;
  }
  return [...parts, text.slice(start)];
};

/**
 * The names on an author line, as written; a comma inside a name's own brackets parts nothing.
 * @example parseAuthors('(Ann Lee, Lab (A, B), and Kim Bo)') // ['Ann Lee', 'Lab (A, B)', 'Kim Bo']
 */
export const parseAuthors = (line: string): string[] =>
  splitAtCommas(line.slice(1, -1))
    .map((name) => name.trim().replace(/^and\s/, '').trim())
    .filter((name) => name !== '');

/** The most words in a name of a person or a group. */
const LONGEST_NAME = 8;

/** Whether an author line reads like names and not like a phrase in brackets: short parts with a capital in each. */
export const looksLikeNames = (line: string): boolean =>
  parseAuthors(line).every((name) => /\p{Lu}/u.test(name) && !/[.;:]\s\S{4}/.test(name) && name.split(/\s+/, LONGEST_NAME + 1).length <= LONGEST_NAME);
