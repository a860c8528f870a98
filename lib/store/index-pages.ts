import { toPageIndex } from '../match/page-index.ts';
import type { Database } from './database.ts';
import type { PageIndexWriter } from './page-index-writer.ts';
import { readRows } from './read-rows.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Writes the page index of all that the database holds, under its stamp. */
export const indexPages = async (database: Database, writer: PageIndexWriter): Promise<void> => {
  const state = await database.get('state', 'state');
  if (state === undefined) return;
  const rows: { key: number; entry: StoredEntry }[] = [];
  for await (const batch of readRows(database)) for (const entry of batch) rows.push({ key: entry.key, entry });
  await writer.write(toPageIndex(rows, state.stamp));
};
