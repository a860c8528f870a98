import { browser } from '../platform/browser.ts';
import type { Source } from '../digest/source.ts';
import { readBundle, toBundleSource } from './bundle.ts';
import type { Database } from './database.ts';
import { writeSources } from './write-sources.ts';
import { isWhole } from './has-rows.ts';
import { toUntold } from './history-line.ts';
import type { PageIndexWriter } from './page-index-writer.ts';
import { parseSource } from './parse-source.ts';
import { BUNDLE_SOURCE } from './source-range.ts';

/** How the package's entries are seen to. */
export interface Seeding {
  readonly writer: PageIndexWriter;
  /** Whether each of them is looked at. */
  readonly isThorough: boolean;
}

const readSeeded = async (database: Database): Promise<Source | undefined> => {
  const source = parseSource(await database.get('sources', BUNDLE_SOURCE));
  return source?.checksum === browser.runtime.getManifest().version ? source : undefined;
};

/** Sees to it that the entries of this version's package are in the database. */
export const seed = async (database: Database, { writer, isThorough }: Seeding): Promise<void> => {
  const seeded = await readSeeded(database);
  if (seeded !== undefined && (await isWhole(database, seeded, isThorough))) return;
  const bundle = await readBundle();
  await writer.markStale();
  const added = [toBundleSource(bundle)];
  const untold = seeded && toUntold('rebuilt', seeded);
  await writeSources(database, { removed: [BUNDLE_SOURCE], added, stamp: crypto.randomUUID(), untold }, { rows: bundle.rows });
};
