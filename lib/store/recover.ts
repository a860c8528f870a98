import { browser } from '../platform/browser.ts';
import { readBundle } from './bundle.ts';
import { replaceEntries, withDatabase, type Commit, type Database } from './database.ts';
import { markPageIndexStale, readPageIndexStamp, writePageIndex } from './page-index.ts';
import { BUNDLE_SOURCE, SOURCE_SPAN } from './stored-entry.ts';

const bundleRange = (): IDBKeyRange =>
  IDBKeyRange.bound(BUNDLE_SOURCE * SOURCE_SPAN, (BUNDLE_SOURCE + 1) * SOURCE_SPAN, false, true);

const isSeeded = async (database: Database, commit: Commit | undefined): Promise<boolean> =>
  commit !== undefined && commit.version === browser.runtime.getManifest().version &&
  commit.entries === (await database.count('entries', bundleRange()));

const seed = async (database: Database): Promise<void> => {
  const rows = await readBundle();
  const commit: Commit = {
    name: 'bundle',
    version: browser.runtime.getManifest().version,
    entries: rows.length,
    stamp: crypto.randomUUID(),
  };
  await markPageIndexStale();
  await replaceEntries(database, bundleRange(), { rows, commit });
};

const indexPages = async (database: Database, { rebuild }: { readonly rebuild: boolean }): Promise<void> => {
  const commit = await database.get('commits', 'bundle');
  if (commit === undefined) return;
  if (!rebuild && commit.stamp === (await readPageIndexStamp())) return;
  await writePageIndex(await database.getAll('entries'), commit.stamp);
};

/**
 * Brings the store to what it should be: the bundled entries of this version in the database, and a page index that
 * agrees with it. Does nothing where all is well, may be stopped at any line and be run again, and by several
 * contexts at once. `rebuild` writes the page index anew even if its stamp agrees. Throws where IndexedDB is refused.
 */
export const recover = ({ rebuild = false } = {}): Promise<void> =>
  navigator.locks.request('gloss-write', () =>
    withDatabase(async (database) => {
      if (!(await isSeeded(database, await database.get('commits', 'bundle')))) await seed(database);
      await indexPages(database, { rebuild });
    }),
  );
