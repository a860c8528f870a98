import type { Source } from '../digest/source.ts';
import { isNoSpace } from '../platform/storage-space.ts';
import { toChecksum } from './checksum.ts';
import { withDatabase, type Database } from './database.ts';
import { toBlockRange, toFirstKey } from './entry-blocks.ts';
import { writeSources } from './write-sources.ts';
import { isWhole } from './has-rows.ts';
import { toLine, toUntold, toUntoldName, type HistoryLine, type Untold, type Waiting } from './history-line.ts';
import {
  dropJournal,
  finishRemoval,
  hasBytes,
  listEmpty,
  readJournal,
  readRemoval,
  readSourceBytes,
  sweepJournal,
  writeJournal,
  type JournalRecord,
} from './journal.ts';
import { keepAgain } from './keep-again.ts';
import { parseSource, readSources } from './parse-source.ts';
import { parseTexts } from './parse-texts.ts';
import { readPacked } from './read-item.ts';
import { BUNDLE_SOURCE, toSourceNumber } from './source-range.ts';
import { toStoredEntries } from './stored-entry.ts';

/** How sources are recovered. */
export interface Recovering {
  /** Whether the reader knows what became of an import that was cut off. */
  readonly isTold: boolean;
  /** Whether every entry is looked at. */
  readonly isThorough: boolean;
  /** Hears what waits for a later start, once each source was worked at. */
  onWaiting?(lines: readonly HistoryLine[]): Promise<void>;
}

const clear = (database: Database, removed: readonly number[], untold?: Untold): Promise<void> =>
  writeSources(database, { removed, added: [], stamp: crypto.randomUUID(), untold }, { rows: [] });

const drop = async (database: Database, { number }: Source, untold?: Untold): Promise<void> => {
  await clear(database, [number], untold);
  await dropJournal(number);
};

/** Reads a source's entries again from the bytes that were kept; as many of them as are still there. */
const rebuild = async (database: Database, source: Source): Promise<void> => {
  const { number } = source;
  const bytes = await readSourceBytes(number);
  if (bytes === undefined) return drop(database, source, toUntold('lost', source));
  const rows = toStoredEntries(parseTexts(await readPacked(source, bytes)).entries, number);
  // The sum is of what is there, so that the file can be imported again.
  const added = { ...source, entries: rows.length, checksum: await toChecksum(bytes) };
  const untold = toUntold(rows.length < source.entries ? 'partly' : 'rebuilt', source);
  await writeSources(database, { removed: [number], added: [added], stamp: crypto.randomUUID(), untold }, { rows });
  const isAsWas = rows.length === source.entries && added.checksum === source.checksum;
  // On a full disk there may be no room for a record that says what it says already.
  if (!isAsWas) await writeJournal({ source: added, state: 'done' });
};

/** What was cut off and is whole stays. */
const finish = async (database: Database, source: Source, untold?: Untold): Promise<void> => {
  if (untold !== undefined) await database.put('state', untold);
  if (await hasBytes(source.number)) await writeJournal({ source, state: 'done' });
  else await keepAgain(database, source);
};

const settle = async (database: Database, { source, state }: JournalRecord, { isTold, isThorough }: Recovering): Promise<void> => {
  const stored = parseSource(await database.get('sources', source.number));
  const isThere = stored !== undefined && stored.checksum === source.checksum && (await isWhole(database, stored, isThorough));
  if (state === 'done') return isThere ? undefined : rebuild(database, source);
  if (isThere) return finish(database, source, isTold ? undefined : toUntold('finished', source));
  await drop(database, source, isTold ? undefined : toUntold('discarded', source));
};

/**
 * What cannot be put right now is left for the next start, and the others are put right: each is worked at by itself, for
 * Chromium closes the connection under which a disk has filled up. Gives what it was left for.
 */
