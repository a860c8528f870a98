import { MOST_WEIGHT } from './fields.ts';
import { toPassing, type Filters } from './filter.ts';
import type { Groups } from './groups.ts';
import type { PlannedNeed } from './plan.ts';
import { scoreNeed, STEP, type OpenSegment, type Scores } from './score.ts';
import { sortDown } from './sort-down.ts';
import { toUnwanted } from './unwanted.ts';

/** What is ranked, and by what. */
export interface Ranking {
  readonly segments: readonly OpenSegment[];
  readonly groups: Groups;
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

function* scoreInSteps({ segments }: Ranking, need: PlannedNeed): Generator<void, Scored> {
  const scores: Scores[] = [];
  for (const open of segments) {
    const own = scoreNeed(open, need);
    scores.push(own);
    if (own.documents.length > MANY) yield;
  }
  return { role: need.role, scores, rarity: Math.log(1 + countDocuments(segments) / Math.max(1, countAnswers(scores))) };
}

/** Documents that take so long that others have a turn between two steps. */
export const MANY = 10_000;

const MOST_FIT = 2 ** 18 - 1;

/** What a document must have of all that the words say together, to be told where none has everything. */
const ENOUGH = 0.5;

const sumOf = (words: readonly Scored[]): number => words.reduce((sum, { rarity }) => sum + rarity, 0);

/** How documents of one segment answer words, read one by one. */
class Fits {
  readonly #words: readonly { readonly values: Float32Array; readonly role: PlannedNeed['role']; readonly rarity: number }[];
  readonly #most: number;
  /** What must be said of the required words; `null` where every word must be answered. */
  readonly #enough: number | null;

  constructor(words: readonly Scored[], segment: number, isPartial: boolean) {
    const required = words.filter(({ role, scores }) => role === 'required' && countAnswers(scores) > 0);
    this.#words = words.map(({ role, rarity, scores }) => ({ role, rarity, values: scores[segment]?.values ?? new Float32Array() }));
    this.#most = sumOf(words) * MOST_WEIGHT || 1;
    // What nothing answers would outweigh all else.
    this.#enough = isPartial ? ENOUGH * sumOf(required) || Infinity : null;
  }

  /** How well a document answers, from 0 to 2²⁰ − 1; -1 where it does not. */
  of(document: number): number {
    let level = 2;
    let sum = 0;
    let said = 0;
    for (const { values, role, rarity } of this.#words) {
      const score = values[document] ?? 0;
      if (score === 0 && (role === 'strict' || (role === 'required' && this.#enough === null))) return -1;
      if (score === 0) continue;
      const near = Math.floor(score / STEP);
      if (role !== 'optional' && near < level) level = near;
      if (role === 'required') said += rarity;
      sum += rarity * (score - near * STEP);
    }
    if (this.#enough !== null && said < this.#enough) return -1;
    return level * (MOST_FIT + 1) + Math.round((sum / this.#most) * MOST_FIT);
  }
}

/** What is to be collected: of the documents of each segment that come into question, those that fit. */
interface Collecting {
  readonly words: readonly Scored[];
  /** A byte a document, counted through: 1 for those that are not wanted. */
  readonly unwanted: Uint8Array | undefined;
  readonly isPartial: boolean;
}

/** A list of documents that is this much of all is read with the others in between: to sort it would take longer. */
const LARGE_PART = 1 / 16;

/** Who has every word is among those that have the rarest, here in their order; `undefined` for all. */
const toCandidates = ({ words, isPartial }: Collecting, segment: number): Uint32Array | undefined => {
  const lists = words.filter(({ role }) => role !== 'optional').flatMap(({ scores }) => scores[segment] ?? []);
  if (isPartial || lists.length === 0) return undefined;
  const { documents, values } = lists.reduce((least, list) => (list.documents.length < least.documents.length ? list : least));
  return documents.length > LARGE_PART * values.length ? undefined : documents.toSorted();
};

/** Documents of all segments in their order, an element each: where they stand among all, and what they are ranked by. */
interface Collected {
  readonly documents: Uint32Array;
  readonly fits: Uint32Array;
  readonly days: Uint32Array;
}

const collect = ({ segments, filters }: Ranking, collecting: Collecting): Collected => {
  const all = countDocuments(segments);
  const [documents, fits, days] = [new Uint32Array(all), new Uint32Array(all), new Uint32Array(all)];
  let [base, found] = [0, 0];
  for (const [at, { segment }] of segments.entries()) {
    const passing = toPassing(segment, filters);
    const own = new Fits(collecting.words, at, collecting.isPartial);
    const candidates = toCandidates(collecting, at) ?? passing.candidates;
    const count = candidates?.length ?? segment.count;
    for (let place = 0; place < count; place += 1) {
      const document = candidates?.[place] ?? place;
      const fit = own.of(document);
      if (fit < 0 || !passing.passes(document) || collecting.unwanted?.[base + document] === 1) continue;
      documents[found] = base + document;
      fits[found] = fit;
      days[found] = segment.days[document] ?? 0;
      found += 1;
    }
    base += segment.count;
  }
  return { documents: documents.subarray(0, found), fits: fits.subarray(0, found), days: days.subarray(0, found) };
};

/** The documents, best first; of equals the newer, then the one that stands before the other. */
const sort = ({ documents, fits, days }: Collected, by: Ranking['sort']): Uint32Array => {
  const places = new Uint32Array(documents.length);
  for (let place = 0; place < places.length; place += 1) places[place] = place;
  const order = by === 'fit' ? sortDown(sortDown(places, days), fits) : sortDown(sortDown(places, fits), days);
  for (let at = 0; at < order.length; at += 1) order[at] = documents[order[at] ?? 0] ?? 0;
  return order;
};

/**
 * Ranks the documents that answer every required need and pass the filters: the nearer to what was typed first, then by
 * where they say it, then the newer. Where none does, those that answer most of the words. Of {@link MANY} in steps.
 */
export function* rankInSteps(ranking: Ranking): Generator<void, Ranked> {
  const scored: Scored[] = [];
  for (const need of ranking.needs) scored.push(yield* scoreInSteps(ranking, need));
  const [words, excluded] = [scored.filter(({ role }) => role !== 'excluded'), scored.filter(({ role }) => role === 'excluded')];
  const unwanted = toUnwanted({ tags: ranking.filters.excludedTags, scores: excluded.map(({ scores }) => scores) }, ranking.segments, ranking.groups);
  const full = collect(ranking, { words, unwanted, isPartial: false });
  const isPartial = full.documents.length === 0 && words.filter(({ role }) => role === 'required').length > 1;
  const best = isPartial ? collect(ranking, { words, unwanted, isPartial }) : full;
  if (best.documents.length > MANY) yield;
  return { documents: sort(best, ranking.sort), isPartial };
}
