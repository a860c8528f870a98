import { toPageIndex } from '../match/page-index.ts';
import type { Database } from './database.ts';
import type { PageIndexWriter } from './page-index-writer.ts';
import { readSources } from './parse-source.ts';
import { readAllRows } from './read-rows.ts';
import { toSourceNumber } from './source-range.ts';
import { readStamp } from './stamp.ts';
import type { StoredEntry } from './stored-entry.ts';

/** The rows of every source, in key order; those of the sources in `inHand` are not read again. */
const collect = async (database: Database, inHand: readonly StoredEntry[]): Promise<StoredEntry[]> => {
  const known = new Set(inHand.map(({ key }) => toSourceNumber(key)));
  const others = (await readSources(database)).map(({ number }) => number).filter((number) => !known.has(number));
  const read = await Promise.all(others.map((number) => readAllRows(database, number)));
  return [...read, inHand].flat();
};

/** Writes the page index of all that the database holds, under its stamp. `inHand`: all rows of sources just written. */
export const indexPages = async (database: Database, writer: PageIndexWriter, inHand: readonly StoredEntry[] = []): Promise<void> => {
  const stamp = await readStamp(database);
  if (stamp === undefined) return;
  const rows = await collect(database, inHand);
  await writer.write(toPageIndex(rows.map((entry) => ({ key: entry.key, entry })), stamp));
};
