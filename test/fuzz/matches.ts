import fc from 'fast-check';
import type { Paper } from '../../lib/arxiv/paper.ts';
import type { Entry } from '../../lib/digest/entry.ts';
import { matchPaper } from '../../lib/match/match-paper.ts';
import { findByHints, findById, keysForHints, keysForId, toPageIndex, type PageIndexRecords } from '../../lib/match/page-index.ts';
import { toEntry, toPaper } from '../fixtures/entries.ts';
import { toIds } from '../fixtures/searching.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const WORD = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Qwen', 'Qwen2', 'Qwen2.5', 'Technical', 'Report', 'of', 'the', '$k$NN', '\\textit{Care}', '{', '}', '$', '\\', 'β', 'ﬁne', 'e\u0301', '\u0301', '학습', 'ㄱ', '__proto__', 'constructor', 'Scaling', 'Language', ';', '|', '=', ',', '\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const toWords = (most: number): fc.Arbitrary<string> => fc.array(WORD, { maxLength: most }).map((words) => words.join(' '));
const NAMES = fc.array(fc.constantFrom('Ann Lee', 'Lee, Ann', 'Bo Kim', 'Kim', '', '$', 'A. B.', '김하나', '__proto__'), { maxLength: 4 });
const ABSTRACT = fc.oneof(fc.constant(''), toWords(60).map((text) => `${text} `.repeat(3)));
const IDS = ['2402.00001', '2402.00002', 'hep-th/9901001'];

const entry: fc.Arbitrary<Entry> = fc
  .record({ arxivIds: fc.subarray(IDS, { maxLength: 1 }).map((ids) => toIds(...ids).arxivIds), title: toWords(6), altTitles: fc.array(toWords(6), { maxLength: 1 }), authors: NAMES, abstract: ABSTRACT })
  .map(toEntry);
const own: fc.Arbitrary<Paper> = fc.record({ arxivId: fc.constantFrom(...IDS), title: toWords(6), authors: NAMES, abstract: ABSTRACT }).map(toPaper);

interface Meeting {
  readonly paper: Paper;
  readonly entries: readonly Entry[];
}

/** Papers that are no entry's, and papers that are one's but for a word. */
const MEETING: fc.Arbitrary<Meeting> = fc
  .tuple(own, fc.array(entry, { maxLength: 4 }), fc.nat(8), toWords(1))
  .map(([paper, entries, at, more]) => {
    const { title = paper.title, authors = paper.authors, abstract = paper.abstract } = entries[at] ?? {};
    return { paper: { ...paper, title: `${title}${at % 2 === 0 ? '' : ` ${more}`}`, authors, abstract }, entries };
  });

const pick = (records: PageIndexRecords, keys: readonly string[]): PageIndexRecords => Object.fromEntries(keys.map((key) => [key, records[key]]));

/** A page index never hides what matches. MinHash may miss an abstract, as it says: that tier is left out. */
const checkIndex = ({ paper, entries }: Meeting): unknown => {
  const records = toPageIndex(entries.map((each, key) => ({ key, entry: each })), 'stamp');
  const match = matchPaper(paper, entries);
  const byId = findById(pick(records, keysForId(paper.arxivId)), paper.arxivId);
  const byHints = findByHints(pick(records, ['page-index', ...keysForHints(records, paper)]), paper);
  expectThat(byId.answer !== 'broken' && byHints.answer !== 'broken', 'a sound index');
  if (match?.tier === 'id') expectThat(byId.answer === 'hit', 'a hit of what has the id');
  else if (match !== undefined && match.tier !== 'abstract') {
    const keys = byHints.answer === 'hit' ? byHints.keys : [];
    expectThat(byId.answer !== 'miss' && match.entries.every((found) => keys.includes(entries.indexOf(found))), `a hit of what matches by ${match.tier}`);
  }
  return [match, byId, byHints];
};

type Damage = readonly [place: number, value: unknown];
const VALUE = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined), fc.string(), fc.constantFrom('|', '0|', { stamp: 'stamp' }, { stamp: 'stamp', about: '|' }, { stale: true }));

/** An index of which a record is another is broken, or says what it said. */
const checkDamaged = ([{ paper, entries }, [place, value]]: readonly [Meeting, Damage]): unknown => {
  const records = toPageIndex(entries.map((each, key) => ({ key, entry: each })), 'stamp');
  const keys = Object.keys(records);
  const damaged = { ...records, [keys[place % keys.length] ?? '']: value };
  const answers = [findById(damaged, paper.arxivId), findByHints(damaged, paper)] as const;
  const sound = [findById(records, paper.arxivId), findByHints(records, paper)] as const;
  answers.forEach((answer, at) => {
    if (answer.answer !== 'broken') expectSame(answer, sound[at], 'an answer in spite of damage');
  });
  return [answers, keysForHints(damaged, paper)];
};

/** Which entries a page shows. */
export const MATCHES: readonly Property[] = [
  toProperty('match', { runs: 3_000, arbitrary: MEETING, check: checkIndex }),
  toProperty('match-damaged', { runs: 2_500, arbitrary: fc.tuple(MEETING, fc.tuple(fc.nat(8), VALUE)), check: checkDamaged }),
];
