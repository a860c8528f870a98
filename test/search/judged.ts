import { readFileSync } from 'node:fs';
import { parseDigest } from '../../lib/digest/parse.ts';
import { parseConcepts } from '../../lib/search/concepts.ts';
import { encodeSegment } from '../../lib/search/segment.ts';
import { buildSegment } from '../../lib/search/build-segment.ts';
import { toSearcher } from '../../lib/search/memory-index.ts';

/** A query and the papers that a reader means by it. */
export interface JudgedQuery {
  /** What is hard about it. */
  readonly kind: string;
  readonly text: string;
  /** arXiv ids. */
  readonly wanted: readonly string[];
}

/** What one query gave. */
export interface Outcome extends JudgedQuery {
  /** The ten best. */
  readonly found: readonly string[];
  /** The share of the wanted papers among the ten best. */
  readonly recall: number;
  /** One by the place of the first wanted paper, 0 where there is none. */
  readonly reciprocal: number;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The terms that the extension brings. */
export const readConcepts = () => parseConcepts(read('../../assets/search/terms.txt'));

/** The entries that are searched: text written for this. */
export const readJudgedEntries = () =>
  parseDigest({ name: 'entries.jsonl', bytes: new TextEncoder().encode(read('entries.jsonl')) }).entries.map((entry, key) => ({ ...entry, key }));

/** The queries, and what each has to find. */
export const readQueries = (): JudgedQuery[] =>
  read('queries.tsv').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [kind = '', text = '', wanted = ''] = line.split('\t');
    return { kind, text, wanted: wanted.split(' ') };
  });

const judge = (query: JudgedQuery, found: readonly string[]): Outcome => {
  const first = found.findIndex((id) => query.wanted.includes(id));
  const hits = query.wanted.filter((id) => found.includes(id)).length;
  return { ...query, found, recall: hits / query.wanted.length, reciprocal: first < 0 ? 0 : 1 / (first + 1) };
};

/** Asks every query of `search`, which gives ids, best first. */
export const judgeAll = (search: (text: string) => readonly string[]): Outcome[] =>
  readQueries().map((query) => judge(query, search(query.text).slice(0, 10)));

/** Our own engine over the judged entries. */
export const toOwnSearch = (): ((text: string) => readonly string[]) => {
  const entries = readJudgedEntries();
  const find = toSearcher([encodeSegment(buildSegment(entries))], readConcepts());
  return (text) => find({ text }).keys.slice(0, 10).map((key) => entries[key]?.arxivIds[0] ?? '');
};
