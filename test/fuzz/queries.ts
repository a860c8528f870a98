import fc from 'fast-check';
import type { Entry } from '../../lib/digest/entry.ts';
import type { SearchRequest } from '../../lib/search/found.ts';
import { markHits, toBestLine } from '../../lib/search/mark.ts';
import { parseQuery, toQueryText } from '../../lib/search/query.ts';
import { toJoined, toNameParts, toSearchWords } from '../../lib/search/words.ts';
import { TEXT_ENTRY, TYPED } from '../fixtures/arbitrary-text.ts';
import { searchSegments } from '../fixtures/searching.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const CONCEPTS = 'mixture of experts = moe = 전문가 혼합\nreinforcement learning = rl = 강화학습\nmodel = 모델';
const ENTRIES: readonly Entry[] = fc.sample(TEXT_ENTRY, { seed: 1, numRuns: 40 });
const find = searchSegments([ENTRIES.slice(0, 25), ENTRIES.slice(25)], CONCEPTS);

const OPERATOR = fc.constantFrom('-#moe', '#없는태그', '#__proto__', '저자:kim', '-저자:"Ann Lee"', 'author:', 'date:2024-02..', '날짜:..2023', 'date:2024-02-29', '-date:2024', '"모델의 가을"', '-"', 'constructor', 'toString', 'arxiv:2402.00001', '강홯', 'ahepf', 'atention');
const text = fc.oneof(
  TYPED,
  fc.array(fc.oneof(TYPED, OPERATOR), { maxLength: 5 }).map((pieces) => pieces.join(' ')),
  fc.constantFrom(...ENTRIES.flatMap(({ title, commentary }) => [title, commentary])).chain((whole) => fc.nat(whole.length).map((end) => whole.slice(0, end))),
);

/** What the query is written as again is read so again, whole or shorter where it was cut. */
const checkQuery = (typed: string): unknown => {
  const query = parseQuery(typed);
  expectThat(query.clauses.every((clause) => clause.text !== ''), 'no clause of nothing');
  const again = parseQuery(toQueryText(query.clauses));
  expectThat(again.clauses.length <= query.clauses.length, 'no clause comes from nowhere');
  const words = toSearchWords(typed);
  expectThat(words.every(({ start, end, raw }) => typed.slice(start, end) === raw), 'words where they stand');
  return [query, words, toJoined(words), words.map(({ raw }) => toNameParts(raw))];
};

const request: fc.Arbitrary<SearchRequest> = fc
  .record({ text, tags: fc.subarray(['moe', 'rl', '__proto__'], { maxLength: 1 }), years: fc.subarray(['2023', '2024']), sort: fc.constantFrom('fit', 'date'), isLiteral: fc.boolean() });

const yearOf = ({ date }: Entry): string => date?.slice(0, 4) ?? '';

const checkSearch = (asked: SearchRequest): unknown => {
  const { keys, tags, years, bends, isPartial, query, matcher, paper } = find(asked);
  const entries = keys.flatMap((key) => ENTRIES[key] ?? []);
  expectThat(entries.length === keys.length && new Set(keys).size === keys.length, 'entries of the index, each once');
  // Whoever names a paper is shown it, however the search is narrowed.
  expectThat(paper !== null || (asked.years ?? []).length === 0 || entries.every((entry) => asked.years?.includes(yearOf(entry))), 'entries of the years alone');
  expectThat(asked.isLiteral !== true || bends.length === 0, 'what was typed and nothing else');
  expectThat(tags.every(({ count }) => count > 0 && count <= keys.length), 'tags of what was found');
  const most = find({ ...asked, years: [] }).keys.length;
  expectThat(keys.length <= most && years.every(({ count }) => count > 0 && count <= most), 'years to choose another from');
  const lines = entries.slice(0, 3).map((entry) => {
    for (const field of [entry.title, entry.commentary, asked.text]) expectSame(markHits(field, matcher).map((stretch) => stretch.text).join(''), field, 'the text, marked');
    return toBestLine(entry, matcher);
  });
  return [keys, tags, years, bends, isPartial, query, paper, lines];
};

/** What anybody types, and what it finds. */
export const QUERIES: readonly Property[] = [
  toProperty('query-parse', { runs: 6_000, arbitrary: text, check: checkQuery }),
  toProperty('query-search', { runs: 4_000, arbitrary: request, check: checkSearch }),
];
