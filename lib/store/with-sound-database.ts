import { withDatabase, type Database } from './database.ts';
import { recover } from './recover.ts';
import { DamagedError } from './sound-blocks.ts';

/**
 * {@link withDatabase}, and where `work` meets entries that are not what was written they are brought in order and it is
 * done again. Not for workers.
 */
export const withSoundDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  try {
    return await withDatabase(work);
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    console.warn('Gloss:', error);
    await recover({ isThorough: true });
    return withDatabase(work);
  }
};
