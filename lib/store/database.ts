import { openDB, unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { StoredEntry } from './stored-entry.ts';

/** What the last write left: compared at every start with what is there. */
export interface Commit {
  readonly name: 'bundle';
  /** The extension's version that wrote the bundled entries. */
  readonly version: string;
  /** How many bundled entries it wrote. */
  readonly entries: number;
  /** New at each write; the page index carries the same. */
  readonly stamp: string;
}

interface Schema extends DBSchema {
  entries: {
    key: number;
    value: StoredEntry;
    indexes: { arxivIds: string; mentionIds: string; date: string; tags: string };
  };
  commits: { key: Commit['name']; value: Commit };
}

export type Database = IDBPDatabase<Schema>;
type Write = IDBPTransaction<Schema, ('entries' | 'commits')[], 'readwrite'>;

const upgrade = (database: Database): void => {
  const entries = database.createObjectStore('entries', { keyPath: 'key' });
  entries.createIndex('arxivIds', 'arxivIds', { multiEntry: true });
  entries.createIndex('mentionIds', 'mentionIds', { multiEntry: true });
  entries.createIndex('date', 'date');
  entries.createIndex('tags', 'tags', { multiEntry: true });
  database.createObjectStore('commits', { keyPath: 'name' });
};

/** Opens the database, making it when it is not there. Throws what IndexedDB throws: it may be absent or refused. */
export const openDatabase = async (): Promise<Database> => {
  const database = await openDB<Schema>('gloss', 1, {
    upgrade,
    // An old tab must not hold up the next version's upgrade.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return database;
};

/** Runs `work` on the open database and closes it after, so that no context holds it for longer than it reads. */
export const withDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

// Firefox keeps requests that are queued behind one that fails on a full disk, though the transaction aborts: one at a time.
const putOneByOne = (write: Write, rows: readonly StoredEntry[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const store = unwrap(write.objectStore('entries'));
    const putFrom = (place: number): void => {
      const row = rows[place];
      if (row === undefined) return resolve();
      const request = store.put(row);
      request.onsuccess = () => putFrom(place + 1);
      request.onerror = () => reject(request.error);
    };
    putFrom(0);
  });

/**
 * Replaces the entries whose keys lie in `range` by `rows` and writes `commit`, all in one transaction:
 * after a fault at any point either the old state stands or the new.
 */
export const replaceEntries = async (
  database: Database,
  range: IDBKeyRange,
  { rows, commit }: { readonly rows: readonly StoredEntry[]; readonly commit: Commit },
): Promise<void> => {
  const write: Write = database.transaction(['entries', 'commits'], 'readwrite', { durability: 'strict' });
  const done = write.done;
  done.catch(() => {});
  await write.objectStore('entries').delete(range);
  await putOneByOne(write, rows);
  await write.objectStore('commits').put(commit);
  await done;
};
