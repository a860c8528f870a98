import { withDatabase, type Database } from './database.ts';

/**
 * Runs `work` on the database while nobody else changes the store. The lock frees itself when its tab or worker dies.
 * Throws as {@link withDatabase} does.
 */
export const withWriteLock = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  // Who cannot open it must not hold up those who wait for the lock.
  await withDatabase(async () => {});
  return navigator.locks.request('gloss-write', () => withDatabase(work));
};
