import { MOST_ENTRIES } from '../digest/check-entry.ts';
import type { Source } from '../digest/source.ts';
import { toCanonical } from '../digest/to-canonical.ts';
import type { Database } from './database.ts';
import { keep } from './journal.ts';
import { readAllRows } from './read-rows.ts';

/** Entries whose kept bytes are gone are kept again, as a canonical file. */
export const keepAgain = async (database: Database, source: Source): Promise<void> => {
  // One file of more entries would not be read back whole.
  if (source.entries > MOST_ENTRIES) return;
  const text = toCanonical(await readAllRows(database, source.number), source.name);
  // Whatever it came as, it is a file now.
  await keep({ ...source, kind: source.kind === 'paste' ? 'paste' : 'file' }, new Blob([text]));
};
