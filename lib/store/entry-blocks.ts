import { SOURCE_SPAN } from './source-range.ts';
import type { StoredEntry } from './stored-entry.ts';

/**
 * Entries that share a record: a record of its own for each takes three times as long to write. They stay below 64 KB,
 * of which Chromium would make a file, unless they are unusually long.
 */
const BLOCK = 16;

/** Entries with neighbouring keys, as the database holds them, and what they are looked up by: each value once, in any order. */
export interface EntryBlock {
  readonly number: number;
  /** In key order. */
  readonly rows: readonly StoredEntry[];
  readonly arxivIds: readonly string[];
  readonly mentionIds: readonly string[];
  readonly dates: readonly string[];
  readonly titleKeys: readonly string[];
}

/** The number of the block that holds a key's entry. */
export const toBlockNumber = (key: number): number => Math.floor(key / BLOCK);

/** The first key that a block may hold. */
export const toFirstKey = (block: number): number => block * BLOCK;

/** The blocks of a source: a source's keys begin with a block of their own. */
export const toBlockRange = (source: number): IDBKeyRange =>
  IDBKeyRange.bound(toBlockNumber(source * SOURCE_SPAN), toBlockNumber((source + 1) * SOURCE_SPAN), false, true);

const collect = (rows: readonly StoredEntry[], read: (row: StoredEntry) => string | readonly string[] | null | undefined): string[] =>
  [...new Set(rows.flatMap((row) => read(row) ?? []))];

const toBlock = (number: number, rows: readonly StoredEntry[]): EntryBlock => ({
  number,
  rows,
  arxivIds: collect(rows, ({ arxivIds }) => arxivIds),
  mentionIds: collect(rows, ({ mentionIds }) => mentionIds),
  dates: collect(rows, ({ date }) => date),
  titleKeys: collect(rows, ({ titleKey }) => titleKey),
});

/** Entries in key order, in blocks: all of each block. */
export const toBlocks = (rows: readonly StoredEntry[]): EntryBlock[] => {
  const blocks: EntryBlock[] = [];
  for (let start = 0; start < rows.length; ) {
    const number = toBlockNumber(rows[start]?.key ?? 0);
    let end = start + 1;
    while (end < rows.length && toBlockNumber(rows[end]?.key ?? 0) === number) end += 1;
    blocks.push(toBlock(number, rows.slice(start, end)));
    start = end;
  }
  return blocks;
};
