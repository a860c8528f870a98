import { isNoSpace } from '../platform/storage-space.ts';
import { withDatabase } from './database.ts';
import { readPackagedShelf, toDatabaseShelf } from './open-shelf.ts';
import { recover } from './recover.ts';
import type { Shelf } from './shelf.ts';
import { DamagedError } from './sound-blocks.ts';
import { BUNDLE_SOURCE } from './source-range.ts';
import { toTrouble, type StoreTrouble } from './trouble.ts';
import { withSoundDatabase } from './with-sound-database.ts';

/** What was read, and why it was not the database where it was the package. */
export interface Read<T> {
  readonly value: T;
  readonly trouble: StoreTrouble | null;
}

const isFilled = (): Promise<boolean> =>
  withDatabase(async (database) => (await database.getKey('sources', BUNDLE_SOURCE)) !== undefined).catch(() => false);

const isOfDatabase = (error: unknown): boolean => error instanceof DamagedError || (error instanceof DOMException && !isNoSpace(error));

// Where a disk is full, or `storage.local` is damaged, what the database has is still read.
const recoverIfPossible = async (): Promise<void> => {
  try {
    await recover();
  } catch (error) {
    if (isOfDatabase(error) || !(await isFilled())) throw error;
    console.warn('Gloss: the store cannot be brought in order', error);
  }
};

/** Reads from the database, brought in order first; from the package where there is none. For our own pages. */
export const withShelf = async <T>(work: (shelf: Shelf) => Promise<T>): Promise<Read<T>> => {
  try {
    await recoverIfPossible();
    return { value: await withSoundDatabase((database) => work(toDatabaseShelf(database))), trouble: null };
  } catch (error) {
    return { value: await work(await readPackagedShelf()), trouble: toTrouble(error) };
  }
};
