import type { Source } from '../digest/source.ts';
import { toRawEntries, writeAll, type Database, type Write } from './database.ts';
import { toKeyRange } from './source-range.ts';
import type { StoredEntry } from './stored-entry.ts';
import { dropSegmentsOf } from './write-segments.ts';

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

const putAll = (store: IDBObjectStore, { rows, onProgress }: Rows): Promise<void> =>
  new Promise((resolve, reject) => {
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

/**
 * Takes sources away with their entries, and adds sources with `entries`, all in one transaction: after a fault at any
 * point either the old state stands or the new.
 */
export const writeSources = (database: Database, { removed, added, stamp }: StoreChange, entries: Rows): Promise<void> =>
  writeAll(database, async (write: Write) => {
    if (removed.length > 0) await dropSegmentsOf(write, removed);
    for (const number of removed) {
      await write.objectStore('entries').delete(toKeyRange(number));
      await write.objectStore('sources').delete(number);
    }
    await putAll(toRawEntries(write), entries);
    for (const source of added) await write.objectStore('sources').put(source);
    await write.objectStore('state').put({ name: 'state', stamp });
  });
