import { withDatabase, type Database } from './database.ts';
import { toBlockNumber } from './entry-blocks.ts';
import { toUntold } from './history-line.ts';
import { setWaiting } from './history.ts';
import { indexPages } from './index-pages.ts';
import { indexSearch, reindexSearch } from './index-search.ts';
import { pageIndexWriter, readPageIndexStamp } from './page-index.ts';
import { recoverSources } from './recover-sources.ts';
import { seed } from './seed.ts';
import { DamagedError } from './sound-blocks.ts';
import { BUNDLE_SOURCE, SOURCE_SPAN } from './source-range.ts';
import { readStamp, renewStamp } from './stamp.ts';
import { tellUntold } from './tell-untold.ts';
import { withWriteLock } from './write-lock.ts';

const isIndexed = async (database: Database): Promise<boolean> => {
  const stamp = await readStamp(database);
  return stamp !== undefined && stamp === (await readPageIndexStamp());
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

const warn = (error: unknown): void => console.warn('Gloss: the history cannot be written', error);

const orderIndexes = async (database: Database, { isBroken, isSearchBroken }: RecoverOptions): Promise<void> => {
  // Whoever took the database away meanwhile must not leave an index that knows of nothing: no page would ask any more.
  if ((await database.getKey('sources', BUNDLE_SOURCE)) === undefined) throw new DamagedError(toBlockNumber(BUNDLE_SOURCE * SOURCE_SPAN));
  // No page index could agree with a database whose stamp damage has taken, or a stale one would for ever.
  if ((await readStamp(database)) === undefined) await renewStamp(database);
  const isGivenUp = (await isIndexed(database)) && ((await isBroken?.()) ?? false);
  // Whoever starts next makes it, if this one does not come to it.
  if (isGivenUp) await renewStamp(database, toUntold('indexed')).catch(warn);
  if (isGivenUp || !(await isIndexed(database))) await indexPages(database, pageIndexWriter);
  await indexSearch(database);
  if (await isSearchBroken?.()) await reindexSearch(database);
};

// A start is worth more than a line, which waits for the next.
const tell = (): Promise<void> => withDatabase(tellUntold).catch(warn);

// Each step has a connection that works: the one before may have lost it.
const bringInOrder = async (options: RecoverOptions): Promise<void> => {
  const { isTold = false, isThorough = false } = options;
  await withDatabase((database) => seed(database, { writer: pageIndexWriter, isThorough }));
  await recoverSources({ isTold, isThorough, onWaiting: setWaiting });
  // There may be no room for an index.
  await tell();
  await withDatabase((database) => orderIndexes(database, options));
  await tell();
};

const bringInOrderOrLookAtAll = async (options: RecoverOptions): Promise<void> => {
  try {
    await bringInOrder(options);
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    await bringInOrder({ ...options, isThorough: true });
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
  withWriteLock(() => bringInOrderOrLookAtAll(options));
