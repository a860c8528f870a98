import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { toTagKey } from '../digest/tags.ts';
import { toIdHash } from './build-segment.ts';
import { parseDayRange, type DayRange } from './day-range.ts';
import type { SearchRequest } from './found.ts';
import { findMeant, type MeantTags } from './meant-tags.ts';
import type { Clause, Query } from './query.ts';
import type { Segment } from './segment.ts';
import type { Planning } from './tokens.ts';

/** What a document must be, whatever its words. */
export interface Filters {
  /** What each tag of the query that is wanted means. */
  readonly meant: readonly MeantTags[];
  /** Of each list one tag, by the key: of those, and of what narrows the query. */
  readonly tags: readonly (readonly string[])[];
  /** A paper that has any of them in one entry goes whole. */
  readonly excludedTags: readonly string[];
  /** In each of the ranges. */
  readonly days: readonly DayRange[];
  readonly excludedDays: readonly DayRange[];
  readonly paper: ArxivId | null;
}

const isDay = (range: DayRange | undefined): range is DayRange => range !== undefined;

const toRanges = (clauses: readonly Clause[]): DayRange[] =>
  clauses.filter(({ kind }) => kind === 'date').map(({ text }) => parseDayRange(text)).filter(isDay);

const toMeant = (clauses: readonly Clause[], planning: Planning): MeantTags[] =>
  clauses.filter(({ kind }) => kind === 'tag').map((clause) => findMeant(clause, planning));

/** What a query and what narrows it ask of every document. */
export const toFilters = ({ clauses, paper }: Query, { tags = [] }: SearchRequest, planning: Planning): Filters => {
  const [wanted, excluded] = [clauses.filter(({ isExcluded }) => !isExcluded), clauses.filter(({ isExcluded }) => isExcluded)];
  const meant = toMeant(wanted, planning);
  return {
    meant,
    tags: [...meant.map(({ keys }) => keys), ...tags.map((tag) => [toTagKey(tag)])],
    excludedTags: toMeant(excluded, planning).flatMap(({ keys }) => keys),
    days: toRanges(wanted),
    excludedDays: toRanges(excluded),
    paper,
  };
};

/** The documents that have one of the tags, in their order. */
export const findTagged = ({ count, tags, tagStarts, tagPlaces }: Segment, keys: readonly string[]): Uint32Array => {
  const wanted = Uint8Array.from(tags, ({ key }) => Number(keys.includes(key)));
  const documents = new Uint32Array(count);
  let [found, at] = [0, 0];
  for (let document = 0; document < count; document += 1) {
    const end = tagStarts[document + 1] ?? 0;
    let isTagged = 0;
    for (; at < end; at += 1) isTagged |= wanted[tagPlaces[at] ?? 0] ?? 0;
    documents[found] = document;
    found += isTagged;
  }
  return documents.subarray(0, found);
};

/** A byte a document: 1 for those of a list. */
const toMarks = (count: number, documents: Uint32Array): Uint8Array => {
  const marks = new Uint8Array(count);
  for (const document of documents) marks[document] = 1;
  return marks;
};

const isIn = (day: number, { first, last }: DayRange): boolean => day >= first && day <= last;

type Test = (document: number) => boolean;

const toDayTests = ({ days: dayOf }: Segment, { days, excludedDays }: Filters): Test[] => {
  const isOfDay = (isWanted: (day: number) => boolean): Test => (document) => isWanted(dayOf[document] ?? 0);
  return [
    ...days.map((range) => isOfDay((day) => isIn(day, range))),
    ...excludedDays.map((range) => isOfDay((day) => !isIn(day, range))),
  ];
};

/** The documents of a segment that filters let pass. */
export interface Passing {
  /** Nobody else passes; `undefined` where nearly all may. In their order. */
  readonly candidates: Uint32Array | undefined;
  passes(document: number): boolean;
}

/** Says which documents of a segment pass. */
export const toPassing = (segment: Segment, filters: Filters): Passing => {
  if (filters.paper !== null) {
    const paper = toIdHash(filters.paper);
    return { candidates: undefined, passes: (document) => segment.ids[document] === paper };
  }
  const tagged = filters.tags.map((keys) => findTagged(segment, keys)).sort((one, other) => one.length - other.length);
  const marks = tagged.map((documents) => toMarks(segment.count, documents));
  const tests = [
    ...toDayTests(segment, filters),
    ...marks.map((mark): Test => (document) => mark[document] === 1),
  ];
  return { candidates: tagged[0], passes: (document) => tests.every((test) => test(document)) };
};
