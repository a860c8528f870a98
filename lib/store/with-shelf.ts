import { readPackagedShelf, toDatabaseShelf } from './open-shelf.ts';
import { recover } from './recover.ts';
import type { Shelf } from './shelf.ts';
import { withSoundDatabase } from './with-sound-database.ts';

/** What was read, and why it was not the database where it was the package. */
export interface Read<T> {
  readonly value: T;
  /** The browser's own words for why IndexedDB cannot be used. */
  readonly trouble: string | null;
}

/** Reads from the database, brought in order first; from the package where there is none. For our own pages. */
export const withShelf = async <T>(work: (shelf: Shelf) => Promise<T>): Promise<Read<T>> => {
  try {
    await recover();
    return { value: await withSoundDatabase((database) => work(toDatabaseShelf(database))), trouble: null };
  } catch (error) {
    return { value: await work(await readPackagedShelf()), trouble: String(error) };
  }
};
