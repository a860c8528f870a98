import { describe, expect, it } from 'vitest';
import { FIELD, MOST_WEIGHT, toOftenBits, WEIGHT_OF } from '../../../lib/search/fields.ts';
import { searchIn, searchSegments, toIds } from '../../fixtures/searching.ts';

describe('what is found comes first', () => {
  it('where the title or a tag says it, then the Korean commentary, the English, the abstract', () => {
    const find = searchIn([
      { title: 'E', abstract: 'on granularity' },
      { title: 'D', commentaryEn: 'on granularity' },
      { title: 'C', commentary: '이것은 granularity' },
      { title: 'B', authors: ['Ann Granularity'] },
      { title: 'Granularity', date: '2020-01-01' },
      { title: 'A', tags: ['granularity'], date: '2019-01-01' },
    ]);
    expect(find('granularity').titles).toEqual(['Granularity', 'A', 'B', 'C', 'D', 'E']);
  });

  it('where it stands in more fields, and more often', () => {
    const find = searchIn([
      { title: 'A', commentary: 'moe' },
      { title: 'B', commentary: 'moe moe' },
      { title: 'C', commentary: 'moe moe moe' },
      { title: 'D', commentary: 'moe', abstract: 'moe' },
      { title: 'E', commentary: 'moe moe moe moe moe' },
    ]);
    expect(find('moe').titles).toEqual(['E', 'D', 'C', 'B', 'A']);
  });

  it('as it was typed: the word, then a word that it begins, then what means the same, then a guess', () => {
    const find = searchIn(
      [
        { title: 'Mixture of Experts' },
        { title: 'A', abstract: 'moe' },
        { title: 'Moeller' },
      ],
      'mixture of experts = moe',
    );
    expect(find('moe').titles[0]).toBe('A');
    expect(find('moe').titles).toHaveLength(3);
  });

  it('as it was typed, in Korean: the word, then a compound', () => {
    const find = searchIn([{ title: '초거대모델링' }, { title: '모델링' }, { title: 'A', commentary: '모델의' }, { title: 'B', commentary: '모델' }]);
    expect(find('모델').titles).toEqual(['B', 'A', '모델링', '초거대모델링']);
  });

  it('as it was typed in every word: the one that is furthest counts', () => {
    const find = searchIn([{ title: 'Moe Scalinger' }, { title: 'B', abstract: 'moe scaling' }]);
    expect(find('moe scali ').titles).toHaveLength(2);
    expect(find('moe scaling ').titles).toEqual(['B', 'Moe Scalinger']);
    expect(find('scaling moe ').titles).toEqual(['B', 'Moe Scalinger']);
  });

  it('as it was typed rather than misspelt, and misspelt only where nothing is as it was typed', () => {
    const find = searchIn([{ title: 'Router' }, { title: 'A', abstract: 'rooter' }]);
    expect(find('rooter').titles).toEqual(['A']);
    expect(find('rouuter').titles).toEqual(['Router']);
  });

  it('as a phrase: by where its least part stands', () => {
    const find = searchIn([
      { title: 'Attention', abstract: 'on flash attention' },
      { title: 'B', commentary: 'flash attention' },
      { title: 'Attention again' },
    ]);
    expect(find('"flash attention"').titles).toEqual(['B', 'Attention']);
  });

  it('for what few say rather than for what many say', () => {
    const find = searchIn([
      { title: 'Model one', commentary: 'rare' },
      { title: 'Rare two', commentary: 'model' },
      ...Array.from({ length: 8 }, (_, place) => ({ title: `Model ${place}` })),
    ]);
    expect(find('model rare').titles).toEqual(['Rare two', 'Model one']);
  });
});

describe('the day', () => {
  it('only parts what answers as well', () => {
    const find = searchIn([
      { title: 'Moe one', date: '2023-01-01' },
      { title: 'A', abstract: 'moe', date: '2025-01-01' },
      { title: 'Moe two', date: null },
      { title: 'Moe three', date: '2024-01-01' },
    ]);
    expect(find('moe').titles).toEqual(['Moe three', 'Moe one', 'Moe two', 'A']);
  });

  it('goes first where it is asked for, then the fit', () => {
    const find = searchIn([
      { title: 'Moe one', date: '2023-01-01' },
      { title: 'A', abstract: 'moe', date: '2025-01-01' },
      { title: 'B', abstract: 'moe', date: '2023-01-01' },
      { title: 'Moe two', date: null },
    ]);
    expect(find({ text: 'moe', sort: 'date' }).titles).toEqual(['A', 'Moe one', 'B', 'Moe two']);
  });

  it('goes first where nothing is typed', () => {
    const find = searchSegments([[{ title: 'A', date: '2024-01-01' }, { title: 'B' }], [{ title: 'C', date: '2025-01-01' }, { title: 'D', date: '2024-01-01' }]]);
    expect(find('').titles).toEqual(['C', 'A', 'D', 'B']);
    expect(find(' - ').titles).toEqual(['C', 'A', 'D', 'B']);
  });

  it('is followed by the order of the keys', () => {
    const find = searchSegments([[{ title: 'Moe a' }], [{ title: 'Moe b' }, { title: 'Moe c' }]]);
    expect(find('moe').titles).toEqual(['Moe a', 'Moe b', 'Moe c']);
    expect(find('moe').keys).toEqual([0, 1, 2]);
  });
});

