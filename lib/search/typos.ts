import { findPrefixed, termAt } from './lexicon.ts';
import type { Segment } from './segment.ts';

/** Letters from which a word may have one error, and two. */
const [SHORTEST_FOR_ONE, SHORTEST_FOR_TWO] = [5, 9];

/** Errors that a word may have. */
const toMostErrors = (word: string): number => (word.length < SHORTEST_FOR_ONE ? 0 : word.length < SHORTEST_FOR_TWO ? 1 : 2);

/** Within the errors that there may be, one of a word's first letters is one of the other's first. */
const hasLikeStart = (word: string, term: string, most: number): boolean => {
  for (let at = 0; at <= most; at += 1) {
    for (let to = 0; to <= most; to += 1) if (at + to <= most && word.charCodeAt(at) === term.charCodeAt(to)) return true;
  }
  return most > 1 || word.charCodeAt(0) === term.charCodeAt(1) || word.charCodeAt(1) === term.charCodeAt(1);
};

/** Longer words are none. */
const LONGEST = 64;

/** Rows of the comparison, made once: a word is compared with thousands of terms. */
const ROWS = [new Uint8Array(LONGEST + 3), new Uint8Array(LONGEST + 3), new Uint8Array(LONGEST + 3)] as const;

/** One row of the comparison: what `word`, up to a letter, and each beginning of `term` differ by. */
const fillRow = (word: string, term: string, { at, width }: { readonly at: number; readonly width: number }): number => {
  const [next, row, before] = [ROWS[at % 3] ?? ROWS[0], ROWS[(at + 2) % 3] ?? ROWS[0], ROWS[(at + 1) % 3] ?? ROWS[0]];
  const [letter, last] = [word.charCodeAt(at - 1), word.charCodeAt(at - 2)];
  next[0] = at;
  let least = at;
  for (let to = 1; to <= width; to += 1) {
    const other = term.charCodeAt(to - 1);
    let errors = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (letter === other ? 0 : 1));
    // Two letters exchanged.
    if (at > 1 && to > 1 && letter === term.charCodeAt(to - 2) && last === other) errors = Math.min(errors, (before[to - 2] ?? 0) + 1);
    next[to] = errors;
    if (errors < least) least = errors;
  }
  return least;
};

/**
 * The least errors by which `word` comes from `term`, or from a beginning of it: a letter too many, too few, another, or two
 * exchanged (optimal string alignment). More than `most` is told as `most + 1`.
 */
const countErrors = (word: string, term: string, most: number): number => {
  const width = Math.min(term.length, word.length + most);
  // Most terms have nothing to do with the word: neither begins as the other, nor with a letter left out or exchanged.
  if (!hasLikeStart(word, term, most)) return most + 1;
  for (let to = 0; to <= width; to += 1) ROWS[0][to] = to;
  for (let at = 1; at <= word.length; at += 1) if (fillRow(word, term, { at, width }) > most) return most + 1;
  const row = ROWS[word.length % 3] ?? ROWS[0];
  let errors = term.length === width ? row[width] ?? 0 : most + 1;
  // A word that is not typed to its end yet is the beginning of the term.
  for (let to = Math.max(0, word.length - most); to <= width; to += 1) errors = Math.min(errors, (row[to] ?? 0) + 0.5);
  return errors;
};

interface Near {
  readonly term: string;
  readonly errors: number;
  /** Bytes of its postings: the more, the more documents. */
  readonly size: number;
}

const A = 0x61;

const bitOf = (unit: number): number => (unit >= A && unit < A + 26 ? 1 << (unit - A) : 1 << 26);

/** The letters of a stretch, a bit each; all else is one. */
const toLetters = (text: string, start: number, end: number): number => {
  let letters = 0;
  for (let place = start; place < end; place += 1) letters |= bitOf(text.charCodeAt(place));
  return letters;
};

const countBits = (bits: number): number => {
  let [rest, count] = [bits, 0];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** The letters of Latin terms, which stand together, an element each. */
interface TermLetters {
  /** The number of the first. */
  readonly from: number;
  readonly letters: Int32Array;
}

const LETTERS = new WeakMap<Segment, TermLetters>();

// Who misspelt a word types on: the letters are read once.
const readLetters = (segment: Segment): TermLetters => {
  const { starts, lexicon } = segment;
  const [from, to] = [findPrefixed(segment, 'a')[0], findPrefixed(segment, 'z')[1]];
  const toOwn = (place: number): number => toLetters(lexicon, starts[from + place] ?? 0, (starts[from + place + 1] ?? 1) - 1);
  const known = LETTERS.get(segment) ?? { from, letters: Int32Array.from({ length: to - from }, (_, place) => toOwn(place)) };
  LETTERS.set(segment, known);
  return known;
};

const findNear = (segment: Segment, word: string, most: number): Near[] => {
  const near: Near[] = [];
  const { starts } = segment;
  const wanted = toLetters(word, 0, word.length);
  const { from, letters } = readLetters(segment);
  for (let place = 0; place < letters.length; place += 1) {
    const number = from + place;
    // Every letter of the word that a term has nowhere is an error.
    if (countBits(wanted & ~(letters[place] ?? 0)) > most || (starts[number + 1] ?? 1) - 1 - (starts[number] ?? 0) < word.length - most) continue;
    const term = termAt(segment, number);
    const errors = countErrors(word, term, most);
    if (errors <= most) near.push({ term, errors, size: (segment.postingStarts[number + 1] ?? 0) - (segment.postingStarts[number] ?? 0) });
  }
  return near;
};

/** A term that several segments have, once. */
const joinNear = (near: readonly Near[]): Near[] => {
  const byTerm = new Map<string, Near>();
  for (const each of near) byTerm.set(each.term, { ...each, size: each.size + (byTerm.get(each.term)?.size ?? 0) });
  return [...byTerm.values()];
};

/** Terms that are tried for a word. */
const MOST_TERMS = 20;

/**
 * The terms that a misspelt Latin word comes nearest to, one error in five letters or more, two in nine; nearest first, of
 * equals the commonest.
 */
export const findTypos = (segments: readonly Segment[], word: string): string[] => {
  const most = toMostErrors(word);
  if (most === 0 || word.length > LONGEST || !/^[a-z0-9]+$/.test(word)) return [];
  const near = joinNear(segments.flatMap((segment) => findNear(segment, word, most)));
  const least = Math.min(...near.map(({ errors }) => Math.ceil(errors)));
  const terms = near.filter(({ errors }) => errors <= least).sort((one, other) => one.errors - other.errors || other.size - one.size || (one.term < other.term ? -1 : 1));
  return terms.slice(0, MOST_TERMS).map(({ term }) => term);
};
