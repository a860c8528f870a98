import { countTerms, findPrefixed, termAt } from './lexicon.ts';
import type { Segment } from './segment.ts';

/** Letters from which a word may have one error, and two. */
const [SHORTEST_FOR_ONE, SHORTEST_FOR_TWO] = [5, 9];

/** Errors that a word may have. */
const toMostErrors = (word: string): number => (word.length < SHORTEST_FOR_ONE ? 0 : word.length < SHORTEST_FOR_TWO ? 1 : 2);

/** Longer words, and what stands in a term behind as many letters, are not compared. */
const LONGEST = 64;

interface Near {
  readonly term: string;
  readonly errors: number;
  /** Bytes of its postings: the more, the more documents. */
  readonly size: number;
}

/**
 * Counts the least errors by which a word comes from a term, or from a beginning of it: a letter too many, too few, another,
 * or two exchanged (optimal string alignment). Terms come letter by letter, so that what two begin with is compared once.
 */
class Comparison {
  readonly #word: string;
  readonly #most: number;
  /** A row for each letter of the term, and one before: by what its beginning differs from each beginning of the word. */
  readonly #rows: Uint8Array[];
  /** The least of each row, and the least by which the word comes from a beginning of the term that is no longer. */
  readonly #least = new Uint8Array(LONGEST + 2);
  readonly #begun = new Float64Array(LONGEST + 2).fill(Infinity);

  constructor(word: string, most: number) {
    this.#word = word;
    this.#most = most;
    this.#rows = Array.from({ length: LONGEST + 2 }, () => Uint8Array.from({ length: word.length + 1 }, (_, to) => to));
  }

  /** Takes the letter at `depth`, from 1, of a term, before it `before`. Whether a term that begins so may be near enough. */
  take(depth: number, letter: number, before: number): boolean {
    const [row, last, older] = [this.#rows[depth], this.#rows[depth - 1], this.#rows[depth - 2]];
    if (row === undefined || last === undefined) return false;
    row[0] = depth;
    let least = depth;
    for (let to = 1; to <= this.#word.length; to += 1) {
      const own = this.#word.charCodeAt(to - 1);
      let errors = Math.min((row[to - 1] ?? 0) + 1, (last[to] ?? 0) + 1, (last[to - 1] ?? 0) + (own === letter ? 0 : 1));
      if (older !== undefined && to > 1 && own === before && this.#word.charCodeAt(to - 2) === letter) errors = Math.min(errors, (older[to - 2] ?? 0) + 1);
      row[to] = errors;
      if (errors < least) least = errors;
    }
    this.#least[depth] = least;
    // A word that is not typed to its end yet is the beginning of the term.
    this.#begun[depth] = Math.min(this.#begun[depth - 1] ?? Infinity, (row[this.#word.length] ?? 0) + 0.5);
    return Math.min(least, (this.#least[depth - 1] ?? 0) + 1, this.#begun[depth] ?? 0) <= this.#most;
  }

  /** The errors of a term that has `depth` letters, or of any that is longer. */
  count(depth: number, isWhole: boolean): number {
    return Math.min(this.#begun[depth] ?? Infinity, isWhole ? this.#rows[depth]?.[this.#word.length] ?? Infinity : Infinity);
  }
}

/** The term before another: where it starts, how far it was compared, and whether what it begins with so far is too far off. */
interface Before {
  start: number;
  depth: number;
  isDead: boolean;
}

/** How many units what starts at a place has in common with the term before, as far as that was compared. */
const countSame = (text: string, start: number, before: Before): number => {
  let count = 0;
  while (count < before.depth && text.charCodeAt(start + count) === text.charCodeAt(before.start + count)) count += 1;
  return count;
};

// Terms stand in their order: those that begin alike behind each other.
const findNear = (segment: Segment, word: string, most: number): Near[] => {
  const [near, comparison]: [Near[], Comparison] = [[], new Comparison(word, most)];
  const { lexicon, starts, postingStarts } = segment;
  const [from, to] = [findPrefixed(segment, 'a')[0], Math.min(countTerms(segment), findPrefixed(segment, 'z')[1])];
  // One that changes: of some ten thousand terms each would make another.
  const before: Before = { start: starts[from] ?? 0, depth: 0, isDead: false };
  for (let number = from; number < to; number += 1) {
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 1) - 1 - start;
    const same = number === from ? 0 : countSame(lexicon, start, before);
    if (before.isDead && same === before.depth) continue;
    const end = Math.min(length, LONGEST);
    let depth = same;
    let isDead = false;
    while (depth < end && !isDead) {
      depth += 1;
      isDead = !comparison.take(depth, lexicon.charCodeAt(start + depth - 1), lexicon.charCodeAt(start + depth - 2));
    }
    before.start = start;
    before.depth = depth;
    before.isDead = isDead;
    const errors = comparison.count(depth, !isDead && depth === length);
    if (errors <= most) near.push({ term: termAt(segment, number), errors, size: (postingStarts[number + 1] ?? 0) - (postingStarts[number] ?? 0) });
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
