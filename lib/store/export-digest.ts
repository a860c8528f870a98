import { mergePapers } from '../digest/merge-papers.ts';
import { toCanonical } from '../digest/to-canonical.ts';
import { withDatabase } from './database.ts';
import { readRows } from './read-rows.ts';
import { toKeyRange } from './source-range.ts';
import type { StoredEntry } from './stored-entry.ts';

/** All entries, or those of one source, as a canonical file: merged, so that reading it again changes nothing. */
export const exportDigest = (source: number | null, name: string): Promise<Blob> =>
  withDatabase(async (database) => {
    const rows: StoredEntry[] = [];
    for await (const batch of readRows(database, source === null ? undefined : toKeyRange(source))) rows.push(...batch);
    return new Blob([toCanonical(mergePapers(rows), name)], { type: 'application/json' });
  });
