import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConcepts } from '../../../lib/search/concepts.ts';
import { toSingular } from '../../../lib/search/plurals.ts';
import { toSearchWords } from '../../../lib/search/words.ts';

const TABLE = readFileSync(new URL('../../../assets/search/terms.txt', import.meta.url), 'utf8');
const lines = TABLE.split('\n').slice(0, -1).filter((line) => line !== '' && !line.startsWith('#'));
const keyOf = (form: string): string => toSearchWords(form).map(({ text }) => toSingular(text)).join('');
const namesOf = (table: string, ...words: string[]) => parseConcepts(table).find(words)?.map((form) => form.map(({ text }) => text).join(' '));

describe('the table of terms that ships', () => {
  it('has at least 200 concepts, of two forms or more', () => {
    expect(lines.length).toBeGreaterThanOrEqual(200);
    expect(lines.filter((line) => line.split(' = ').length < 2)).toEqual([]);
  });

  it('is plain text: composed, line ends of one character, no space too many', () => {
    expect(TABLE).toBe(TABLE.normalize('NFC'));
    expect(TABLE).not.toContain('\r');
    expect(TABLE.endsWith('\n')).toBe(true);
    expect(lines.filter((line) => /^\s|\s$| {2}|\t/.test(line))).toEqual([]);
    // A sign of equality that is no parting would make one form of two.
    expect(lines.filter((line) => line.split(' = ').some((form) => form.includes('=') || form.trim() === ''))).toEqual([]);
  });

  it('has no form twice, whatever its case, hyphens, spaces and number', () => {
    const keys = lines.flatMap((line) => line.split(' = ').map(keyOf));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    expect(keys).not.toContain('');
  });

  it('begins each concept with Latin letters', () => {
    expect(lines.filter((line) => !/^[a-z0-9]/.test(line))).toEqual([]);
  });

  it('gives every form of a concept for every form of it', () => {
    const concepts = parseConcepts(TABLE);
    for (const line of lines) {
      const forms = line.split(' = ').map(toSearchWords);
      for (const form of forms) expect(concepts.find(form.map(({ text }) => text))).toEqual(forms);
    }
  });

  it('has the terms that readers were seen to look for', () => {
    const pretraining = namesOf(TABLE, '사전학습');
    expect(pretraining).toEqual(expect.arrayContaining(['pre training', '사전 학습', '프리트레이닝']));
    expect(namesOf(TABLE, '강화학습')).toEqual(expect.arrayContaining(['reinforcement learning', 'rl']));
    expect(namesOf(TABLE, '어텐션')?.[0]).toBe('attention');
    expect(namesOf(TABLE, '증류')?.[0]).toMatch(/distillation/);
  });
});

describe('a table of terms', () => {
  it.each([['pretraining'], ['pre', 'training'], ['사전', '학습'], ['사전학습']])('finds a form however it is parted: %s %s', (...words) => {
    expect(namesOf('pre-training = 사전 학습', ...words)).toEqual(['pre training', '사전 학습']);
  });

  it('finds one of several', () => {
    expect(namesOf('policy = 정책', 'policies')).toEqual(['policy', '정책']);
    expect(namesOf('weights = 가중치', 'weight')).toEqual(['weights', '가중치']);
    expect(namesOf('bias = 편향', 'biases')).toEqual(['bias', '편향']);
  });

  it('gives nothing for what it does not have', () => {
    expect(namesOf('# a = b\n\nc = d', 'a')).toBeUndefined();
    expect(namesOf('c = d', 'c', 'd')).toBeUndefined();
    expect(namesOf('', 'c')).toBeUndefined();
  });

  it('gives a form that stands twice to the first', () => {
    expect(namesOf('a = b\nc = b', 'b')).toEqual(['a', 'b']);
  });
});

describe('a word as if there were one of it', () => {
  it.each([
    ['policies', 'policy'], ['models', 'model'], ['losses', 'loss'], ['boxes', 'box'], ['batches', 'batch'], ['hashes', 'hash'],
    ['loss', 'loss'], ['bias', 'bias'], ['biases', 'bias'], ['cases', 'case'], ['corpus', 'corpus'], ['analysis', 'analysis'], ['gas', 'gas'], ['gpt4s', 'gpt4s'], ['모델s', '모델s'],
  ])('%s is %s', (word, single) => {
    expect(toSingular(word)).toBe(single);
  });
});
