import { withDatabase, type Database } from './database.ts';
import { writeHistory } from './history.ts';
import { indexPages } from './index-pages.ts';
import { indexSearch, reindexSearch } from './index-search.ts';
import { pageIndexWriter, readPageIndexStamp } from './page-index.ts';
import { recoverSources } from './recover-sources.ts';
import { seed } from './seed.ts';
import { withWriteLock } from './write-lock.ts';

const isIndexed = async (database: Database): Promise<boolean> =>
  (await database.get('state', 'state'))?.stamp === (await readPageIndexStamp());

/** How the store is brought in order. */
export interface RecoverOptions {
  /** Whether the page index has to be written anew. */
  isBroken?(): Promise<boolean>;
  /** Whether the search index has to be made anew. */
  isSearchBroken?(): Promise<boolean>;
  /** Whether the reader knows what happened. */
  readonly isTold?: boolean;
}

/**
 * Brings the store to what it should be: the bundled entries of this version and every import, each whole, in the
 * database, and a page index and a search index that agree with it. Does nothing where all is well, may be stopped at any line and be run
 * again, and by several contexts at once. `isBroken` is asked when it is this context's turn, and writes the page index
 * anew even if its stamp agrees; `isTold` leaves out the history, where the reader knows already. Throws where IndexedDB
 * is refused. Not for workers, which do not reach the page index.
 */
export const recover = ({ isBroken = async () => false, isSearchBroken = async () => false, isTold = false }: RecoverOptions = {}): Promise<void> =>
  withWriteLock(() =>
    withDatabase(async (database) => {
      await seed(database, pageIndexWriter);
      await recoverSources(database, isTold ? async () => {} : writeHistory);
      if (!(await isIndexed(database)) || (await isBroken())) await indexPages(database, pageIndexWriter);
      await indexSearch(database);
      if (await isSearchBroken()) await reindexSearch(database);
    }),
  );
