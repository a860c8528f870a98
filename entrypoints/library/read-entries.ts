import type { Entry } from '../../lib/digest/entry.ts';
import type { Search } from '../../lib/store/search.ts';

/** Papers that are read at a time. */
const BATCH = 200;

/** All entries of papers by the keys that the index gave, in its order, without keeping the page from its work. */
export const readEntries = async (search: Search, keys: readonly number[]): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (let start = 0; start < keys.length; start += BATCH) {
    const papers = await search.readPapers(keys.slice(start, start + BATCH));
    for (const paper of papers) entries.push(...paper.entries);
  }
  return entries;
};
