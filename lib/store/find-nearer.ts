import type { Found, SearchRequest } from '../search/found.ts';
import { toQueryText, type Clause } from '../search/query.ts';
import type { Search } from './search.ts';

/** Clauses that are tried without: each is a search. */
const MOST_TRIED = 8;

/** A search with one thing less that finds something. */
export interface Nearer {
  /** What it is without: a clause, or the tags and years that narrow it. */
  readonly without: Clause | 'narrowing';
  readonly request: SearchRequest;
  readonly found: Found;
}

/** A search that found nothing. */
export interface Fruitless {
  readonly request: SearchRequest;
  /** What was understood of it. */
  readonly clauses: readonly Clause[];
}

const toAttempts = ({ request, clauses }: Fruitless): Omit<Nearer, 'found'>[] => {
  const { tags = [], years = [] } = request;
  const isNarrowed = tags.length > 0 || years.length > 0;
  const tried = clauses.length > 1 || isNarrowed ? clauses.slice(0, MOST_TRIED) : [];
  return [
    ...(isNarrowed ? [{ without: 'narrowing', request: { ...request, tags: [], years: [] } } as const] : []),
    ...tried.map((without) => ({ without, request: { ...request, text: toQueryText(clauses.filter((other) => other !== without)) } })),
  ];
};

/**
 * The searches with one thing less that find anything, those that find most first; none where there is but one thing.
 * They are made one after the other, and no more of them once nobody wants them.
 */
export const findNearer = async (search: Pick<Search, 'find'>, fruitless: Fruitless, isWanted = (): boolean => true): Promise<Nearer[]> => {
  const nearer: Nearer[] = [];
  for (const attempt of toAttempts(fruitless)) {
    if (!isWanted()) return [];
    nearer.push({ ...attempt, found: await search.find(attempt.request) });
  }
  return nearer.filter(({ found }) => found.keys.length > 0).sort((one, other) => other.found.keys.length - one.found.keys.length);
};
