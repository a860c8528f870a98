import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import { matchPaper } from '../../../lib/match/match-paper.ts';
import { findByHints, findById, keysForHints, keysForId, toPageIndex, toStaleMeta, type PageIndexRecords } from '../../../lib/match/page-index.ts';
import { toEntry, toPaper, toWordsOf } from '../../fixtures/entries.ts';
import { RENAMED } from '../../fixtures/pages.ts';
import { readSeed } from '../../fixtures/seed.ts';

const seed = readSeed().entries;
const keyed = seed.map((entry, key) => ({ key, entry }));
const nameless = keyed.map(({ key, entry }) => ({ key, entry: { ...entry, arxivIds: [] } }));
const idOf = (text: string) => parseArxivId(text) ?? (() => { throw new Error(text); })();

/** Only the records that are asked for by key, as a store gives them. */
const pick = (records: PageIndexRecords, keys: readonly string[]): PageIndexRecords =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(records, key)).map((key) => [key, records[key]]));

const askById = (records: PageIndexRecords, id: string) => findById(pick(records, keysForId(idOf(id))), idOf(id));
const askByHints = (records: PageIndexRecords, paper: Parameters<typeof toPaper>[0]) =>
  findByHints(pick(records, ['page-index', ...keysForHints(records, toPaper(paper))]), toPaper(paper));

describe('a page index of entries with ids', () => {
  const records = toPageIndex(keyed, 'stamp');

  it('finds each of them, and how wide its paragraphs are', () => {
    for (const { entry } of keyed) {
      const answer = askById(records, entry.arxivIds[0] ?? '');
      expect(answer.answer).toBe('hit');
      expect('room' in answer ? answer.room.split(',').map(Number) : []).toHaveLength(1 + entry.commentary.split('\n\n').length);
    }
  });

  it('misses every other id with two records read', () => {
    for (const id of ['2402.06618', '2402.0661', '2401.06619', 'hep-th/9901001', '1411.4413']) {
      const other = parseArxivId(id);
      if (other === undefined) continue;
      expect(keysForId(other)).toHaveLength(2);
      expect(askById(records, id)).toEqual({ answer: 'miss' });
    }
  });

  it('keeps room for an entry without an id that is of the same paper by its title', () => {
    const id = idOf('2402.06619');
    const entries = [toEntry({ arxivIds: [id], title: 'One and the same', commentary: '가' }), toEntry({ title: 'One and the Same', commentary: '나'.repeat(100) })];
    const index = toPageIndex(entries.map((entry, key) => ({ key, entry })), 's');
    expect(askById(index, id)).toEqual({ answer: 'hit', room: '0,1|0,92' });
  });
  it('keeps room for the tags and the text of each commentary of an id, and counts one that came twice once', () => {
    const id = idOf('2402.06619');
    const entries = ['가', '나', '나'].map((letter) => toEntry({ arxivIds: [id], commentary: letter.repeat(100), tags: ['moe'] }));
    const index = toPageIndex(entries.map((entry, key) => ({ key, entry })), 's');
    expect(askById(index, id)).toEqual({ answer: 'hit', room: '1,92|1,92' });
  });
});

