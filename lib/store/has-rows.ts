import type { Source } from '../digest/source.ts';
import type { Database } from './database.ts';
import { SOURCE_SPAN, toKeyRange } from './source-range.ts';

/**
 * Whether a source's entries are in the database. One transaction wrote them, so their number is told by the first and
 * the last, which are read; counting them all would cost every page of ours a tenth of a second at 50,000.
 */
export const hasRows = async (database: Database, { number, entries }: Source): Promise<boolean> => {
  const start = number * SOURCE_SPAN;
  if (entries === 0) return (await database.getKey('entries', toKeyRange(number))) === undefined;
  const [first, last, beyond] = await Promise.all([
    database.get('entries', start),
    database.get('entries', start + entries - 1),
    database.getKey('entries', IDBKeyRange.bound(start + entries, start + SOURCE_SPAN, false, true)),
  ]);
  return first !== undefined && last !== undefined && beyond === undefined;
};
