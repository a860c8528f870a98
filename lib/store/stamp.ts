import type { Database } from './database.ts';
import type { Untold } from './history-line.ts';
import { writeSources } from './write-sources.ts';

/** What the last write left, which a page index that agrees has too; `undefined` where nothing was written, or damage has taken it. */
export const readStamp = async (database: Database): Promise<string | undefined> => {
  const state = await database.get('state', 'state');
  return state !== undefined && 'stamp' in state && typeof state.stamp === 'string' ? state.stamp : undefined;
};

/** Makes a new stamp, with which no page index agrees any more. Under the write lock. */
export const renewStamp = (database: Database, untold?: Untold): Promise<void> =>
  writeSources(database, { removed: [], added: [], stamp: crypto.randomUUID(), untold }, { rows: [] });
