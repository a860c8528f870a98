import { findChanges, type Change } from '../digest/changes.ts';
import type { Entry } from '../digest/entry.ts';
import { toProblem, type Problem } from '../digest/problem.ts';
import type { SourceKind } from '../digest/source.ts';
import { toChecksum } from './checksum.ts';
import { withDatabase, type Database } from './database.ts';
import { findRelated } from './find-related.ts';
import type { Item, ItemTexts } from './item.ts';
import { parseTexts } from './parse-texts.ts';
import { packItem, readTexts } from './read-item.ts';

/** A source as it was read, before anything is written. */
export interface ReadSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly entries: readonly Entry[];
  /** What is kept of it. */
  readonly bytes: Blob;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly checksum: string;
}

/** What an import would do. */
export interface ImportPlan {
  /** Those that have entries. */
  readonly sources: readonly ReadSource[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

type OnStep = (step: 'read' | 'parse' | 'compare', done: number, total: number) => void;

/** Entries that the store may hold, over all sources. */
const MOST_STORED = 100_000;

const countStored = async (database: Database): Promise<number> =>
  (await database.getAll('sources')).reduce((sum, { entries }) => sum + entries, 0);

const compare = (entries: readonly Entry[]): Promise<readonly Change[] | undefined> =>
  withDatabase(async (database) => {
    if (entries.length + (await countStored(database)) > MOST_STORED) return undefined;
    return findChanges(await findRelated(database, entries), entries);
  });

interface Read {
  readonly source: ReadSource;
  readonly problems: readonly Problem[];
}

const toRead = async (item: Item, { kind, texts, problems }: ItemTexts, onStep: OnStep): Promise<Read> => {
  const parsed = parseTexts(texts, (done, total) => onStep('parse', done, total));
  const bytes = packItem(item, texts);
  const source = { name: item.name, kind, entries: parsed.entries, bytes, checksum: await toChecksum(bytes) };
  return { source, problems: [...problems, ...parsed.problems] };
};

const readItems = async (items: readonly Item[], onStep: OnStep): Promise<Read[]> => {
  const reads: Read[] = [];
  for (const item of items) {
    const texts = await readTexts(item, (done, total) => onStep('read', done, total));
    reads.push(await toRead(item, texts, onStep));
  }
  return reads;
};

const FULL = { file: '', line: 1, column: 1 };

/** Reads what was chosen and compares it with the store. Writes nothing. */
export const planImport = async (items: readonly Item[], onStep: OnStep): Promise<ImportPlan> => {
  onStep('read', 0, 0);
  const reads = await readItems(items, onStep);
  const problems = reads.flatMap((read) => read.problems);
  onStep('compare', 0, 0);
  const changes = await compare(reads.flatMap(({ source }) => source.entries));
  if (changes === undefined) return { sources: [], changes: [], problems: [toProblem('store-full', FULL), ...problems] };
  return { sources: reads.map(({ source }) => source).filter(({ entries }) => entries.length > 0), changes, problems };
};
