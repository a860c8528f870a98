import type { Source } from '../digest/source.ts';
import { MOST_ENTRIES } from '../digest/check-entry.ts';
import { toCanonical } from '../digest/to-canonical.ts';
import { toChecksum } from './checksum.ts';
import type { Database } from './database.ts';
import { toBlockRange, toFirstKey } from './entry-blocks.ts';
import { writeSources } from './write-sources.ts';
import { isWhole } from './has-rows.ts';
import type { HistoryLine, Tell } from './history.ts';
import {
  dropJournal,
  finishRemoval,
  hasBytes,
  keep,
  readJournal,
  readRemoval,
  readSourceBytes,
  sweepJournal,
  writeJournal,
  type JournalRecord,
} from './journal.ts';
import { parseSource, readSources } from './parse-source.ts';
import { parseTexts } from './parse-texts.ts';
import { readPacked } from './read-item.ts';
import { readAllRows } from './read-rows.ts';
import { BUNDLE_SOURCE, toSourceNumber } from './source-range.ts';
import { toStoredEntries } from './stored-entry.ts';

/** What became of a source; `kept` needs no word. */
type Fate = HistoryLine['what'] | 'kept';

const clear = (database: Database, ...removed: readonly number[]): Promise<void> =>
  writeSources(database, { removed, added: [], stamp: crypto.randomUUID() }, { rows: [] });

/** Reads a source's entries again from the bytes that were kept; as many of them as are still there. */
const rebuild = async (database: Database, source: Source): Promise<Fate> => {
  const { number } = source;
  const bytes = await readSourceBytes(number);
  if (bytes === undefined) {
    await clear(database, number);
    await dropJournal(number);
    return 'lost';
  }
  const rows = toStoredEntries(parseTexts(await readPacked(source, bytes)).entries, number);
  // The sum is of what is there, so that the file can be imported again.
  const added = { ...source, entries: rows.length, checksum: await toChecksum(bytes) };
  await writeSources(database, { removed: [number], added: [added], stamp: crypto.randomUUID() }, { rows });
  await writeJournal({ source: added, state: 'done' });
  return rows.length < source.entries ? 'partly' : 'rebuilt';
};

/** Who hears of what was done, and whether every entry is looked at. */
export interface Recovering {
  readonly tell: Tell;
  readonly isThorough: boolean;
}

const settle = async (database: Database, { source, state }: JournalRecord, isThorough: boolean): Promise<Fate> => {
  const { number } = source;
  const stored = parseSource(await database.get('sources', number));
  const isThere = stored !== undefined && stored.checksum === source.checksum && (await isWhole(database, stored, isThorough));
  if (state === 'done') return isThere ? 'kept' : rebuild(database, source);
  if (isThere) {
    if (await hasBytes(number)) await writeJournal({ source, state: 'done' });
    else await keepAgain(database, source);
    return 'finished';
  }
  await clear(database, number);
  await dropJournal(number);
  return 'discarded';
};

/** What cannot be put right now is left for the next start, and the others are put right. */
const orLeave = async <T>({ number }: Source, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    console.warn(`Gloss: source ${number} cannot be recovered now`, error);
    return undefined;
  }
};

/** Entries whose kept bytes are gone are kept again, as a canonical file. */
const keepAgain = async (database: Database, source: Source): Promise<void> => {
  // One file of more entries would not be read back whole.
  if (source.entries > MOST_ENTRIES) return;
  const text = toCanonical(await readAllRows(database, source.number), source.name);
  // Whatever it came as, it is a file now.
  await keep({ ...source, kind: source.kind === 'paste' ? 'paste' : 'file' }, new Blob([text]));
};

/** Takes away entries of no source: Firefox may leave some when a disk is full. */
const sweep = async (database: Database, known: ReadonlySet<number>): Promise<void> => {
  for (let next = 0; ; ) {
    const block = await database.getKey('blocks', IDBKeyRange.lowerBound(next));
    if (block === undefined) return;
    const number = toSourceNumber(toFirstKey(block));
    if (!known.has(number)) await clear(database, number);
    next = toBlockRange(number).upper;
  }
};

const finishRemovals = async (database: Database): Promise<void> => {
  const numbers = await readRemoval();
  if (numbers === undefined) return;
  if (numbers.length > 0) await clear(database, ...numbers);
  await finishRemoval(numbers);
};

/** Without the durable copies the database is all there is, and is left as it is. */
const readJournalOrNone = async (database: Database, tell: Tell): Promise<readonly JournalRecord[] | undefined> => {
  try {
    await finishRemovals(database);
    // Nobody knows its name any more.
    if ((await sweepJournal()) > 0) await tell('discarded', '');
    return await readJournal();
  } catch (error) {
    console.warn('Gloss: the copies of imports cannot be read', error);
    return undefined;
  }
};

/**
 * Makes journal and database agree, source by source: whole or absent, and what was reported as done is there. `tell`
 * hears of each source to which something had to be done. Under the write lock.
 */
export const recoverSources = async (database: Database, { tell, isThorough }: Recovering): Promise<void> => {
  const journal = await readJournalOrNone(database, tell);
  if (journal === undefined) return;
  for (const record of journal) {
    const fate = (await orLeave(record.source, () => settle(database, record, isThorough))) ?? 'kept';
    if (fate !== 'kept') await tell(fate, record.source.name);
  }
  const known = new Set(journal.map(({ source }) => source.number));
  const sources = await readSources(database);
  const unkept = sources.filter(({ number }) => number !== BUNDLE_SOURCE && !known.has(number));
  for (const source of unkept) await orLeave(source, () => keepAgain(database, source));
  await sweep(database, new Set(sources.map(({ number }) => number)));
};
