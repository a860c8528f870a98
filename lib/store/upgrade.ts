import type { IDBPTransaction } from 'idb';
import type { Database, Schema, StoreName } from './database.ts';
import { toBlocks, toFirstKey } from './entry-blocks.ts';
import type { StoredEntry } from './stored-entry.ts';

type Change = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** Entries that are in hand at a time. */
const BATCH = 2_000;

const createBlocks = (database: Database): void => {
  const blocks = database.createObjectStore('blocks', { keyPath: 'number' });
  for (const name of ['arxivIds', 'mentionIds', 'dates', 'titleKeys'] as const) blocks.createIndex(name, name, { multiEntry: true });
};

/** Puts entries, which had a record each, into blocks. */
const moveEntries = async (database: Database, change: Change): Promise<void> => {
  const entries = (change as unknown as IDBPTransaction<unknown, string[], 'versionchange'>).objectStore('entries');
  for (let next = 0; ; ) {
    const rows: StoredEntry[] = await entries.getAll(IDBKeyRange.lowerBound(next), BATCH);
    const blocks = toBlocks(rows);
    // The last block may go on in the next batch.
    const unsure = rows.length < BATCH ? undefined : blocks.pop();
    for (const block of blocks) await change.objectStore('blocks').put(block);
    if (unsure === undefined) break;
    next = toFirstKey(unsure.number);
  }
  (database as unknown as IDBDatabase).deleteObjectStore('entries');
};

/**
 * Makes the database of today's version of one of any earlier version or of none. Versions 2 and 3 had a record an entry,
 * which is kept; version 1 held the bundled digest alone, which the package brings again.
 */
export const upgrade = (database: Database, from: number, _to: number | null, change: Change): void => {
  if (from === 1) for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
  createBlocks(database);
  if (from < 2) {
    database.createObjectStore('sources', { keyPath: 'number' });
    database.createObjectStore('state', { keyPath: 'name' });
  }
  if (from < 3) {
    database.createObjectStore('segments', { keyPath: 'id' });
    database.createObjectStore('segmentParts', { keyPath: 'key' });
  }
  if (from > 1) moveEntries(database, change).catch(() => change.abort());
};
