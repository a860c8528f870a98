import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import { matchPaper } from '../../../lib/match/match-paper.ts';
import { toEntry, toPaper, toWordsOf } from '../../fixtures/entries.ts';
import { RENAMED, toSeedPage } from '../../fixtures/pages.ts';
import { readSeed } from '../../fixtures/seed.ts';

const seed = readSeed().entries;
const nameless = seed.map((entry) => ({ ...entry, arxivIds: [] }));
const abstractOf = (words: readonly string[]): string => words.join(' ');

describe('matchPaper by id', () => {
  it('finds every bundled paper by its id alone', () => {
    for (const entry of seed) {
      expect(matchPaper(toPaper({ arxivId: entry.arxivIds[0] ?? '' }), seed)).toEqual({ tier: 'id', entries: [entry] });
    }
  });

  it('never gives an entry that has an id to another id, whatever its title', () => {
    const [entry] = seed;
    expect(matchPaper(toPaper({ arxivId: '2402.00001', title: entry?.title ?? '', authors: entry?.authors ?? [] }), seed)).toBeUndefined();
  });

  it('takes no id from a commentary', () => {
    expect(matchPaper(toPaper({ arxivId: '2202.01169' }), seed)).toBeUndefined();
  });
});

describe('matchPaper without ids', () => {
  it('finds every bundled paper by its title', () => {
    for (const entry of nameless) {
      const { title, authors, abstract } = toSeedPage(seed[nameless.indexOf(entry)]?.arxivIds[0] ?? '');
      expect(matchPaper(toPaper({ title, authors, abstract }), nameless)).toEqual({ tier: 'title', entries: [entry] });
    }
  });

  it('finds 2402.03268 under today\'s title and with today\'s abstract', () => {
    const match = matchPaper(toPaper(RENAMED), nameless);
    expect(match?.tier).toBe('likely');
    expect(match?.entries[0]?.title).toMatch(/^Understanding the Reasoning Ability/);
  });

  it.each([
    ['R$^3$: Learning with \\textit{Care}', 'R^3: Learning with Care'],
    ['The Krzemi\\\'nski Conjecture', 'The Krzemiński conjecture'],
    ['On $\\alpha$-Stable Learning', 'On α-stable learning'],
    ['Ｆｕｌｌ-width Titles and ﬁne ligatures', 'Full width titles and fine ligatures'],
  ])('takes %s for %s', (onPage, inDigest) => {
    expect(matchPaper(toPaper({ title: onPage }), [toEntry({ title: inDigest })])?.tier).toBe('title');
  });

  it('knows a paper by another title that the entry has', () => {
    expect(matchPaper(toPaper({ title: 'What It Was Called' }), [toEntry({ title: 'Today', altTitles: ['What it was called'] })])?.tier).toBe('title');
  });

  it('does not trust a title of fewer than eight letters', () => {
    expect(matchPaper(toPaper({ title: 'Mamba' }), [toEntry({ title: 'Mamba' })])).toBeUndefined();
  });

  it('refuses an equal title when no name is shared and the abstracts are others', () => {
    const entry = toEntry({ title: 'A Technical Report', authors: ['Ann Lee'], abstract: abstractOf(toWordsOf(60, 1)) });
    const paper = { title: 'A Technical Report', abstract: abstractOf(toWordsOf(60, 2)) };
    expect(matchPaper(toPaper({ ...paper, authors: ['Kim, Bo'] }), [entry])).toBeUndefined();
    expect(matchPaper(toPaper({ ...paper, authors: ['Lee, Ann'] }), [entry])?.tier).toBe('title');
    expect(matchPaper(toPaper({ ...paper, authors: [] }), [entry])?.tier).toBe('title');
    expect(matchPaper(toPaper({ ...paper, authors: ['Kim, Bo'], abstract: entry.abstract }), [entry])?.tier).toBe('title');
  });

  it('finds a renamed paper by its abstract, from a Jaccard coefficient of .3 on', () => {
    const words = toWordsOf(100, 3);
    const entry = toEntry({ title: 'An Old Name', abstract: abstractOf(words) });
    const cut = (count: number): string => abstractOf(words.slice(0, count).concat(toWordsOf(100 - count, 9)));
    expect(matchPaper(toPaper({ title: 'Something Else', abstract: cut(60) }), [entry])?.tier).toBe('abstract');
    expect(matchPaper(toPaper({ title: 'Something Else', abstract: cut(40) }), [entry])).toBeUndefined();
    expect(matchPaper(toPaper({ title: 'Something Else', abstract: abstractOf(words.slice(0, 39)) }), [entry])).toBeUndefined();
  });

  it('does not choose between two papers', () => {
    const entries = [toEntry({ title: 'One Name', abstract: abstractOf(toWordsOf(60, 4)) }), toEntry({ title: 'Other Name', abstract: abstractOf(toWordsOf(60, 4)) })];
    expect(matchPaper(toPaper({ title: 'Third Name', abstract: abstractOf(toWordsOf(60, 4)) }), entries)).toBeUndefined();
  });

  it('takes two digests\' entries under one title for one paper', () => {
    const entries = [toEntry({ title: 'A Paper Read Twice', commentary: '하나' }), toEntry({ title: 'A paper read twice', commentary: '둘' })];
    expect(matchPaper(toPaper({ title: 'A Paper Read Twice' }), entries)?.entries).toHaveLength(2);
  });
});

