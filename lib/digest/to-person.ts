/** A name as citation managers have it; what is no person's, or cannot be parted with certainty, is `literal`. */
export type Person =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

// Names in these scripts stand family first and are not parted by a space.
const EASTERN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const GROUP =
  /\b(?:team|group|labs?|laborator(?:y|ies)|inc|ltd|corp|institutes?|universit(?:y|ies)|collaboration|consortium|foundation|research|deepmind|community|project|academy|college|cent(?:er|re)|department|committee|initiative|organi[sz]ation)\b|\bet\.? al\b|\s(?:and|for|of)\s|[&()[\]{}\d]|^the\s/i;
// In other letters it is a name.
const AI = /\bAI\b/;
const SUFFIX = /^(?:[js]r\.?|i{2,3}|iv)$/i;

const isGroup = (name: string): boolean => EASTERN.test(name) || GROUP.test(name) || AI.test(name);

/** `Last, First` and `Last, Jr., First`. */
const fromParts = (name: string): Person => {
  const [family = '', second = '', third, ...more] = name.split(',').map((part) => part.trim());
  if (family === '' || second === '' || more.length > 0) return { literal: name };
  if (third === undefined) return { family, given: second };
  return SUFFIX.test(second) && third !== '' ? { family, given: third, suffix: second } : { literal: name };
};

/** `First Last`, `First von Last` and `First Last Jr.` */
const fromWords = (name: string): Person => {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const own = words.length > 2 && SUFFIX.test(last) ? words.slice(0, -1) : words;
  const particle = own.findIndex((word, place) => place > 0 && /^\p{Ll}/u.test(word));
  const start = particle > 0 ? particle : own.length - 1;
  const [given, family] = [own.slice(0, start).join(' '), own.slice(start).join(' ')];
  return own.length < words.length ? { family, given, suffix: last } : { family, given };
};

/**
 * Parts a name, single-spaced, into family and given name: at its comma, else before its last word or what stands before
 * that in small letters. Korean, Chinese and Japanese script, groups, and names of one word stay whole.
 * @example toPerson('Laurens van der Maaten') // { family: 'van der Maaten', given: 'Laurens' }
 */
export const toPerson = (name: string): Person => {
  if (isGroup(name) || !name.includes(' ')) return { literal: name };
  return name.includes(',') ? fromParts(name) : fromWords(name);
};
