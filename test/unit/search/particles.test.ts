import { describe, expect, it } from 'vitest';
import { isParticle, toStem } from '../../../lib/search/particles.ts';

describe('a word of Hangul without what follows its noun', () => {
  it.each([
    ['모델의', '모델'],
    ['모델이', '모델'],
    ['모델에서는', '모델'],
    ['모델들은', '모델'],
    ['학습시킵니다', '학습'],
    ['학습합니다', '학습'],
    ['효율적으로', '효율'],
    ['평가', undefined],
    ['모의', undefined],
    ['의', undefined],
    ['모델', undefined],
    ['', undefined],
  ])('%s is %s', (word, stem) => {
    expect(toStem(word)).toBe(stem);
  });

  it('loses the longest ending that leaves two syllables', () => {
    expect(toStem('학습에서도')).toBe('학습');
    expect(toStem('값에서도')).toBe('값에서');
  });

  it('knows its endings', () => {
    expect(['의', '에서의', '했습니다'].map(isParticle)).toEqual([true, true, true]);
    expect(['', '습', '의의'].map(isParticle)).toEqual([false, false, false]);
  });
});
