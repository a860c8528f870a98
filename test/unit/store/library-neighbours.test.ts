import { describe, expect, it } from 'vitest';
import { readNearPapers } from '../../../lib/store/library-neighbours.ts';
import type { Search } from '../../../lib/store/search.ts';
import { toStoredEntries } from '../../../lib/store/stored-entry.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { searchIn, toIds } from '../../fixtures/searching.ts';

const ENTRIES = [
  { ...toIds('2401.00001'), title: 'Own', tags: ['moe', 'routing', 'scaling'] },
  { ...toIds('2401.00002'), title: 'Near', tags: ['moe', 'routing'] },
  { ...toIds('2401.00003'), title: 'Less near', tags: ['scaling'] },
  { ...toIds('2401.00004'), title: 'Far', tags: ['other'] },
].map(toEntry);
const stored = toStoredEntries(ENTRIES, 0);

/** The engine in memory, with the most searches that were ever under way at once. */
const toSearch = (): { readonly search: Search; readonly most: () => number } => {
  const find = searchIn(ENTRIES);
  let [running, most] = [0, 0];
  const search: Search = {
    size: ENTRIES.length,
    trouble: null,
    find: async (request) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve));
      running -= 1;
      return find(request);
    },
    readPapers: async (keys) => keys.flatMap((key) => stored.slice(key, key + 1).map((entry) => ({ key, entries: [entry] }))),
    days: () => [],
    monthsOf: () => [],
  };
  return { search, most: () => most };
};

describe('the papers near another', () => {
  it('share the most and the rarest tags, and are found by one search after another', async () => {
    const { search, most } = toSearch();
    const near = await readNearPapers(search, stored.slice(0, 1));
    expect(near.map(({ paper: { title }, tags }) => [title, tags])).toEqual([['Near', ['moe', 'routing']], ['Less near', ['scaling']]]);
    expect(most()).toBe(1);
  });

  it('are none of a paper without tags', async () => {
    expect(await readNearPapers(toSearch().search, stored.slice(3).map((entry) => ({ ...entry, tags: [] })))).toEqual([]);
  });
});
