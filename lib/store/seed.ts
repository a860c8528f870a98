import { browser } from '../platform/browser.ts';
import { readBundle, toBundleSource } from './bundle.ts';
import type { Database } from './database.ts';
import { writeSources } from './write-sources.ts';
import { hasRows } from './has-rows.ts';
import type { PageIndexWriter } from './page-index-writer.ts';
import { BUNDLE_SOURCE } from './source-range.ts';

const isSeeded = async (database: Database): Promise<boolean> => {
  const source = await database.get('sources', BUNDLE_SOURCE);
  return source !== undefined && source.checksum === browser.runtime.getManifest().version && (await hasRows(database, source));
};

/** Sees to it that the entries of this version's package are in the database. */
export const seed = async (database: Database, writer: PageIndexWriter): Promise<void> => {
  if (await isSeeded(database)) return;
  const bundle = await readBundle();
  await writer.markStale();
  const added = [toBundleSource(bundle)];
  await writeSources(database, { removed: [BUNDLE_SOURCE], added, stamp: crypto.randomUUID() }, { rows: bundle.rows });
};
