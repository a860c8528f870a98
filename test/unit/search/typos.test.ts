import { describe, expect, it } from 'vitest';
import { toWholeSegment } from '../../../lib/search/memory-index.ts';
import { findTypos } from '../../../lib/search/typos.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { toKeyed } from '../../fixtures/searching.ts';

const segmentOf = (...titles: string[]) => toWholeSegment(toKeyed(titles.map((title) => toEntry({ title, commentary: '' })))).segment;
const findIn = (word: string, ...titles: string[]): string[] => findTypos([segmentOf(...titles)], word);

describe('a word of five letters or more', () => {
  it.each([
    ['one left out', 'modl', []],
    ['one left out', 'routr', ['router']],
    ['one too many', 'rouuter', ['router']],
    ['another', 'rouder', ['router']],
    ['two exchanged', 'ruoter', ['router']],
    ['the first left out', 'outer', ['router']],
    ['the first another', 'xouter', ['router']],
    ['the first two exchanged', 'oruter', ['router']],
    ['one before the first', 'xrouter', ['router']],
    ['the last exchanged', 'routre', ['router']],
    ['two errors', 'rodder', []],
    ['two errors', 'ruotre', []],
  ])('may have one error: %s, %s', (_, word, terms) => {
    expect(findIn(word, 'model router')).toEqual(terms);
  });

  it('may have two errors from nine letters on', () => {
    expect(findIn('tranfsomer', 'transformer')).toEqual(['transformer']);
    expect(findIn('qransformr', 'transformer')).toEqual(['transformer']);
    expect(findIn('atenntoin', 'attention')).toEqual([]);
    expect(findIn('attenntoin', 'attention')).toEqual(['attention']);
    expect(findIn('rouddddd', 'routeddd')).toEqual([]);
  });

  it('may have none below five letters', () => {
    expect(findIn('lors', 'lora')).toEqual([]);
    expect(findIn('loraa', 'lora')).toEqual(['lora']);
  });
});

describe('the terms of a misspelt word', () => {
  it('are those that come nearest, and no others', () => {
    expect(findIn('transformre', 'transformer', 'transforms', 'transferee')).toEqual(['transformer']);
  });

  it('are the commonest first, of equals', () => {
    expect(findIn('routre', 'router', 'route', 'route', 'route')).toEqual(['route', 'router']);
  });

  it('are of all segments together, each once', () => {
    expect(findTypos([segmentOf('router'), segmentOf('router', 'route')], 'routre')).toEqual(['router', 'route']);
    expect(findTypos([], 'routre')).toEqual([]);
  });

  it('are Latin', () => {
    expect(findIn('강화학습을요', '강화학습을')).toEqual([]);
  });

  it('may go on, where the word is still typed', () => {
    expect(findIn('tranfsorm', 'transformerlike')).toEqual(['transformerlike']);
  });
});
