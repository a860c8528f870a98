import type { SearchRequest } from '../../lib/search/found.ts';
import { toQueryText, type Clause } from '../../lib/search/query.ts';
import type { Search } from '../../lib/store/search.ts';
import type { Asked, Nearest } from './popup-view.ts';

/** Clauses that are tried without: each is a search. */
const MOST_TRIED = 8;

interface Attempt {
  readonly without: Nearest['without'];
  readonly request: SearchRequest;
}

const toAttempts = ({ text, tags, isLiteral }: Asked, clauses: readonly Clause[]): Attempt[] => {
  const narrowed = tags.length > 0 ? [{ without: 'tags', request: { text, isLiteral } } as const] : [];
  const tried = clauses.length > 1 || tags.length > 0 ? clauses.slice(0, MOST_TRIED) : [];
  const shorter = tried.map((without) => {
    const others = clauses.filter((clause) => clause !== without);
    return { without, request: { text: toQueryText(others), tags, isLiteral } };
  });
  return [...narrowed, ...shorter];
};

/**
 * The search that finds most of those with one thing less: one clause, or the tags that narrow it. `null` where there is
 * but one thing, and where none of them finds anything.
 */
export const findNearest = async (search: Search, asked: Asked, clauses: readonly Clause[]): Promise<Nearest | null> => {
  const attempts = toAttempts(asked, clauses);
  const nearest = await Promise.all(attempts.map(async ({ without, request }) => ({ without, found: await search.find(request) })));
  return nearest
    .filter(({ found }) => found.keys.length > 0)
    .reduce<Nearest | null>((best, next) => (best === null || next.found.keys.length > best.found.keys.length ? next : best), null);
};
