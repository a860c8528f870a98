/** Runs `work` while nobody else changes the store. The lock frees itself when its tab or worker dies. */
export const withWriteLock = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('gloss-write', work);
