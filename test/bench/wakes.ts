import type { Entry } from '../../lib/digest/entry.ts';
import { findByHints, toPageIndex } from '../../lib/match/page-index.ts';
import { toEntry, toPaper } from '../fixtures/entries.ts';
import { toRandom, type Random } from '../fixtures/generate-notes.ts';

/** Words that texts are made of, the n-th as often as 1/n. */
const VOCABULARY = 20_000;

const makeText = (random: Random, words: number): string =>
  Array.from({ length: words }, () => `w${Math.floor(VOCABULARY ** random())}`).join(' ');

const makeEntry = (seed: number): Entry => {
  const random = toRandom(seed);
  return toEntry({ title: makeText(random, 5 + Math.floor(random() * 8)), abstract: makeText(random, 120 + Math.floor(random() * 100)) });
};

/** Pages of papers in no digest that would wake the worker, of 1,000, with `count` entries without ids in the index. */
export const countFalseWakes = (count: number): number => {
  const records = toPageIndex(Array.from({ length: count }, (_, key) => ({ key, entry: makeEntry(key + 1) })), 'bench');
  const pages = Array.from({ length: 1_000 }, (_, place) => makeEntry(1_000_000 + place));
  return pages.filter(({ title, abstract }) => findByHints(records, toPaper({ title, abstract })).answer !== 'miss').length;
};