describe('a letter that begins the next word', () => {
  it.each(['세분화 m', '세분화 mo', '세분화 moe'])('takes nothing away that the word will find: %s', (text) => {
    const find = searchIn([
      { title: 'A', commentary: '전문가 세분화 moe' },
      ...Array.from({ length: 12 }, (_, place) => ({ title: `Other ${place}`, commentary: '세분화' })),
      { title: 'Letter', commentary: '글자 m' },
    ]);
    expect(find(text).titles).toContain('A');
  });
});

describe('where nothing answers every word', () => {
  const find = searchIn([
    { title: 'Granularity of experts' },
    { title: 'Experts again' },
    { title: 'Experts once more' },
    { title: 'Scaling', abstract: 'experts' },
  ]);

  it('that which answers most is told, and said to be only that', () => {
    expect(find('granularity zzzzz')).toMatchObject({ isPartial: true, titles: ['Granularity of experts'] });
    expect(find('granularity scaling').isPartial).toBe(true);
    expect(find('granularity experts')).toMatchObject({ isPartial: false, titles: ['Granularity of experts'] });
  });

  it('a word that many have is not most of it', () => {
    expect(find('granularity scaling experts').titles).not.toContain('Experts again');
  });

  it('a single word finds nothing', () => {
    expect(find('zzzzz')).toMatchObject({ isPartial: false, titles: [] });
  });

  it('a phrase, an author, what is not wanted and what narrows still hold', () => {
    expect(find('granularity zzzzz "experts again"').titles).toEqual([]);
    expect(find('granularity zzzzz 저자:lee').titles).toEqual([]);
    expect(find('granularity zzzzz -experts').titles).toEqual([]);
    expect(find('granularity zzzzz 날짜:2024').titles).toEqual([]);
  });
});

describe('the words around the word', () => {
  it('help, and are not needed', () => {
    const find = searchIn([{ title: 'Granularity', commentary: '세분화에 대한 글' }, { title: 'B', commentary: '그 논문' }]);
    expect(find('그 granularity 논문').titles).toEqual(['Granularity']);
    expect(find('paper about the granularity').titles).toEqual(['Granularity']);
    expect(find('그 논문').titles).toEqual(['B']);
    expect(find('granularity의 ').titles).toEqual(['Granularity']);
    expect(find('granularity에서는 ')).toMatchObject({ isPartial: false, titles: ['Granularity'] });
    expect(find('는 granularity ')).toMatchObject({ isPartial: false, titles: ['Granularity'] });
  });
});

describe('a weight', () => {
  it('is at most what a score leaves room for, and never nothing', () => {
    const fields = Object.values(FIELD).reduce((all, bit) => all | bit, 0);
    for (let mask = 1; mask < 256; mask += 1) {
      expect(WEIGHT_OF[mask]).toBeLessThan(MOST_WEIGHT);
      if ((mask & fields) !== 0) expect(WEIGHT_OF[mask]).toBeGreaterThan(0);
    }
    expect([1, 2, 3, 4, 5, 1_000].map(toOftenBits)).toEqual([0, 64, 128, 128, 192, 192]);
  });
});

describe('one paper that several sources have', () => {
  const one = { title: 'Moe', ...toIds('2402.00001'), tags: ['moe'], date: '2024-01-01' };
  const other = { title: 'Moe', ...toIds('2402.00001'), tags: ['moe', 'old'], date: '2023-01-01' };

  it('is one hit, by the one that answers best', () => {
    const find = searchSegments([[other, { title: 'Moe too', tags: ['moe'] }], [one]]);
    expect(find('moe').keys).toEqual([2, 1]);
  });

  it('counts once in every tag and year', () => {
    const find = searchSegments([[one, { title: 'Moe too', tags: ['MOE', 'rl'], date: '2023-05-05' }, { title: 'Moe three', tags: ['rl'] }], [one]]);
    expect(find('moe')).toMatchObject({
      tags: [{ key: 'moe', tag: 'moe', count: 2 }, { key: 'rl', tag: 'rl', count: 2 }],
      years: [{ year: '2024', count: 1 }, { year: '2023', count: 1 }],
    });
  });
});
