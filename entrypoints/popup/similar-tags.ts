import type { TagCount } from '../../lib/search/found.ts';
import type { Clause } from '../../lib/search/query.ts';
import { foldTag } from '../../lib/digest/tags.ts';

const MOST_SHOWN = 6;
/** Letters that two tags begin with alike when one may be meant for the other. */
const LEAST_ALIKE = 4;

const isAlike = (one: string, other: string): boolean => {
  if (one.length < 2 || other.length < 2) return false;
  if (one.includes(other) || other.includes(one)) return true;
  return one.length >= LEAST_ALIKE && one.slice(0, LEAST_ALIKE) === other.slice(0, LEAST_ALIKE);
};

/**
 * Tags that a reader who found nothing may have meant: those spelled like something that was typed, then the tags of
 * what is nearest. `all` and `near` have most papers first.
 */
export const toSimilarTags = (clauses: readonly Clause[], all: readonly TagCount[], near: readonly TagCount[]): TagCount[] => {
  const typed = clauses.filter(({ isExcluded }) => !isExcluded).map(({ text }) => foldTag(text));
  const asked = new Set(clauses.filter(({ kind }) => kind === 'tag').map(({ text }) => foldTag(text)));
  const alike = all.filter(({ tag }) => typed.some((text) => isAlike(foldTag(tag), text)));
  const byKey = new Map([...alike, ...near].map((count) => [count.key, count]));
  return [...byKey.values()].filter(({ tag }) => !asked.has(foldTag(tag))).slice(0, MOST_SHOWN);
};
