import type { Source } from '../digest/source.ts';
import type { Database } from './database.ts';
import { toBlockNumber, toBlockRange } from './entry-blocks.ts';
import { SOURCE_SPAN } from './source-range.ts';

/**
 * Whether a source's entries are in the database. One transaction wrote them, so their number is told by the first and
 * the last, which are read; counting them all would cost every page of ours a tenth of a second at 50,000.
 */
export const hasRows = async (database: Database, { number, entries }: Source): Promise<boolean> => {
  const { upper } = toBlockRange(number);
  const [start, end] = [number * SOURCE_SPAN, number * SOURCE_SPAN + entries - 1];
  if (entries === 0) return (await database.getKey('blocks', toBlockRange(number))) === undefined;
  const [first, last, beyond] = await Promise.all([
    database.get('blocks', toBlockNumber(start)),
    database.get('blocks', toBlockNumber(end)),
    database.getKey('blocks', IDBKeyRange.bound(toBlockNumber(end), upper, true, true)),
  ]);
  return first?.rows[0]?.key === start && last?.rows.at(-1)?.key === end && beyond === undefined;
};
