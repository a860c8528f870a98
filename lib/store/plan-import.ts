import { findChanges, type Change } from '../digest/changes.ts';
import type { Entry } from '../digest/entry.ts';
import { toProblem, type Problem } from '../digest/problem.ts';
import type { Source, SourceKind } from '../digest/source.ts';
import { toChecksum } from './checksum.ts';
import { withDatabase } from './database.ts';
import { findRelated } from './find-related.ts';
import { LARGEST, type Item, type ReadOptions } from './item.ts';
import { readSources } from './parse-source.ts';
import { TextParser } from './parse-texts.ts';
import { packItem, readTexts, withOpenItem } from './read-item.ts';

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
  /** Those that bring anything. */
  readonly sources: readonly ReadSource[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** How what was chosen is read. */
export interface Planning extends Pick<ReadOptions, 'readArchive'> {
  onStep(step: 'read' | 'compare', done: number, total: number): void;
}

/** Entries that the store may hold, over all sources. */
const MOST_STORED = 100_000;

/** Sources that bring anything: one that is there to the byte, under the same name, comes along when several are chosen. */
const findNew = (read: readonly ReadSource[], stored: readonly Source[]): ReadSource[] => {
  const toKey = ({ name, kind, checksum }: Pick<Source, 'name' | 'kind' | 'checksum'>): string => `${checksum} ${kind} ${name}`;
  const known = new Set(stored.map(toKey));
  return read.filter((source) => source.entries.length > 0 && !known.has(toKey(source)));
};

const countEntries = (sources: readonly { readonly entries: number }[]): number => sources.reduce((sum, { entries }) => sum + entries, 0);

type Comparison = Pick<ImportPlan, 'sources' | 'changes'>;

/** `undefined` where the store would hold more than it may. */
const compare = (read: readonly ReadSource[], stored: readonly Source[]): Promise<Comparison | undefined> =>
  withDatabase(async (database) => {
    const sources = findNew(read, stored);
    const incoming = read.flatMap(({ entries }) => entries);
    if (countEntries([...stored, ...sources.map(({ entries }) => ({ entries: entries.length }))]) > MOST_STORED) return undefined;
    return { sources, changes: findChanges(await findRelated(database, incoming), incoming) };
  });

interface Read {
  readonly source: ReadSource;
  readonly problems: readonly Problem[];
}

// A file that is refused for its size is not read to be summed either. What a folder is packed as is never refused.
const toSum = async ({ kind }: Item, bytes: Blob): Promise<string> => (kind !== 'folder' && bytes.size > LARGEST ? '' : toChecksum(bytes));

// Each text is parsed while the next are read.
const readItem = async (item: Item, { onStep, readArchive }: Planning): Promise<Read> => {
  const parser = new TextParser();
  const onProgress = (done: number, total: number): void => onStep('read', done, total);
  const reading = readTexts(item, { onProgress, onText: (text) => parser.add(text), readArchive });
  const bytes = await packItem(item, reading);
  const [{ kind, problems }, checksum] = await Promise.all([reading, toSum(item, bytes)]);
  const source = { name: item.name, kind, entries: parser.entries, bytes, checksum };
  return { source, problems: [...problems, ...parser.problems] };
};

const readItems = async (items: readonly Item[], planning: Planning): Promise<Read[]> => {
  const reads: Read[] = [];
  for (const item of items) reads.push(await withOpenItem(item, (open) => readItem(open, planning)));
  return reads;
};

const FULL = { file: '', line: 1, column: 1 };

/** Reads what was chosen and compares it with the store. Writes nothing. */
export const planImport = async (items: readonly Item[], planning: Planning): Promise<ImportPlan> => {
  planning.onStep('read', 0, 0);
  // The database opens meanwhile. Nobody else writes during this turn.
  const [reads, stored] = await Promise.all([readItems(items, planning), withDatabase(readSources)]);
  const problems = reads.flatMap((read) => read.problems);
  planning.onStep('compare', 0, 0);
  const comparison = await compare(reads.map(({ source }) => source), stored);
  if (comparison === undefined) return { sources: [], changes: [], problems: [toProblem('store-full', FULL), ...problems] };
  return { ...comparison, problems };
};
