const BRACKETS = /[([{\])}]/;

const stepOf = (character: string): number => {
  if (!BRACKETS.test(character)) return 0;
  return '([{'.includes(character) ? 1 : -1;
};

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
  if (!BRACKETS.test(text)) return text.split(',');
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: character, index } of text.matchAll(/[,([{\])}]/g)) {
    depth += stepOf(character);
    if (character !== ',' || depth > 0) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
};

const isFullName = (text: string): boolean => /^\p{Lu}\S*(?:\s+[^\s()]+){1,3}$/u.test(text) && !/\s(?:for|of|in|on)\s/.test(text);

// Two whole names; what one institute has in its name stays together.
const splitAtAnd = (name: string): string[] => {
  if (!name.includes(' and ') && !name.includes(' & ')) return [name];
  const [one = '', other = '', ...more] = name.split(/\s(?:and|&)\s/, 3);
  return more.length === 0 && isFullName(one.trim()) && isFullName(other.trim()) ? [one.trim(), other.trim()] : [name];
};

const toNames = (part: string): string[] => {
  const whole = part.trim();
  const name = whole.startsWith('and ') ? whole.slice(4).trim() : whole;
  return name === '' ? [] : splitAtAnd(name);
};

/**
 * The names on an author line, as written; a comma inside a name's own brackets parts nothing.
 * @example parseAuthors('(Ann Lee, Lab (A, B), Cho Park and Kim Bo)') // ['Ann Lee', 'Lab (A, B)', 'Cho Park', 'Kim Bo']
 */
export const parseAuthors = (line: string): string[] => splitAtCommas(line.slice(1, -1)).flatMap(toNames);

/** The most words in a name of a person or a group. */
const LONGEST_NAME = 8;
/** UTF-16 units in which more words than that have no room. */
const SHORT = 2 * LONGEST_NAME;

const mayBeName = (text: string): boolean =>
  text.length <= SHORT || (!/\p{Ll}{3}[.;:]\s/u.test(text) && text.split(/\s+/, LONGEST_NAME + 1).length <= LONGEST_NAME);

/** Whether the names of an author line read like names and not like a phrase in brackets: short, most of them with a capital. */
export const lookLikeNames = (names: readonly string[]): boolean =>
  names.every(mayBeName) && names.filter((name) => /^[A-Z]|\p{Lu}/u.test(name)).length > names.length / 2;