describe('a page index of entries without ids', () => {
  const records = toPageIndex(nameless, 'stamp');

  it('leaves every id to the title', () => {
    expect(askById(records, '2402.06619')).toEqual({ answer: 'ask-title' });
    expect(askById(records, 'hep-th/9901001')).toEqual({ answer: 'ask-title' });
  });

  it('finds each by its title, by its abstract, and by a title that has lost a word', () => {
    for (const { key, entry } of nameless) {
      const titled = askByHints(records, { title: entry.title.toUpperCase() });
      const abstracted = askByHints(records, { title: 'Renamed altogether', abstract: entry.abstract });
      expect([titled, abstracted]).toEqual([{ answer: 'hit', keys: [key] }, { answer: 'hit', keys: [key] }]);
    }
    expect(askByHints(records, RENAMED)).toEqual({ answer: 'hit', keys: [11] });
  });

  it('finds one by a title that has lost a word, though its other title is longer and shares some', () => {
    const words = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa'.split(' ');
    const entry = toEntry({ title: words.join(' '), altTitles: ['Alpha and then many other words that no page and no title of this paper has'], authors: ['Ann Lee'] });
    const paper = { title: words.slice(0, -1).join(' '), authors: ['Ann Lee'] };
    expect(matchPaper(toPaper(paper), [entry])?.tier).toBe('likely');
    expect(askByHints(toPageIndex([{ key: 7, entry }], 's'), paper)).toEqual({ answer: 'hit', keys: [7] });
  });

  it('misses a paper that shares some words', () => {
    expect(askByHints(records, { title: 'Training Large Language Models', abstract: toWordsOf(120, 5).join(' ') })).toEqual({ answer: 'miss' });
  });

  it('answers whatever matching would find', () => {
    const words = toWordsOf(12, 1);
    const titles = fc.array(fc.constantFrom(...words, '2', '3'), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.array(titles, { minLength: 1, maxLength: 6 }), titles, (known, title) => {
      const entries = known.map((each, key) => ({ key, entry: toEntry({ title: each, authors: ['Ann Lee'] }) }));
      const paper = { title, authors: ['Lee, Ann'] };
      const matched = matchPaper(toPaper(paper), entries.map(({ entry }) => entry))?.entries ?? [];
      const answer = askByHints(toPageIndex(entries, 's'), paper);
      const keys = 'keys' in answer ? answer.keys : [];
      for (const { key, entry } of entries) if (matched.includes(entry)) expect(keys).toContain(key);
    }), { numRuns: 500 });
  });
});

describe('a page index that cannot be relied on is broken, and never a miss', () => {
  const records = toPageIndex([...keyed, { key: 12, entry: toEntry({ title: 'An entry without an id' }) }], 'stamp');
  const bucket = 'page-index:2402';

  it.each([
    ['nothing at all', {}],
    ['a stale mark', toStaleMeta()],
    ['a month lost', { ...records, [bucket]: undefined }],
    ['a month cut short', { ...records, [bucket]: String(records[bucket]).slice(0, -3) }],
    ['a month of another index', { ...records, [bucket]: toPageIndex(keyed, 'other')[bucket] }],
    ['a month under another\'s name', { ...records, [bucket]: toPageIndex([{ key: 1, entry: toEntry({ arxivIds: [idOf('2401.00001')] }) }], 'stamp')['page-index:2401'] }],
    ['a meta record of another shape', { ...records, 'page-index': { stamp: 7, about: [] } }],
    ['a meta record that was changed', { ...records, 'page-index': { stamp: 'other', about: (records['page-index'] as { about: string }).about } }],
    ['a number for a month', { ...records, [bucket]: 7 }],
  ])('%s', (_, broken) => {
    expect(askById(broken, '2402.06619')).toEqual({ answer: 'broken' });
    expect(askById(broken, '2402.00001')).toEqual({ answer: 'broken' });
  });

  it('a bucket of hints lost or changed', () => {
    const paper = { title: 'An entry without an id' };
    const [first = ''] = keysForHints(records, toPaper(paper));
    expect(askByHints(records, paper)).toEqual({ answer: 'hit', keys: [12] });
    expect(askByHints({ ...records, [first]: undefined }, paper)).toEqual({ answer: 'broken' });
    expect(askByHints({ ...records, [first]: `${String(records[first])};` }, paper)).toEqual({ answer: 'broken' });
  });
});

describe('a page index of 3,900 entries without ids', () => {
  const make = (seedNumber: number, key: number) =>
    ({ key, entry: toEntry({ title: toWordsOf(9, seedNumber).join(' '), abstract: toWordsOf(180, seedNumber).join(' ') }) });
  const records = toPageIndex(Array.from({ length: 3_900 }, (_, key) => make(key * 3 + 1, key)), 'stamp');

  it('still answers from a few dozen small records', () => {
    const paper = toPaper({ title: toWordsOf(9, 5_000_000).join(' '), abstract: toWordsOf(180, 5_000_000).join(' ') });
    const keys = keysForHints(records, paper);
    const bytes = keys.map((key) => String(records[key]).length).reduce((sum, size) => sum + size, 0);
    expect(keys.length).toBeLessThanOrEqual(48);
    expect(bytes).toBeLessThan(64_000);
    expect(findByHints(records, paper).answer).toBe('miss');
  });
});
