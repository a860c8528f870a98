import { isAmong, isSyllable, type CharacterRange } from './letters.ts';
import { findBegun, findHolding, termAt } from './lexicon.ts';
import type { Segment } from './segment.ts';

const PAIRS = new WeakMap<Segment, Map<string, readonly number[]>>();
/** Pairs that are kept; then all are forgotten. */
const MOST_PAIRS = 500;
/** Of a pair that more terms hold it costs as much to look at each as to look through all. */
const MOST_LIKELY = 4_000;

const readPair = (segment: Segment, pair: string): readonly number[] => {
  const known = PAIRS.get(segment);
  const pairs = known !== undefined && known.size < MOST_PAIRS ? known : new Map<string, readonly number[]>();
  const terms = pairs.get(pair) ?? findHolding(segment, pair);
  PAIRS.set(segment, pairs.set(pair, terms));
  return terms;
};

/**
 * Terms among which are all that hold `text`: those that hold its first two syllables. A word that grows asks for them with
 * every key, and for every way to part it. `undefined` where it has no two, or too many terms hold them.
 */
const findLikely = (segment: Segment, text: string): readonly number[] | undefined => {
  const pair = text.slice(0, 2);
  if (pair.length < 2 || ![...pair].every(isSyllable)) return undefined;
  const terms = readPair(segment, pair);
  return terms.length <= MOST_LIKELY ? terms : undefined;
};

/** The terms that hold `text` anywhere, each once. */
export const findAllHolding = (segment: Segment, text: string): readonly number[] =>
  findLikely(segment, text)?.filter((term) => termAt(segment, term).includes(text)) ?? findHolding(segment, text);

/** The terms that end with `text`. */
export const findEnding = (segment: Segment, text: string): readonly number[] =>
  findLikely(segment, text)?.filter((term) => termAt(segment, term).endsWith(text)) ?? findHolding(segment, `${text}\n`);

const holdsBegun = (term: string, text: string, next: readonly CharacterRange[]): boolean => {
  for (let place = term.indexOf(text); place >= 0; place = term.indexOf(text, place + 1)) {
    if (isAmong(term.charCodeAt(place + text.length), next)) return true;
  }
  return false;
};

/** The terms that hold `text`, which is not empty, and behind it one character of `next`, each once. */
export const findAllBegun = (segment: Segment, text: string, next: readonly CharacterRange[]): readonly number[] =>
  findLikely(segment, text)?.filter((term) => holdsBegun(termAt(segment, term), text, next)) ?? findBegun(segment, text, next);
