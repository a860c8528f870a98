import { describe, expect, it } from 'vitest';
import { findNearest } from '../../../entrypoints/popup/find-nearest.ts';
import { toSimilarTags } from '../../../entrypoints/popup/similar-tags.ts';
import type { Found, SearchRequest } from '../../../lib/search/found.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import type { Search } from '../../../lib/store/search.ts';

const toFound = (count: number): Found => ({
  keys: Array.from({ length: count }, (_, key) => key),
  tags: [], years: [], bends: [], isPartial: false, query: parseQuery(''), matcher: { needs: [] }, paper: null,
});

/** A search in which each text finds so many. */
const toSearch = (counts: Readonly<Record<string, number>>): { readonly search: Search; readonly asked: SearchRequest[] } => {
  const asked: SearchRequest[] = [];
  const find = async (request: SearchRequest): Promise<Found> => {
    asked.push(request);
    return toFound(counts[[request.text, ...(request.tags ?? [])].join(' +')] ?? 0);
  };
  return { asked, search: { size: 1, trouble: null, find, readPapers: async () => [], days: () => [], monthsOf: () => [] } };
};

const nearestOf = (text: string, counts: Readonly<Record<string, number>>, tags: readonly string[] = []) =>
  findNearest(toSearch(counts).search, { text, tags, isLiteral: false }, parseQuery(text).clauses);

describe('the nearest search', () => {
  it('is without the clause that keeps out most', async () => {
    const nearest = await nearestOf('#moe 날짜:2024-03 저자:Doe', { '#moe 날짜:2024-03': 2, '#moe 저자:Doe': 5, '날짜:2024-03 저자:Doe': 1 });
    expect(nearest?.without).toMatchObject({ kind: 'date', text: '2024-03' });
    expect(nearest?.found.keys).toHaveLength(5);
  });

  it('is without the tags that narrow it, where that finds more', async () => {
    expect((await nearestOf('moe', { moe: 3, ' +rl': 2 }, ['rl']))?.without).toBe('tags');
    expect((await nearestOf('moe', { moe: 3, ' +rl': 4 }, ['rl']))?.without).toMatchObject({ text: 'moe' });
  });

  it('is none where there is one thing alone, or where nothing less finds anything', async () => {
    expect(await nearestOf('moe', { '': 12 })).toBeNull();
    expect(await nearestOf('moe rl', {})).toBeNull();
  });
});

describe('similar tags', () => {
  const all = [['scaling-law', 9], ['reward-model', 4], ['image_generation', 3], ['rl', 2]].map(([tag, count]) => ({ key: String(tag), tag: String(tag), count: Number(count) }));

  it('are spelled like what was typed, then those of what is nearest', () => {
    expect(toSimilarTags(parseQuery('#scalinglaws').clauses, all, []).map(({ tag }) => tag)).toEqual(['scaling-law']);
    expect(toSimilarTags(parseQuery('image').clauses, all, all.slice(3)).map(({ tag }) => tag)).toEqual(['image_generation', 'rl']);
  });

  it('are none that was asked for, or that was not wanted', () => {
    expect(toSimilarTags(parseQuery('#Reward_Model').clauses, all, all.slice(1, 2))).toEqual([]);
    expect(toSimilarTags(parseQuery('-reward').clauses, all, [])).toEqual([]);
  });
});
