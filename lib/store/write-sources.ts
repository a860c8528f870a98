import type { Source } from '../digest/source.ts';
import { toRawStore, writeAll, type Database, type Write } from './database.ts';
import { toBlockRange, toBlocks } from './entry-blocks.ts';
import type { Untold } from './history-line.ts';
import { putAll } from './put-all.ts';
import type { StoredEntry } from './stored-entry.ts';
import { dropSegmentsOf } from './write-segments.ts';

/** Entries that are written, and who is told how far it has come. */
export interface Rows {
  readonly rows: readonly StoredEntry[];
  onProgress?(done: number, total: number): void;
}

/** Entries between two words of progress. */
const STRIDE = 500;

const putRows = async (write: Write, { rows, onProgress }: Rows): Promise<void> => {
  let [written, told] = [0, 0];
  onProgress?.(0, rows.length);
  await putAll(toRawStore(write, 'blocks'), toBlocks(rows), (block) => {
    written += block.rows.length;
    if (written < told + STRIDE) return;
    told = written;
    onProgress?.(written, rows.length);
  });
};

/** A change of what the store holds. */
export interface StoreChange {
  /** Numbers of sources that go, or are written anew. */
  readonly removed: readonly number[];
  readonly added: readonly Source[];
  readonly stamp: string;
  /** What the reader is to be told of it. */
  readonly untold?: Untold | undefined;
}

/**
 * Takes sources away with their entries, and adds sources with `entries`, all in one transaction: after a fault at any
 * point either the old state stands or the new.
 */
export const writeSources = (database: Database, { removed, added, stamp, untold }: StoreChange, entries: Rows): Promise<void> =>
  writeAll(database, async (write: Write) => {
    if (removed.length > 0) await dropSegmentsOf(write, removed);
    for (const number of removed) {
      await write.objectStore('blocks').delete(toBlockRange(number));
      await write.objectStore('sources').delete(number);
    }
    await putRows(write, entries);
    for (const source of added) await write.objectStore('sources').put(source);
    await write.objectStore('state').put({ name: 'state', stamp });
    if (untold !== undefined) await write.objectStore('state').put(untold);
  });
