import { openDB, unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Source } from '../digest/source.ts';
import { toKeyRange } from './source-range.ts';
import type { StoredEntry } from './stored-entry.ts';

/** What the last write left. */
interface State {
  readonly name: 'state';
  /** New at each write; the page index carries the same. */
  readonly stamp: string;
}

interface Schema extends DBSchema {
  entries: {
    key: number;
    value: StoredEntry;
    indexes: { arxivIds: string; mentionIds: string; date: string; tags: string; titleKey: string };
  };
  /** Each is written with its entries: what is here is there. */
  sources: { key: number; value: Source };
  state: { key: 'state'; value: State };
}

export type Database = IDBPDatabase<Schema>;
type Write = IDBPTransaction<Schema, ('entries' | 'sources' | 'state')[], 'readwrite'>;

// Version 1 held the bundled digest alone, which the package brings again.
const upgrade = (database: Database): void => {
  for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
  const entries = database.createObjectStore('entries', { keyPath: 'key' });
  entries.createIndex('arxivIds', 'arxivIds', { multiEntry: true });
  entries.createIndex('mentionIds', 'mentionIds', { multiEntry: true });
  entries.createIndex('date', 'date');
  entries.createIndex('tags', 'tags', { multiEntry: true });
  entries.createIndex('titleKey', 'titleKey');
  database.createObjectStore('sources', { keyPath: 'number' });
  database.createObjectStore('state', { keyPath: 'name' });
};

/** The connection that this context holds; the next one to ask makes another when it is gone. */
let held: Promise<Database> | undefined;

const letGo = (): void => {
  held = undefined;
};

const openDatabase = (): Promise<Database> =>
  openDB<Schema>('gloss', 2, {
    upgrade,
    // An old tab must not hold up the next version's upgrade.
    blocking: (_current, _blocked, event) => {
      letGo();
      (event.target as IDBDatabase).close();
    },
    terminated: letGo,
  });

/**
 * Runs `work` on the open database, which is made when it is not there. The connection is kept for the next: a database
 * of 50,000 entries that nobody holds takes the browser a quarter of a second to open again. Throws what IndexedDB
 * throws: it may be absent or refused.
 */
export const withDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  held ??= openDatabase();
  try {
    return await work(await held);
  } catch (error) {
    // Whatever it was, the next starts afresh; who works beside this one goes on with what it has.
    letGo();
    throw error;
  }
};

/** Entries that are written, and who is told how far it has come. */
export interface Rows {
  readonly rows: readonly StoredEntry[];
  onProgress?(done: number, total: number): void;
}

/** Rows between two words of progress. */
const STRIDE = 500;

/**
 * Requests that are under way at a time. Firefox keeps those that are queued behind one that fails on a full disk, though
 * the transaction aborts: one at a time. Chromium takes them all back, and would wait for each on its way between processes.
 */
const OUTSTANDING = navigator.userAgent.includes('Firefox') ? 1 : 256;

const putAll = (write: Write, { rows, onProgress }: Rows): Promise<void> =>
  new Promise((resolve, reject) => {
    const store = unwrap(write.objectStore('entries'));
    let [next, done] = [0, 0];
    const putNext = (): void => {
      const row = rows[next];
      if (row === undefined) return;
      next += 1;
      const request = store.put(row);
      request.onsuccess = () => {
        done += 1;
        if (done % STRIDE === 0) onProgress?.(done, rows.length);
        if (done === rows.length) resolve();
        else putNext();
      };
      request.onerror = () => reject(request.error);
    };
    onProgress?.(0, rows.length);
    if (rows.length === 0) resolve();
    for (let place = 0; place < OUTSTANDING; place += 1) putNext();
  });

/** A change of what the store holds. */
export interface StoreChange {
  /** Numbers of sources that go, or are written anew. */
  readonly removed: readonly number[];
  readonly added: readonly Source[];
  readonly stamp: string;
}

const request = async (write: Write, { removed, added, stamp }: StoreChange, entries: Rows): Promise<void> => {
  for (const number of removed) {
    await write.objectStore('entries').delete(toKeyRange(number));
    await write.objectStore('sources').delete(number);
  }
  await putAll(write, entries);
  for (const source of added) await write.objectStore('sources').put(source);
  await write.objectStore('state').put({ name: 'state', stamp });
};

const abort = (write: Write): void => {
  try {
    write.abort();
  } catch {
    // It has ended by itself.
  }
};

/**
 * Takes sources away with their entries, and adds sources with `entries`, all in one transaction: after a fault at any
 * point either the old state stands or the new.
 */
export const writeSources = async (database: Database, change: StoreChange, entries: Rows): Promise<void> => {
  const write: Write = database.transaction(['entries', 'sources', 'state'], 'readwrite', { durability: 'strict' });
  const failed = request(write, change, entries).then(() => null, (error: unknown) => {
    abort(write);
    return error;
  });
  try {
    await write.done;
  } catch (reason) {
    // A request says no more than that the transaction was aborted, and the transaction as little where it was we.
    throw write.error ?? (await failed) ?? reason;
  }
};
