import type { Database } from './database.ts';
import { writeHistory, type Tell } from './history.ts';
import { indexPages } from './index-pages.ts';
import { indexSearch, reindexSearch } from './index-search.ts';
import { pageIndexWriter, readPageIndexStamp } from './page-index.ts';
import { recoverSources } from './recover-sources.ts';
import { seed } from './seed.ts';
import { DamagedError } from './sound-blocks.ts';
import { withWriteLock } from './write-lock.ts';

const isIndexed = async (database: Database): Promise<boolean> =>
  (await database.get('state', 'state'))?.stamp === (await readPageIndexStamp());

/** What nobody who waits for an import can know. */
const tellUnknown: Tell = async (what, name) => {
  if (what !== 'discarded' && what !== 'finished') await writeHistory(what, name);
};

/** How the store is brought in order. */
export interface RecoverOptions {
  /** Whether the page index has to be written anew. */
  isBroken?(): Promise<boolean>;
  /** Whether the search index has to be made anew. */
  isSearchBroken?(): Promise<boolean>;
  /** Whether the reader knows what became of an import that was cut off. */
  readonly isTold?: boolean;
  /** Whether every entry is looked at, not the first and the last of each source alone. */
  readonly isThorough?: boolean;
}

const orderIndexes = async (database: Database, tell: Tell, { isBroken, isSearchBroken }: RecoverOptions): Promise<void> => {
  const isPageIndexBroken = (await isIndexed(database)) && ((await isBroken?.()) ?? false);
  if (isPageIndexBroken || !(await isIndexed(database))) await indexPages(database, pageIndexWriter);
  await indexSearch(database);
  const isBuiltAnew = (await isSearchBroken?.()) ?? false;
  if (isBuiltAnew) await reindexSearch(database);
  if (isPageIndexBroken || isBuiltAnew) await tell('indexed', '');
};

const bringInOrder = async (database: Database, options: RecoverOptions): Promise<void> => {
  const { isTold = false, isThorough = false } = options;
  const tell = isTold ? tellUnknown : writeHistory;
  await seed(database, { writer: pageIndexWriter, isThorough, tell });
  await recoverSources(database, { isThorough, tell });
  await orderIndexes(database, tell, options);
};

const bringInOrderOrLookAtAll = async (database: Database, options: RecoverOptions): Promise<void> => {
  try {
    await bringInOrder(database, options);
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    await bringInOrder(database, { ...options, isThorough: true });
  }
};

/**
 * Brings the store to what it should be: the bundled entries of this version and every import, each whole, in the
 * database, and a page index and a search index that agree with it. Does nothing where all is well, may be stopped at any line and be run
 * again, and by several contexts at once. `isBroken` is asked when it is this context's turn, and writes the page index
 * anew even if its stamp agrees; `isTold` leaves out of the history what the reader knows already. Throws where IndexedDB
 * is refused. Not for workers, which do not reach the page index.
 */
export const recover = (options: RecoverOptions = {}): Promise<void> =>
  withWriteLock((database) => bringInOrderOrLookAtAll(database, options));
