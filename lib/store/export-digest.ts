import { MOST_ENTRIES } from '../digest/check-entry.ts';
import type { Entry } from '../digest/entry.ts';
import { mergePapers } from '../digest/merge-papers.ts';
import { toCanonical } from '../digest/to-canonical.ts';
import { withDatabase } from './database.ts';
import { LARGEST } from './item.ts';
import { readAllRows } from './read-rows.ts';

/** Files that are each read back whole: parted in the middle until they are small enough. */
const toFiles = (entries: readonly Entry[], name: string): Blob[] => {
  const file = entries.length > MOST_ENTRIES ? undefined : new Blob([toCanonical(entries, name)], { type: 'application/json' });
  if (file !== undefined && (file.size <= LARGEST || entries.length < 2)) return [file];
  const middle = entries.length >> 1;
  return [...toFiles(entries.slice(0, middle), name), ...toFiles(entries.slice(middle), name)];
};

/** All entries, or those of one source, as canonical files: merged, so that reading them again changes nothing. */
export const exportDigest = (source: number | null, name: string): Promise<readonly Blob[]> =>
  withDatabase(async (database) => {
    const rows = await readAllRows(database, source ?? undefined);
    return toFiles(mergePapers(rows), name);
  });
