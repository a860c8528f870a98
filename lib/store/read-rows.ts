import type { Database } from './database.ts';
import { toBlockNumber, toBlockRange, toFirstKey, type EntryBlock } from './entry-blocks.ts';
import { parseSource } from './parse-source.ts';
import { SOURCE_SPAN, toSourceNumber } from './source-range.ts';
import { DamagedError, takeRows } from './sound-blocks.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Blocks that are in hand at a time. */
const BATCH = 128;

/** All blocks, or those of a source, as they are, in key order, a batch at a time. */
export async function* readBlocks(database: Database, source?: number): AsyncGenerator<readonly EntryBlock[]> {
  const { lower, upper } = source === undefined ? { lower: 0, upper: Infinity } : toBlockRange(source);
  for (let next: number = lower; ; ) {
    const batch = await database.getAll('blocks', IDBKeyRange.bound(next, upper, false, true), BATCH);
    const last = batch.at(-1);
    if (last !== undefined) yield batch;
    if (last === undefined || batch.length < BATCH) return;
    next = last.number + 1;
  }
}

/** All entries, or those of a source, in key order, a batch at a time. */
export async function* readRows(database: Database, source?: number): AsyncGenerator<readonly StoredEntry[]> {
  for await (const blocks of readBlocks(database, source)) yield blocks.flatMap(takeRows);
}

/** All entries, or those of a source, in key order, at once. */
export const readAllRows = async (database: Database, source?: number): Promise<StoredEntry[]> => {
  const rows: StoredEntry[] = [];
  for await (const batch of readRows(database, source)) rows.push(...batch);
  return rows;
};

/** Whether a source still says that it has what is not there. */
const isLost = async (database: Database, key: number): Promise<boolean> => {
  const source = parseSource(await database.get('sources', toSourceNumber(key)));
  return source !== undefined && key < source.number * SOURCE_SPAN + source.entries;
};

/**
 * The entries of these keys, in their order; those of a source that has gone are left out. Throws {@link DamagedError} where
 * the source is there and they are not.
 */
export const readRowsOf = async (database: Database, keys: readonly number[]): Promise<StoredEntry[]> => {
  const { store } = database.transaction('blocks');
  const numbers = [...new Set(keys.map(toBlockNumber))];
  const blocks = await Promise.all(numbers.map((number) => store.get(number)));
  for (const [place, number] of numbers.entries()) {
    if (blocks[place] === undefined && (await isLost(database, toFirstKey(number)))) throw new DamagedError(number);
  }
  const rows = new Map(blocks.flatMap((block) => (block === undefined ? [] : takeRows(block))).map((row) => [row.key, row]));
  return keys.flatMap((key) => rows.get(key) ?? []);
};
