import type { Concepts } from './concepts.ts';
import { toFilters, type Filters } from './filter.ts';
import { countTags, countYears, keepYears, partBySegment, toKeys, type FoundPapers } from './count.ts';
import type { Bend, Found, SearchRequest } from './found.ts';
import type { Groups } from './groups.ts';
import { toMatcher } from './matcher.ts';
import { toKnownTags } from './meant-tags.ts';
import { expandEach } from './pattern.ts';
import { planSearch, type PlannedNeed, type PossibleBend } from './plan.ts';
import { parseQuery, type Query } from './query.ts';
import { MANY, rankInSteps } from './rank.ts';
import type { OpenSegment } from './score.ts';
import type { Segment } from './segment.ts';
import type { Planning } from './tokens.ts';

/** Segments that are searched together, and the terms that mean the same. */
export interface SearchIndex {
  readonly segments: readonly Segment[];
  readonly concepts: Concepts;
  readonly groups: Groups;
}

/** A query, ready to be answered once the bytes of its terms are at hand. */
export interface PlannedSearch {
  readonly request: SearchRequest;
  readonly query: Query;
  readonly needs: readonly PlannedNeed[];
  readonly filters: Filters;
}

/** The terms of a segment whose bytes a search reads. */
export interface NeededTerms {
  readonly postings: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
}

/** Reads what was typed, and finds the terms that it may mean. */
export const planRequest = (request: SearchRequest, { segments, concepts }: SearchIndex): PlannedSearch => {
  const planning: Planning = { segments, concepts, isLiteral: request.isLiteral === true };
  const query = toKnownTags(parseQuery(request.text), planning);
  const needs = query.paper === null ? planSearch(query, planning) : [];
  return { request, query, needs, filters: toFilters(query, request, planning) };
};

/** What {@link answerInSteps} will read of a segment. */
export const findNeededTerms = ({ needs }: PlannedSearch, segment: Segment): NeededTerms => {
  const [postings, places] = [new Set<number>(), new Set<number>()];
  for (const { parts } of needs.flatMap(({ alternatives }) => alternatives)) {
    for (const { term } of expandEach(segment, parts)?.flat() ?? []) {
      postings.add(term);
      if (parts.length > 1) places.add(term);
    }
  }
  return { postings, places };
};

/** Documents by their papers; they come best first, and so do these. */
const toPapers = (documents: Uint32Array, { segments, groups: { groupOf, isShared } }: SearchIndex): FoundPapers => {
  const best = new Uint32Array(documents.length);
  const shared = new Map<number, number[]>();
  let count = 0;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    const group = isShared[document] === 1 ? groupOf[document] ?? document : null;
    const known = group === null ? undefined : shared.get(group);
    known?.push(document);
    if (known !== undefined) continue;
    if (group !== null) shared.set(group, [document]);
    best[count] = document;
    count += 1;
  }
  const found = best.subarray(0, count);
  return { best: found, parts: partBySegment(found, segments), several: [...shared.values()].filter(({ length }) => length > 1) };
};

const hasFound = ({ alternatives }: PossibleBend, segments: readonly Segment[]): boolean =>
  segments.some((segment) => alternatives.some(({ parts }) => expandEach(segment, parts) !== undefined));

const toBends = (needs: readonly PlannedNeed[], segments: readonly Segment[]): Bend[] => {
  const bends = new Map<string, Bend>();
  for (const bend of needs.flatMap((need) => need.bends).filter((each) => hasFound(each, segments))) {
    const key = `${bend.how} ${bend.typed}`;
    bends.set(key, { typed: bend.typed, how: bend.how, found: [...new Set([...(bends.get(key)?.found ?? []), bend.found])] });
  }
  return [...bends.values()];
};

/** Those of the years that are chosen. A paper that is named is found whatever its year. */
const toWanted = (documents: Uint32Array, { request: { years = [] }, query }: Pick<PlannedSearch, 'request' | 'query'>, segments: readonly Segment[]): Uint32Array =>
  years.length === 0 || query.paper !== null ? documents : keepYears(documents, segments, years);

/** Answers a planned search, where it finds much in steps; `opened` are the index's segments, in its order. */
export function* answerInSteps({ request, query, needs, filters }: PlannedSearch, index: SearchIndex, opened: readonly OpenSegment[]): Generator<void, Found> {
  const { segments } = index;
  const { documents: all, isPartial } = yield* rankInSteps({ segments: opened, groups: index.groups, needs, filters, sort: request.sort ?? 'fit' });
  if (all.length > MANY) yield;
  const ofAllYears = toPapers(all, index);
  const documents = toWanted(all, { request, query }, segments);
  if (all.length > MANY) yield;
  const papers = documents === all ? ofAllYears : toPapers(documents, index);
  const keys = toKeys(papers.best, segments);
  if (documents.length > MANY) yield;
  const tags = countTags(papers, segments);
  if (documents.length > MANY) yield;
  return {
    keys,
    tags,
    years: countYears(ofAllYears, segments),
    bends: [...toBends(needs, segments), ...filters.meant.flatMap(({ bend }) => bend ?? [])],
    isPartial,
    query,
    matcher: toMatcher(needs, filters.meant.flatMap((tag) => tag.keys)),
    paper: query.paper,
  };
}