describe('matchPaper is not taken in by', () => {
  const authors = ['Lee, Ann', 'Kim, Bo', 'Park, Cho', 'Jung, Dan'];
  const names = ['Ann Lee', 'Bo Kim', 'Cho Park', 'Dan Jung'];
  it.each([
    ['Qwen Technical Report', 'Qwen2 Technical Report'],
    ['Qwen2 Technical Report', 'Qwen2.5 Technical Report'],
    ['Qwen2.5 Technical Report', 'Qwen3 Technical Report'],
    ['LongCat-Flash Technical Report', 'LongCat-Flash-Thinking Technical Report'],
    ['Nemotron-4 15B Technical Report', 'Nemotron-4 340B Technical Report'],
    ['Scaling Instruction Tuning of Large Multilingual Language Models to 13B Parameters', 'Scaling Instruction Tuning of Large Multilingual Language Models to 70B Parameters'],
    ['MM1: Methods, Analysis & Insights from Multimodal LLM Pre-training', 'MM1.5: Methods, Analysis & Insights from Multimodal LLM Fine-tuning'],
    ['WARM: On the Benefits of Weight Averaged Reward Models', 'WARP: On the Benefits of Weight Averaged Rewarded Policies'],
    ['LIMA: Less Is More for Alignment', 'LIMI: Less Is More for Alignment'],
    ['GRAM: A Generative Foundation Reward Model for Reward Generalization', 'GRAM-HD: A Generative Foundation Reward Model for Hierarchical Reward Data'],
    ['Scaling Laws for Transfer', 'Scaling Laws for Reward Model Overoptimization'],
  ])('the same authors on %s and %s', (onPage, inDigest) => {
    expect(matchPaper(toPaper({ title: onPage, authors }), [toEntry({ title: inDigest, authors: names })])).toBeUndefined();
    expect(matchPaper(toPaper({ title: inDigest, authors }), [toEntry({ title: onPage, authors: names })])).toBeUndefined();
  });

  it('like titles of other people', () => {
    const title = 'Understanding the Reasoning Ability of Language Models From the Perspective of Paths';
    const entry = toEntry({ title: title.replace('the ', ''), authors: names });
    expect(matchPaper(toPaper({ title, authors }), [entry])?.tier).toBe('likely');
    expect(matchPaper(toPaper({ title, authors: ['Doe, Jane', 'Roe, Max'] }), [entry])).toBeUndefined();
    expect(matchPaper(toPaper({ title, authors: [] }), [entry])).toBeUndefined();
  });

  it('a paper without an id whose id an entry has: the id that arXiv gives is the paper\'s', () => {
    const id = parseArxivId('2402.06619');
    const entry = toEntry({ arxivIds: id === undefined ? [] : [id], title: 'One Paper of Some Length' });
    expect(matchPaper(toPaper({ arxivId: '2402.06619', title: 'Renamed Altogether' }), [entry])?.tier).toBe('id');
    expect(matchPaper(toPaper({ arxivId: '2402.06618', title: 'One Paper of Some Length' }), [entry])).toBeUndefined();
  });
});
