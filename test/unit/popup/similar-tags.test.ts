import { describe, expect, it } from 'vitest';
import { toSimilarTags } from '../../../entrypoints/popup/similar-tags.ts';
import { parseQuery } from '../../../lib/search/query.ts';

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
