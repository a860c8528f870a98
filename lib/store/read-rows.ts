import type { Database } from './database.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Rows that are in hand at a time. */
const BATCH = 2_000;

/** All entries, or those of `range`, in key order, a batch at a time. */
export async function* readRows(database: Database, range?: IDBKeyRange): AsyncGenerator<readonly StoredEntry[]> {
  let [lower, isOpen] = [range?.lower ?? 0, range?.lowerOpen ?? false];
  for (;;) {
    const rest = range === undefined ? IDBKeyRange.lowerBound(lower, isOpen) : IDBKeyRange.bound(lower, range.upper, isOpen, range.upperOpen);
    const batch = await database.getAll('entries', rest, BATCH);
    const last = batch.at(-1);
    if (last !== undefined) yield batch;
    if (last === undefined || batch.length < BATCH) return;
    [lower, isOpen] = [last.key, true];
  }
}

/** All entries, or those of `range`, in key order, at once. */
export const readAllRows = async (database: Database, range?: IDBKeyRange): Promise<StoredEntry[]> => {
  const rows: StoredEntry[] = [];
  for await (const batch of readRows(database, range)) rows.push(...batch);
  return rows;
};
