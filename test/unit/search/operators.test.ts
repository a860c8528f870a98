import { describe, expect, it } from 'vitest';
import { searchIn, searchSegments, toIds } from '../../fixtures/searching.ts';

const find = searchIn(
  [
    { title: 'Mixture of Experts', authors: ['Ann Lee', 'Bo Kim-Park'], tags: ['moe'], date: '2024-02-13', commentary: '희소 게이팅을 다룬다' },
    { title: 'Experts of a Mixture', authors: ['Ann Kim'], tags: ['rl'], date: '2023-01-01', commentary: '게이팅 희소' },
    { title: 'Lee Distance', authors: ['José Ñandú'], commentary: '희소', abstract: '게이팅' },
    { title: 'Expert Mixtures', authors: ['김하나'], commentary: '초희소 게이팅법' },
  ],
  'mixture of experts = moe',
);
const titlesOf = (text: string): string[] => [...find(text).titles].sort();
const ALL = ['Expert Mixtures', 'Experts of a Mixture', 'Lee Distance', 'Mixture of Experts'];

describe('a phrase', () => {
  it.each([
    ['"mixture of experts"', ['Mixture of Experts']],
    ['"Mixture OF experts"', ['Mixture of Experts']],
    ['“experts of”', ['Experts of a Mixture']],
    ['"of experts', ['Mixture of Experts']],
    ['"experts mixture"', []],
    ['"mixture experts"', []],
    ['"expert"', ['Expert Mixtures']],
    ['"exper"', []],
    ['"moe"', ['Mixture of Experts']],
    ['"희소 게이팅"', ['Expert Mixtures', 'Mixture of Experts']],
    ['"게이팅을 다룬"', ['Mixture of Experts']],
    ['"희소게이팅"', []],
    ['"mixture" "lee"', ['Mixture of Experts']],
  ])('%s is found as it is written', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it('does not go from one field into the next', () => {
    expect(titlesOf('"희소 게이팅"')).not.toContain('Lee Distance');
    expect(titlesOf('"ann lee bo"')).toEqual([]);
    expect(titlesOf('"experts moe"')).toEqual([]);
  });
});

describe('an author', () => {
  it.each([
    ['저자:lee', ['Mixture of Experts']],
    ['author:Lee', ['Mixture of Experts']],
    ['저자:le', ['Mixture of Experts']],
    ['저자:"ann lee"', ['Mixture of Experts']],
    ['저자:ann', ['Experts of a Mixture', 'Mixture of Experts']],
    ['저자:park', ['Mixture of Experts']],
    ['저자:nandu', ['Lee Distance']],
    ['저자:하나', ['Expert Mixtures']],
    ['저자:mixture', []],
    ['저자:"lee ann"', ['Mixture of Experts']],
    ['저자:ann 저자:kim', ['Experts of a Mixture', 'Mixture of Experts']],
    ['저자:lee moe', ['Mixture of Experts']],
  ])('%s is looked for among the authors alone', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it('is also found by a word alone', () => {
    expect(titlesOf('lee')).toEqual(['Lee Distance', 'Mixture of Experts']);
  });
});

describe('what is not wanted', () => {
  it.each([
    ['-distance', ['Expert Mixtures', 'Experts of a Mixture', 'Mixture of Experts']],
    ['-https://a.example/b', ALL],
    ['-"mixture of experts"', ['Expert Mixtures', 'Experts of a Mixture', 'Lee Distance']],
    ['-"희소 게이팅"', ['Experts of a Mixture', 'Lee Distance']],
    ['-희소', []],
    ['-저자:lee', ['Expert Mixtures', 'Experts of a Mixture', 'Lee Distance']],
    ['-저자:"ann lee"', ['Expert Mixtures', 'Experts of a Mixture', 'Lee Distance']],
    ['-저자:kim -저자:nandu', ['Expert Mixtures']],
    ['-#moe', ['Expert Mixtures', 'Experts of a Mixture', 'Lee Distance']],
    ['-날짜:2024', ['Expert Mixtures', 'Experts of a Mixture', 'Lee Distance']],
    ['experts -mixture', ['Expert Mixtures']],
    ['mixture -rl', ['Expert Mixtures', 'Mixture of Experts']],
    ['-zzzzz', ALL],
    ['-', ALL],
  ])('%s is left out', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });
});

describe('a paper of which one entry says what is not wanted', () => {
  const same = toIds('2402.00001');
  const search = searchSegments([
    [{ ...same, title: 'Twice', authors: ['Ann Lee'], tags: ['moe', 'survey'], commentary: '옛 글' }, { title: 'Once', tags: ['moe'], commentary: '새 글' }],
    [{ ...same, title: 'Twice', tags: ['moe'], commentary: '새 글' }],
  ]);

  it.each(['#moe -#survey', '새 -옛', '#moe -"옛 글"', '새 -저자:lee'])('goes whole: %s', (text) => {
    expect(search(text).titles).toEqual(['Once']);
  });
});

describe('what says nothing', () => {
  it.each(['', ' ', '#', '저자:', 'date:', '""', '날짜: ', '(-)'])('%s finds everything', (text) => {
    expect(titlesOf(text)).toEqual(ALL);
  });

  it.each(['https://a.example/b', '"https://a.example/b"'])('%s is no word that anything answers', (text) => {
    expect(titlesOf(text)).toEqual([]);
  });
});
