import { describe, expect, it } from 'vitest';
import { rankNeighbours } from '../../../lib/links/neighbours.ts';

describe('papers near a paper by its tags', () => {
  const lists = [
    { tag: 'llm', keys: [1, 2, 3, 4, 5, 6, 7, 8] },
    { tag: 'moe', keys: [9, 2] },
  ];

  it('come with more shared tags first, then with the rarer one, then the newer', () => {
    expect(rankNeighbours(lists, new Set(), 4)).toEqual([
      { key: 2, tags: ['llm', 'moe'] },
      { key: 9, tags: ['moe'] },
      { key: 1, tags: ['llm'] },
      { key: 3, tags: ['llm'] },
    ]);
  });

  it('are never the paper itself', () => {
    expect(rankNeighbours(lists, new Set([2, 9]), 9).map(({ key }) => key)).toEqual([1, 3, 4, 5, 6, 7, 8]);
  });

  it('are none where nothing is shared', () => {
    expect(rankNeighbours([], new Set(), 5)).toEqual([]);
  });
});
