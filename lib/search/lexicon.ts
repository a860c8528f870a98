import { isAmong, toInitials, type CharacterRange } from './letters.ts';
import type { Segment } from './segment.ts';
import { findStretch } from './starts.ts';

type Terms = Pick<Segment, 'lexicon' | 'starts'>;

/** A term's text by its number. */
export const termAt = ({ lexicon, starts }: Terms, term: number): string =>
  lexicon.slice(starts[term] ?? 0, (starts[term + 1] ?? 1) - 1);

export const countTerms = ({ starts }: Terms): number => starts.length - 1;

/** The first term that is not before `text`. */
const findLower = (terms: Terms, text: string): number => {
  let low = 0;
  let high = countTerms(terms);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(terms, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The number of a term, or -1. */
export const findTerm = (terms: Terms, text: string): number => {
  const place = findLower(terms, text);
  return termAt(terms, place) === text && place < countTerms(terms) ? place : -1;
};

/** Whether a term begins with `text`. */
export const beginsWith = ({ lexicon, starts }: Terms, term: number, text: string): boolean => lexicon.startsWith(text, starts[term] ?? 0);

/** All terms that begin with `prefix`: from the first up to before the second number. */
export const findPrefixed = (terms: Terms, prefix: string): readonly [from: number, to: number] =>
  [findLower(terms, prefix), findLower(terms, `${prefix}\u{ffff}`)];

const HANGUL = /[ㄱ-ㆎ가-힣]/;

/** Terms of Hangul stand together at the end: others need not be looked through for it. */
const toHangulPlace = (terms: Terms): number => Math.max(0, (terms.starts[findLower(terms, 'ㄱ')] ?? 1) - 1);

const toFirstPlace = (terms: Terms, text: string): number => (HANGUL.test(text) ? toHangulPlace(terms) : 0);

/** The terms that hold `text` anywhere, each once; `text` may begin or end with a line end, for a term's edge. */
export const findHolding = (terms: Terms, text: string): number[] => {
  const found: number[] = [];
  const shift = text.startsWith('\n') ? 1 : 0;
  for (let place = terms.lexicon.indexOf(text, toFirstPlace(terms, text)); place >= 0;) {
    const term = findStretch(terms.starts, place + shift);
    found.push(term);
    place = terms.lexicon.indexOf(text, (terms.starts[term + 1] ?? Infinity) - 1);
  }
  return found;
};

const INITIALS = new WeakMap<Terms, Terms>();

/** The same terms with the first consonant of each syllable for the syllable. */
export const toInitialTerms = (terms: Terms): Terms => {
  const known = INITIALS.get(terms);
  if (known !== undefined) return known;
  const place = toHangulPlace(terms);
  const initials = { lexicon: terms.lexicon.slice(0, place) + toInitials(terms.lexicon.slice(place)), starts: terms.starts };
  INITIALS.set(terms, initials);
  return initials;
};

/** The terms that hold `text`, which is not empty, and behind it one character of `ranges`, each once. */
export const findBegun = (terms: Terms, text: string, ranges: readonly CharacterRange[]): number[] => {
  const found: number[] = [];
  for (let place = terms.lexicon.indexOf(text, toFirstPlace(terms, text)); place >= 0;) {
    const isFound = isAmong(terms.lexicon.charCodeAt(place + text.length), ranges);
    const term = isFound ? findStretch(terms.starts, place) : 0;
    if (isFound) found.push(term);
    place = terms.lexicon.indexOf(text, isFound ? (terms.starts[term + 1] ?? Infinity) - 1 : place + 1);
  }
  return found;
};

/** All terms that begin with `text` and one character of the range: from the first up to before the second number. */
export const findBetween = (terms: Terms, text: string, [first, last]: CharacterRange): readonly [from: number, to: number] =>
  [findLower(terms, text + String.fromCharCode(first)), findLower(terms, `${text}${String.fromCharCode(last)}\u{ffff}`)];
