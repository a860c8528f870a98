import type { Source } from '../digest/source.ts';
import type { Database } from './database.ts';
import { toBlockNumber, toBlockRange } from './entry-blocks.ts';
import { SOURCE_SPAN } from './source-range.ts';
import { readBlocks } from './read-rows.ts';
import { isSoundBlock } from './sound-blocks.ts';

/**
 * Whether a source's entries are in the database. One transaction wrote them, so their number is told by the first and
 * the last, which are read; counting them all would cost every page of ours a tenth of a second at 50,000.
 */
const hasRows = async (database: Database, { number, entries }: Source): Promise<boolean> => {
  const { upper } = toBlockRange(number);
  const [start, end] = [number * SOURCE_SPAN, number * SOURCE_SPAN + entries - 1];
  if (entries === 0) return (await database.getKey('blocks', toBlockRange(number))) === undefined;
  const [first, last, beyond] = await Promise.all([
    database.get('blocks', toBlockNumber(start)),
    database.get('blocks', toBlockNumber(end)),
    database.getKey('blocks', IDBKeyRange.bound(toBlockNumber(end), upper, true, true)),
  ]);
  if (first === undefined || last === undefined || ![first, last].every(isSoundBlock)) return false;
  return first.rows[0]?.key === start && last.rows.at(-1)?.key === end && beyond === undefined;
};

/** Whether a source's entries are what was written, every one of them. */
const hasSoundRows = async (database: Database, { number, entries }: Source): Promise<boolean> => {
  let next = number * SOURCE_SPAN;
  for await (const blocks of readBlocks(database, number)) {
    for (const block of blocks) {
      if (!isSoundBlock(block) || block.rows.some(({ key }, place) => key !== next + place)) return false;
      next += block.rows.length;
    }
  }
  return next === number * SOURCE_SPAN + entries;
};

/** Whether a source is whole in the database; `isThorough`: looks at each of its entries. */
export const isWhole = async (database: Database, source: Source, isThorough: boolean): Promise<boolean> =>
  (await hasRows(database, source)) && (!isThorough || (await hasSoundRows(database, source)));
