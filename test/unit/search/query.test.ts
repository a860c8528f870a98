import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, toQueryText, type Clause } from '../../../lib/search/query.ts';
import { TYPED } from '../../fixtures/arbitrary-text.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 2_000 });

const toSigned = ({ kind, text, isExcluded }: Clause): string => `${isExcluded ? '-' : ''}${kind} ${text}`;
const read = (text: string): string[] => parseQuery(text).clauses.map(toSigned);

describe('what is typed', () => {
  it.each([
    ['강화 학습  moe', ['word 강화', 'word 학습', 'word moe']],
    ['"mixture of experts"', ['phrase mixture of experts']],
    ['“mixture of experts”', ['phrase mixture of experts']],
    ['moe "mixture of', ['word moe', 'phrase mixture of']],
    ['"a""b"c', ['phrase a', 'phrase b', 'word c']],
    ['#moe ＃rl #image_generation', ['tag moe', 'tag rl', 'tag image_generation']],
    ['저자:kim author:Lee AUTHOR:Park', ['author kim', 'author Lee', 'author Park']],
    ['저자： kim', ['author kim']],
    ['저자:"Ann Lee" author:“Bo Kim”', ['author Ann Lee', 'author Bo Kim']],
    ['날짜:2024 date:2024-02 날짜：2024-02..2024-05', ['date 2024', 'date 2024-02', 'date 2024-02..2024-05']],
    ['날짜:"2024-02-13"', ['date 2024-02-13']],
    ['moe\u{a0}rl\u{3000}ppo\tdpo\n', ['word moe', 'word rl', 'word ppo', 'word dpo']],
    ['', []],
    ['   ', []],
  ])('is understood: %s', (text, clauses) => {
    expect(read(text)).toEqual(clauses);
  });

  it.each([
    ['-moe', ['-word moe']],
    ['-"mixture of experts"', ['-phrase mixture of experts']],
    ['-#moe', ['-tag moe']],
    ['-저자:kim -author:"Ann Lee"', ['-author kim', '-author Ann Lee']],
    ['-날짜:2024', ['-date 2024']],
    ['moe -rl', ['word moe', '-word rl']],
    ['pre-training', ['word pre-training']],
  ])('is not wanted behind a sign: %s', (text, clauses) => {
    expect(read(text)).toEqual(clauses);
  });

  it.each(['-', '--', '#', '＃', '-#', '저자:', 'author: ', '날짜:', '-date:', 'arxiv:', '""', '"', '“', '""""', '...', '- - -', '😀'])('says nothing yet: %s', (text) => {
    expect(read(text)).toEqual([]);
    expect(read(`${text} moe`).filter((clause) => clause.includes('moe'))).toHaveLength(1);
  });

  it.each([
    ['날짜:2024-02-31', ['word 2024-02-31']],
    ['날짜:어제', ['word 어제']],
    ['date:2024-13', ['word 2024-13']],
    ['-날짜:어제', ['-word 어제']],
    ['제목:moe', ['word 제목:moe']],
    ['site:x.example', ['word site:x.example']],
    ['공저자:kim', ['word 공저자:kim']],
    ['C# x#y', ['word C#', 'word x#y']],
    ['a"b', ['word a"b']],
    ['모델-', ['word 모델-']],
  ])('is a word where it is no operator: %s', (text, clauses) => {
    expect(read(text)).toEqual(clauses);
  });

  it('is composed first', () => {
    expect(read('저자:강화'.normalize('NFD'))).toEqual(['author 강화']);
    expect(read('#모델'.normalize('NFD'))).toEqual(['tag 모델']);
  });

  it.each([
    ['2402.06619', '2402.06619'],
    ['arxiv:2402.06619v2', '2402.06619'],
    ['arXiv: 2402.06619', '2402.06619'],
    [' https://arxiv.org/pdf/2402.06619v1.pdf ', '2402.06619'],
    ['arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
    ['hep-th/9901001', 'hep-th/9901001'],
  ])('names a paper: %s', (text, id) => {
    expect(parseQuery(text).paper).toBe(id);
  });

  it.each(['moe 2402.06619', '2402', 'https://arxiv.org.evil.example/abs/2402.06619', '2413.06619', '-2402.06619', '#2402.06619'])('names no paper: %s', (text) => {
    expect(parseQuery(text).paper).toBeNull();
  });

  it.each([
    ['모델', true], ['moe 모ㄷ', true], ['모델 ', false], ['모델\u{3000}', false], ['"모델', false], ['#moe', false], ['저자:k', false], ['-모델', false], ['', false], ['moe -', false],
  ])('may still grow at its end, or not: %s', (text, isGrowing) => {
    expect(parseQuery(text).isGrowing).toBe(isGrowing);
  });
});

describe('the text of what was understood', () => {
  it.each(['강화 -moe "a b" -"c" #rl -#llm 저자:kim -저자:"Ann Lee" 날짜:2024..', 'moe', ''])('is what was typed: %s', (text) => {
    expect(toQueryText(parseQuery(text).clauses)).toBe(text);
  });

  it('leaves out a clause that is taken away', () => {
    expect(toQueryText(parseQuery('moe author:"Ann Lee" #rl').clauses.filter(({ kind }) => kind !== 'tag'))).toBe('moe 저자:"Ann Lee"');
  });

  it('is understood as what it was made of, whatever was typed', () => {
    fc.assert(fc.property(TYPED, (text) => {
      const { clauses } = parseQuery(text);
      expect(parseQuery(toQueryText(clauses)).clauses, toQueryText(clauses)).toEqual(clauses);
    }));
  });
});
