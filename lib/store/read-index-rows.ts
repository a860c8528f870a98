import type { Database } from './database.ts';
import { giveTurn } from './give-turn.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Rows that are asked for at a time: a digest's day, and what most papers' mentions are, come at once. */
const BATCH = 1_000;

/** An index of the entries, and what is looked for in it. */
export interface IndexQuery {
  readonly index: 'arxivIds' | 'mentionIds' | 'date' | 'titleKey';
  readonly value: string;
}

/** All rows that an index has for a value, in key order; of many a batch at a time, so that others have their turn. */
export const readIndexRows = async (database: Database, { index, value }: IndexQuery): Promise<StoredEntry[]> => {
  const rows = await database.getAllFromIndex('entries', index, value, BATCH);
  if (rows.length < BATCH) return rows;
  const keys = await database.getAllKeysFromIndex('entries', index, value);
  for (let from = BATCH; from < keys.length; from += BATCH) {
    await giveTurn();
    const { store } = database.transaction('entries');
    const batch = await Promise.all(keys.slice(from, from + BATCH).map((key) => store.get(key)));
    rows.push(...batch.filter((row) => row !== undefined));
  }
  return rows;
};
