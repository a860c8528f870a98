import { MOST_WEIGHT } from './fields.ts';
import { toPassing, type Filters } from './filter.ts';
import type { PlannedNeed } from './plan.ts';
import { scoreNeed, STEP, type OpenSegment, type Scores } from './score.ts';

/** What is ranked, and by what. */
export interface Ranking {
  readonly segments: readonly OpenSegment[];
  readonly needs: readonly PlannedNeed[];
  readonly filters: Filters;
  readonly sort: 'fit' | 'date';
}

/** Documents of all segments, counted through from 0, best first. */
export interface Ranked {
  readonly documents: Uint32Array;
  /** Whether none answers every word, and these answer most of it. */
  readonly isPartial: boolean;
}

/** A need with its scores in each segment. */
interface Scored {
  readonly role: PlannedNeed['role'];
  readonly scores: readonly Scores[];
  /** The rarer, the more it says. */
  readonly rarity: number;
}

const countDocuments = (segments: readonly OpenSegment[]): number => segments.reduce((sum, { segment }) => sum + segment.count, 0);

const countAnswers = (scores: readonly Scores[]): number => scores.reduce((sum, { documents }) => sum + documents.length, 0);

const scoreOf = ({ scores }: Scored, segment: number, document: number): number => scores[segment]?.values[document] ?? 0;

const toScored = ({ segments }: Ranking, need: PlannedNeed): Scored => {
  const scores = segments.map((open) => scoreNeed(open, need));
  return { role: need.role, scores, rarity: Math.log(1 + countDocuments(segments) / Math.max(1, countAnswers(scores))) };
};

// One number a document, so that the browser sorts them as numbers: fit, day and place, in 2 + 18, 16 and 17 bits.
const BITS = { fit: 20, day: 16, place: 17 };
const MOST_FIT = 2 ** 18 - 1;
const LAST_PLACE = 2 ** BITS.place - 1;

const PACK: Readonly<Record<Ranking['sort'], (fit: number, day: number, place: number) => number>> = {
  fit: (fit, day, place) => (fit * 2 ** BITS.day + day) * 2 ** BITS.place + (LAST_PLACE - place),
  date: (fit, day, place) => (day * 2 ** BITS.fit + fit) * 2 ** BITS.place + (LAST_PLACE - place),
};

/** How well a document answers, from 0 to 2²⁰ − 1; -1 where it does not. */
type FitOf = (segment: number, document: number) => number;

const toFit = (words: readonly Scored[], isEnough: (segment: number, document: number) => boolean): FitOf => {
  const most = words.reduce((sum, { rarity }) => sum + rarity, 0) * MOST_WEIGHT || 1;
  return (segment, document) => {
    if (!isEnough(segment, document)) return -1;
    let [level, sum] = [2, 0];
    for (const word of words) {
      const score = scoreOf(word, segment, document);
      if (word.role !== 'optional' && score > 0) level = Math.min(level, Math.floor(score / STEP));
      sum += word.rarity * (score % STEP);
    }
    return level * (MOST_FIT + 1) + Math.round((sum / most) * MOST_FIT);
  };
};

const toAllOf = (words: readonly Scored[]) => (segment: number, document: number): boolean =>
  words.every((word) => word.role === 'optional' || scoreOf(word, segment, document) > 0);

/** What a document must have of all that the words say together, to be told where none has everything. */
const ENOUGH = 0.5;

const toMostOf = (words: readonly Scored[]) => {
  const required = words.filter(({ role }) => role === 'required');
  const said = (segment: number, document: number): number =>
    required.reduce((sum, word) => sum + (scoreOf(word, segment, document) > 0 ? word.rarity : 0), 0);
  // What nothing answers would outweigh all else.
  const found = required.filter(({ scores }) => countAnswers(scores) > 0);
  const whole = found.reduce((sum, { rarity }) => sum + rarity, 0);
  const hasStrict = toAllOf(words.filter(({ role }) => role === 'strict'));
  return (segment: number, document: number): boolean => whole > 0 && said(segment, document) >= ENOUGH * whole && hasStrict(segment, document);
};

/** What is to be collected: of the documents of each segment that come into question, those that fit. */
interface Collecting {
  readonly excluded: readonly Scored[];
  readonly fitOf: FitOf;
  /** `undefined` for all. */
  candidatesOf(segment: number): readonly number[] | undefined;
}

const collect = ({ segments, filters, sort }: Ranking, { excluded, fitOf, candidatesOf }: Collecting): Float64Array => {
  const packed = new Float64Array(countDocuments(segments));
  const pack = PACK[sort];
  let [base, found] = [0, 0];
  for (const [at, { segment }] of segments.entries()) {
    const passing = toPassing(segment, filters);
    const candidates = candidatesOf(at) ?? passing.candidates;
    const count = candidates?.length ?? segment.count;
    for (let place = 0; place < count; place += 1) {
      const document = candidates?.[place] ?? place;
      const fit = fitOf(at, document);
      if (fit < 0 || !passing.passes(document)) continue;
      if (excluded.some((word) => scoreOf(word, at, document) > 0)) continue;
      packed[found] = pack(fit, segment.days[document] ?? 0, base + document);
      found += 1;
    }
    base += segment.count;
  }
  return packed.subarray(0, found);
};

/** Who has every word is among those that have the rarest. */
const toCandidates = (words: readonly Scored[]): Collecting['candidatesOf'] => {
  const needed = words.filter(({ role }) => role !== 'optional');
  return (segment) => {
    const lists = needed.map(({ scores }) => scores[segment]?.documents ?? []);
    return lists.length === 0 ? undefined : lists.reduce((least, list) => (list.length < least.length ? list : least));
  };
};

/** The documents, the last first. */
const unpack = (packed: Float64Array): Uint32Array => {
  const documents = new Uint32Array(packed.length);
  for (let place = 0; place < packed.length; place += 1) {
    documents[packed.length - 1 - place] = LAST_PLACE - ((packed[place] ?? 0) % 2 ** BITS.place);
  }
  return documents;
};

/** Documents that take so long that others have a turn between two steps. */
export const MANY = 10_000;

/**
 * Ranks the documents that answer every required need and pass the filters: the nearer to what was typed first, then by
 * where they say it, then the newer. Where none does, those that answer most of the words. Of {@link MANY} in steps.
 */
export function* rankInSteps(ranking: Ranking): Generator<void, Ranked> {
  const scored = ranking.needs.map((need) => toScored(ranking, need));
  const [words, excluded] = [scored.filter(({ role }) => role !== 'excluded'), scored.filter(({ role }) => role === 'excluded')];
  const full = collect(ranking, { excluded, fitOf: toFit(words, toAllOf(words)), candidatesOf: toCandidates(words) });
  const isPartial = full.length === 0 && words.filter(({ role }) => role === 'required').length > 1;
  const best = isPartial ? collect(ranking, { excluded, fitOf: toFit(words, toMostOf(words)), candidatesOf: () => undefined }) : full;
  if (best.length > MANY) yield;
  best.sort();
  if (best.length > MANY) yield;
  return { documents: unpack(best), isPartial };
}
