import { toTagKey } from '../digest/tags.ts';
import type { TagCount } from '../search/found.ts';
import type { MonthCount } from '../search/paper-counts.ts';
import { giveTurn } from './give-turn.ts';
import type { Search } from './search.ts';

/** How the library grew, and some of its tags. */
export interface LibraryTimeline {
  /** Papers in all, also those without a day. */
  readonly papers: number;
  /** Papers a month, oldest first, without gaps. */
  readonly months: readonly MonthCount[];
  /** All tags, most papers first. */
  readonly tags: readonly TagCount[];
  /** The tags that are drawn, each with its papers in each of the months. */
  readonly trends: readonly (TagCount & { readonly counts: readonly number[] })[];
}

/** Tags that are drawn when nobody has chosen. */
const MOST_COMMON = 6;

type Trends = LibraryTimeline['trends'];

// Counting a tag among 100,000 papers takes as long as a page may stand still: one at a time.
const readTrends = async (search: Search, drawn: readonly TagCount[]): Promise<Trends> => {
  const trends: Trends[number][] = [];
  for (const each of drawn) {
    await giveTurn();
    trends.push({ ...each, counts: search.monthsOf(each.key).map(({ count }) => count) });
  }
  return trends;
};

/** The months of all papers, and of each tag of `chosen`; of the commonest where that is `null`. */
export const readLibraryTimeline = async (search: Search, chosen: readonly string[] | null): Promise<LibraryTimeline> => {
  const { tags, keys: { length: papers } } = await search.find({ text: '' });
  const keys = new Set(chosen?.map(toTagKey));
  const drawn = chosen === null ? tags.slice(0, MOST_COMMON) : tags.filter(({ key }) => keys.has(key));
  return { papers, months: search.monthsOf(null), tags, trends: await readTrends(search, drawn) };
};
