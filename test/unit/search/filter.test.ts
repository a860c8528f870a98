import { describe, expect, it } from 'vitest';
import { markTag } from '../../../lib/search/mark.ts';
import { searchIn, searchSegments, toIds } from '../../fixtures/searching.ts';

const TERMS = 'reinforcement learning = rl = 강화 학습\nmixture of experts = moe';
const find = searchIn(
  [
    { title: 'One', tags: ['MoE', 'image_generation'], date: '2024-02-13' },
    { title: 'Two', tags: ['image-generation', 'rl'], date: '2024-02-29' },
    { title: 'Three', tags: ['moe-routing', 'survey'], date: '2023-12-31' },
    { title: 'Four', tags: ['강화학습'], date: null },
    { title: 'Five', tags: [], date: '2025-01-01', commentary: 'image-generation moe 강화학습' },
  ],
  TERMS,
);
const titlesOf = (text: string): string[] => [...find(text).titles].sort();

describe('what narrows', () => {
  it.each([1, 2])('counts a paper under what any of its entries has, each once: %i segments', (count) => {
    const same = toIds('2402.00001');
    const entries = [
      { ...same, title: 'Paper', tags: ['moe', 'rl'], date: '2023-02-13' },
      { title: 'Other paper', tags: ['rl'], date: '2024-02-13' },
      { ...same, title: 'Paper', tags: ['MoE', 'survey'], date: '2024-02-29' },
      { ...same, title: 'Paper', tags: ['survey'], date: '2024-03-01' },
    ];
    const find = searchSegments(count === 1 ? [entries] : [entries.slice(0, 2), entries.slice(2)]);
    const { tags, years } = find('paper');
    expect(tags.map(({ key, count: papers }) => [key, papers])).toEqual([['rl', 2], ['moe', 1], ['survey', 1]]);
    expect(years).toEqual([{ year: '2024', count: 2 }, { year: '2023', count: 1 }]);
    for (const { key, count: papers } of tags) expect([key, find({ text: 'paper', tags: [key] }).keys.length]).toEqual([key, papers]);
    for (const { year, count: papers } of years) expect([year, find({ text: 'paper', years: [year] }).keys.length]).toEqual([year, papers]);
  });
});

describe('a tag', () => {
  it.each([
    ['#moe', ['One']],
    ['#MOE', ['One']],
    ['#image_generation', ['One', 'Two']],
    ['#image-generation', ['One', 'Two']],
    ['#imagegeneration', ['One', 'Two']],
    ['#ｍｏｅ', ['One']],
    ['#rl', ['Four', 'Two']],
    ['#강화학습', ['Four', 'Two']],
    ['#surv', ['Three']],
    ['#moe-', ['One']],
    ['#moe #image_generation', ['One']],
    ['#moe #rl', []],
    ['#ㅡㅐㄷ', ['One']],
    ['#rkdghkgkrtmq', ['Four', 'Two']],
  ])('%s finds the papers that have it', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it.each([['#five', ['Five']], ['#zzzzz', []], ['-#five', ['Four', 'One', 'Three', 'Two']]])('%s that nobody gave is a word', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it.each([
    ['#강화학습', [{ typed: '#강화학습', how: 'concept', found: ['#rl'] }]],
    ['#rl', [{ typed: '#rl', how: 'concept', found: ['#강화학습'] }]],
    ['#ㅡㅐㄷ', [{ typed: '#ㅡㅐㄷ', how: 'layout', found: ['#MoE'] }]],
    ['#moe', []],
    ['#surv', []],
    ['-#강화학습', []],
  ])('%s says what else it took for it', (text, bends) => {
    expect(find(text).bends).toEqual(bends);
  });

  it('taken as it was typed finds itself alone', () => {
    expect(find({ text: '#강화학습', isLiteral: true })).toMatchObject({ titles: ['Four'], bends: [] });
    expect(find({ text: '#ㅡㅐㄷ', isLiteral: true })).toMatchObject({ titles: [], bends: [] });
  });

  it.each([['#강화학습', 'rl', true], ['#rl', 'RL', true], ['#image_generation', 'image-generation', true], ['#surv', 'survey', true], ['#rl', 'moe', false], ['-#moe', 'moe', false]])(
    'by %s marks %s whole: %s',
    (text, tag, isHit) => {
      expect(markTag(tag, find(text).matcher)).toEqual([{ text: tag, isHit }]);
    },
  );

  it('that is not wanted leaves the others', () => {
    expect(titlesOf('-#moe')).toEqual(['Five', 'Four', 'Three', 'Two']);
    expect(titlesOf('-#rl -#moe')).toEqual(['Five', 'Three']);
  });
});

describe('a date', () => {
  it.each([
    ['날짜:2024', ['One', 'Two']],
    ['date:2024-02-29', ['Two']],
    ['날짜:..2024-01', ['Three']],
    ['날짜:2024-02-14..', ['Five', 'Two']],
    ['날짜:2024 날짜:2024-02-13', ['One']],
    ['날짜:2023 날짜:2024', []],
    ['-날짜:2024', ['Five', 'Four', 'Three']],
    ['날짜:2025..2024', []],
  ])('%s finds the papers of its days', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });
});

describe('what narrows a search', () => {
  const narrow = (request: { tags?: string[]; years?: string[] }, text = ''): string[] => [...find({ text, ...request }).titles].sort();

  it('is all of the tags, by their keys or spellings, and no others that mean the same', () => {
    expect(narrow({ tags: ['image-generation'] })).toEqual(['One', 'Two']);
    expect(narrow({ tags: ['image_generation', 'moe'] })).toEqual(['One']);
    expect(narrow({ tags: ['rl'] })).toEqual(['Two']);
    expect(narrow({ tags: ['none'] })).toEqual([]);
  });

  it('is one of the years', () => {
    expect(narrow({ years: ['2024'] })).toEqual(['One', 'Two']);
    expect(narrow({ years: ['2023', '2025'] })).toEqual(['Five', 'Three']);
    expect(narrow({ years: [] })).toEqual(['Five', 'Four', 'One', 'Three', 'Two']);
  });

  it('leaves the other years to be chosen beside one, and the tags of what is left', () => {
    const { years, tags } = find({ text: '', years: ['2024'] });
    expect(years.map(({ year }) => year)).toEqual(['2025', '2024', '2023']);
    expect(tags.map(({ key }) => key).sort()).toEqual(['image-generation', 'moe', 'rl']);
  });

  it('narrows words too', () => {
    expect(narrow({ years: ['2024'] }, 'moe')).toEqual(['One']);
    expect(narrow({ tags: ['survey'] }, 'one')).toEqual([]);
  });
});

describe('a paper that is named', () => {
  it('is found alone, whatever names it else', () => {
    const search = searchIn([{ title: 'A', ...toIds('2402.00001') }, { title: 'B', ...toIds('2402.00002'), commentary: '2402.00001 을 잇는다' }]);
    expect(search('arxiv:2402.00001v3')).toMatchObject({ titles: ['A'], paper: '2402.00001' });
    expect(search('https://arxiv.org/abs/2402.00002').titles).toEqual(['B']);
    expect(search('2402.00003')).toMatchObject({ titles: [], paper: '2402.00003' });
  });

  it('is found in any segment', () => {
    const search = searchSegments([[{ title: 'A', ...toIds('2402.00001') }], [{ title: 'B', ...toIds('2402.00002') }]]);
    expect(search('2402.00002').titles).toEqual(['B']);
  });
});
