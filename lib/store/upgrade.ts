import { toBlocks, toFirstKey } from './entry-blocks.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Entries that are in hand at a time. */
const BATCH = 2_000;

const createBlocks = (database: IDBDatabase): void => {
  const blocks = database.createObjectStore('blocks', { keyPath: 'number' });
  for (const name of ['arxivIds', 'mentionIds', 'dates', 'titleKeys']) blocks.createIndex(name, name, { multiEntry: true });
};

/** Puts entries, which had a record each, into blocks, a batch after the other. */
const moveEntries = (database: IDBDatabase, change: IDBTransaction, next = 0): void => {
  const reading: IDBRequest<StoredEntry[]> = change.objectStore('entries').getAll(IDBKeyRange.lowerBound(next), BATCH);
  reading.onsuccess = () => {
    const blocks = toBlocks(reading.result);
    // The last block may go on in the next batch.
    const unsure = reading.result.length < BATCH ? undefined : blocks.pop();
    for (const block of blocks) change.objectStore('blocks').put(block);
    if (unsure === undefined) database.deleteObjectStore('entries');
    else moveEntries(database, change, toFirstKey(unsure.number));
  };
};

/**
 * Makes the database of today's version of one of any earlier version or of none, `from` 0. Versions 2 and 3 had a record
 * an entry, which is kept; version 1 held the bundled digest alone, which the package brings again.
 */
export const upgrade = (database: IDBDatabase, change: IDBTransaction, from: number): void => {
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
  if (from > 1) moveEntries(database, change);
};