const orLeave = async ({ number }: Source, work: (database: Database) => Promise<void>): Promise<Waiting | undefined> => {
  try {
    await withDatabase(work);
    return undefined;
  } catch (error) {
    console.warn(`Gloss: source ${number} cannot be recovered now`, error);
    return isNoSpace(error) ? 'full' : 'left';
  }
};

/** What was mended halfway is mended anew, and told then. A line of before is of what was mended whole. */
const forgetSince = async (database: Database, source: Source, since: string): Promise<void> => {
  const name = toUntoldName(source);
  const untold = await database.get('state', name);
  if (untold !== undefined && 'line' in untold && untold.line.at >= since) await database.delete('state', name);
};

const settleOrLeave = async (record: JournalRecord, recovering: Recovering): Promise<Waiting | undefined> => {
  const since = new Date().toISOString();
  const waiting = await orLeave(record.source, (database) => settle(database, record, recovering));
  if (waiting === undefined) return undefined;
  await withDatabase((database) => forgetSince(database, record.source, since)).catch(() => {});
  // An import that was cut off was never said to be there.
  return record.state === 'staged' ? undefined : waiting;
};

/** Takes away entries of no source: Firefox may leave some when a disk is full. */
const sweep = async (database: Database, known: ReadonlySet<number>): Promise<void> => {
  for (let next = 0; ; ) {
    const block = await database.getKey('blocks', IDBKeyRange.lowerBound(next));
    if (block === undefined) return;
    const number = toSourceNumber(toFirstKey(block));
    if (!known.has(number)) await clear(database, [number]);
    next = toBlockRange(number).upper;
  }
};

const finishRemovals = async (database: Database): Promise<void> => {
  const numbers = await readRemoval();
  if (numbers === undefined) return;
  if (numbers.length > 0) await clear(database, numbers);
  await finishRemoval(numbers);
};

// Nobody knows their names any more. Where there is no room for a line the journal is still read.
const tellEmpty = (): Promise<unknown> =>
  withDatabase((database) => database.put('state', toUntold('discarded')))
    .catch((error: unknown) => console.warn('Gloss: what was cut off is not told', error));

const dropEmpty = async (isTold: boolean): Promise<void> => {
  const numbers = await listEmpty();
  if (numbers.length > 0 && !isTold) await tellEmpty();
  for (const number of numbers) await dropJournal(number);
};

/** Without the durable copies the database is all there is, and is left as it is. */
const readJournalOrNone = async (isTold: boolean): Promise<readonly JournalRecord[] | undefined> => {
  try {
    await withDatabase(finishRemovals);
    await sweepJournal();
    await dropEmpty(isTold);
    return await readJournal();
  } catch (error) {
    console.warn('Gloss: the copies of imports cannot be read', error);
    return undefined;
  }
};

const settleEach = async (journal: readonly JournalRecord[], recovering: Recovering): Promise<HistoryLine[]> => {
  const lines: HistoryLine[] = [];
  for (const record of journal) {
    const waiting = await settleOrLeave(record, recovering);
    // Chromium says of a database on a full disk no more than that it does not open.
    const isFull = waiting === 'full' || lines.some(({ what }) => what === 'full');
    if (waiting !== undefined) lines.push(toLine(isFull ? 'full' : waiting, record.source.name));
  }
  return lines;
};

/**
 * Makes journal and database agree, source by source: whole or absent, and what was reported as done is there. What was
 * mended the database has to tell. Under the write lock.
 */
export const recoverSources = async (recovering: Recovering): Promise<void> => {
  const journal = await readJournalOrNone(recovering.isTold);
  if (journal === undefined) return;
  const waiting = await settleEach(journal, recovering);
  await recovering.onWaiting?.(waiting);
  const known = new Set(journal.map(({ source }) => source.number));
  const sources = await withDatabase(readSources);
  const unkept = sources.filter(({ number }) => number !== BUNDLE_SOURCE && !known.has(number));
  for (const source of unkept) await orLeave(source, (database) => keepAgain(database, source));
  await withDatabase((database) => sweep(database, new Set(sources.map(({ number }) => number))));
};
