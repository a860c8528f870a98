import { toTitleKey } from '../digest/title-key.ts';
import { toTitleHash } from '../search/build-segment.ts';
import { toKeys } from '../search/count.ts';
import type { Database } from './database.ts';
import { openSegments } from './open-segments.ts';
import { readRowsOf } from './read-rows.ts';
import type { StoredEntry } from './stored-entry.ts';

/**
 * The entries with ids that are called `title`. The database has no order of them by title, the search index has: without
 * one, none is found, and by their other titles none.
 */
export const findOwners = async (database: Database, title: string): Promise<StoredEntry[]> => {
  const titleKey = toTitleKey(title);
  if (titleKey === '') return [];
  const hash = toTitleHash(title);
  const segments = (await openSegments(database))?.segments.map(({ segment }) => segment) ?? [];
  const keys = segments.flatMap((segment) => {
    const places = [...segment.titles.keys()].filter((place) => segment.titles[place] === hash && segment.ids[place] !== 0);
    return toKeys(Uint32Array.from(places), [segment]);
  });
  const rows = await readRowsOf(database, keys);
  return rows.filter((row) => row.arxivIds.length > 0 && toTitleKey(row.title) === titleKey);
};
