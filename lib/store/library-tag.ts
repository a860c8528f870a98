import { toClean } from '../digest/lines.ts';
import { toTagKey } from '../digest/tags.ts';
import type { TagCount } from '../search/found.ts';
import type { MonthCount } from '../search/paper-counts.ts';
import { giveTurn } from './give-turn.ts';
import type { Search } from './search.ts';

/** A tag in all its spellings. */
export interface LibraryTag {
  readonly key: string;
  /** The spelling that is shown. */
  readonly tag: string;
  /** Its papers, newest first, by the key of one entry of each. */
  readonly keys: readonly number[];
  /** The other tags of its papers, most papers first. */
  readonly related: readonly TagCount[];
  /** Its papers in each month of the library, oldest first, without gaps. */
  readonly months: readonly MonthCount[];
}

/** All that is known of a tag, from the index alone. */
export const readLibraryTag = async (search: Search, tag: string): Promise<LibraryTag> => {
  const key = toTagKey(tag);
  const { keys, tags } = await search.find({ text: '', tags: [key], sort: 'date' });
  await giveTurn();
  const months = search.monthsOf(key);
  // Who shows it goes on at once.
  await giveTurn();
  return {
    key,
    tag: tags.find((other) => other.key === key)?.tag ?? toClean(tag),
    keys,
    related: tags.filter((other) => other.key !== key),
    months,
  };
};
