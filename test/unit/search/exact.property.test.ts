import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchIn } from '../../fixtures/searching.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 500 });

const TERMS = 'reinforcement learning = rl = 강화 학습\nattention = 어텐션\nrouter = 라우터';
const WORDS = ['router', 'routerlike', 'rooter', 'routr', 'rl', 'rlhf', 'reinforcement', 'learning', 'attention', 'atention', '강화', '강화학습', '학습', '초학습법', '라우터', '라우팅', '어텐션', '어텐션형'];
const TEXT = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));
const ENTRY = fc.record({ title: TEXT, abstract: TEXT, commentary: TEXT, tags: fc.subarray(['rl', 'router', '강화학습'], { maxLength: 1 }), date: fc.constantFrom(null, '2024-01-01', '2025-01-01') });

describe('an exact hit', () => {
  it('comes before every bent one, wherever they stand', () => {
    fc.assert(fc.property(fc.array(ENTRY, { minLength: 2, maxLength: 6 }), fc.constantFrom(...WORDS), fc.constantFrom('', ' '), (entries, word, end) => {
      const { keys } = searchIn(entries, TERMS)(word + end);
      const isExact = (key: number): boolean => {
        const { title = '', abstract = '', commentary = '', tags = [] } = entries[key] ?? {};
        return [title, abstract, commentary, ...tags].some((text) => text.split(' ').includes(word));
      };
      const exact = keys.map(isExact);
      expect(exact).toEqual(exact.toSorted((one, other) => Number(other) - Number(one)));
    }));
  });
});
