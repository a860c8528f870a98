import type { Source } from '../digest/source.ts';
import type { Database } from './database.ts';
import { readJournal } from './journal.ts';
import { readSources } from './parse-source.ts';

/** Every source that is somewhere: one that waits to be recovered is in the journal alone. One that is in both is there twice. */
export const readKnown = async (database: Database): Promise<Source[]> => [
  ...(await readSources(database)),
  ...(await readJournal()).map(({ source }) => source),
];
