import { describe, expect, it } from 'vitest';
import { LastingSearch } from '../../../lib/store/lasting-search.ts';
import type { Search } from '../../../lib/store/search.ts';
import { toSearch } from '../../fixtures/searches.ts';

const closed = async (): Promise<never> => {
  throw new Error('The connection is closing.');
};

/** Opens searches one after the other, and goes on with the last. */
const toOpen = (...searches: readonly (Search | Error)[]) => {
  let opened = 0;
  const open = async (): Promise<Search> => {
    const search = searches[Math.min(opened, searches.length - 1)];
    opened += 1;
    if (!(search instanceof Error) && search !== undefined) return search;
    throw search;
  };
  return { open, count: () => opened };
};

const dead = toSearch({}, { find: closed, readPapers: closed }).search;
const alive = toSearch({ moe: 3 }).search;

describe('a lasting search', () => {
  it('is opened again where its connection is gone, once for all who meet that', async () => {
    const { open, count } = toOpen(dead, alive);
    const search = new LastingSearch(open);
    const [found, papers] = await Promise.all([search.use((own) => own.find({ text: 'moe' })), search.use((own) => own.readPapers([1]))]);
    expect([found.keys.length, papers.length, count()]).toEqual([3, 1, 2]);
    await search.use((own) => own.find({ text: 'moe' }));
    expect(count()).toBe(2);
  });

  it('is opened again where it could not be opened', async () => {
    expect(await new LastingSearch(toOpen(new Error('not now'), alive).open).use(async ({ size }) => size)).toBe(1);
  });

  it('says what is wrong where that is of no use, and tries anew for the next', async () => {
    const search = new LastingSearch(toOpen(dead, dead, alive).open);
    await expect(search.use((own) => own.find({ text: '' }))).rejects.toThrow('The connection is closing.');
    expect((await search.use((own) => own.find({ text: 'moe' }))).keys).toHaveLength(3);
  });

  it('is another once it is renewed', async () => {
    const search = new LastingSearch(toOpen(alive, toSearch({ moe: 4 }).search).open);
    search.renew();
    expect((await search.use((own) => own.find({ text: 'moe' }))).keys).toHaveLength(4);
  });
});
