import { toTagKey } from '../digest/tags.ts';
import { countIn, type MonthCount } from '../links/calendar.ts';
import type { TagCount } from '../search/found.ts';
import type { Search } from './search.ts';

/** How the library grew, and some of its tags. */
export interface LibraryTimeline {
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

const giveTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

// Counting a tag among 100,000 papers takes as long as a page may stand still: one at a time.
const readTrends = async (search: Search, drawn: readonly TagCount[], months: readonly string[]): Promise<Trends> => {
  const trends: Trends[number][] = [];
  for (const each of drawn) {
    await giveTurn();
    trends.push({ ...each, counts: countIn(months, search.monthsOf(each.key)) });
  }
  return trends;
};

/** The months of all papers, and of each tag of `chosen`; of the commonest where none is chosen. */
export const readLibraryTimeline = async (search: Search, chosen: readonly string[]): Promise<LibraryTimeline> => {
  const { tags } = await search.find({ text: '' });
  const months = search.monthsOf(null);
  const keys = new Set(chosen.map(toTagKey));
  const drawn = keys.size === 0 ? tags.slice(0, MOST_COMMON) : tags.filter(({ key }) => keys.has(key));
  return { months, tags, trends: await readTrends(search, drawn, months.map(({ month }) => month)) };
};
