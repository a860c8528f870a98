import { mergeEntries } from '../digest/merge.ts';
import { countPapers, type PaperCounts, type DayCount, type MonthCount } from '../search/paper-counts.ts';
import { parseConcepts } from '../search/concepts.ts';
import type { Found, SearchRequest } from '../search/found.ts';
import { toGroups } from '../search/groups.ts';
import { toWholeSegment } from '../search/memory-index.ts';
import { answer, findNeededTerms, planRequest, type SearchIndex } from '../search/search.ts';
import { readPackagedBytes } from '../platform/files.ts';
import { readBundle } from './bundle.ts';
import { withDatabase, type Database } from './database.ts';
import { isSearchIndexed } from './index-search.ts';
import { openSegments, type ReadableSegment } from './open-segments.ts';
import { recover } from './recover.ts';
import { readPackagedShelf, toDatabaseShelf, type Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A paper of what was found. */
export interface FoundPaper {
  /** Of the entry that was found. */
  readonly key: number;
  /** The paper's entries, merged, newest first; at least one. */
  readonly entries: readonly StoredEntry[];
}

/** The search index, open for a page of ours. Of the state in which the store was when it was opened. */
export interface Search {
  /** Papers that it knows. */
  readonly size: number;
  /** Why the database cannot be used, in the browser's words; `null` when it can. */
  readonly trouble: string | null;
  /** With an empty text everything, newest first. Throws what IndexedDB throws. */
  find(request: SearchRequest): Promise<Found>;
  /** The papers of keys, in the order of the keys; those that are not there any more are left out. */
  readPapers(keys: readonly number[]): Promise<readonly FoundPaper[]>;
  /** All days that have papers, newest first. */
  days(): readonly DayCount[];
  /** Papers a month, oldest first and without gaps; of a tag, or of all. */
  monthsOf(tag: string | null): readonly MonthCount[];
}

/** Where entries of a search are read from. */
interface Entries {
  get(key: number): Promise<StoredEntry | undefined>;
  readonly shelf: Shelf;
}

const readPaper = async ({ get, shelf }: Entries, key: number): Promise<FoundPaper | undefined> => {
  const row = await get(key);
  if (row === undefined) return undefined;
  const [id] = row.arxivIds;
  const rows = id === undefined ? await shelf.byTitle(row.title) : await shelf.byId(id);
  const entries = mergeEntries(rows.some((each) => each.key === key) ? rows : [row]);
  return { key, entries };
};

const isThere = (paper: FoundPaper | undefined): paper is FoundPaper => paper !== undefined;

interface Sources {
  readonly segments: readonly ReadableSegment[];
  readonly entries: Entries;
  readonly trouble: string | null;
}

const toSearch = async ({ segments: readable, entries, trouble }: Sources): Promise<Search> => {
  const concepts = parseConcepts(new TextDecoder().decode(await readPackagedBytes('search/terms.txt')));
  const segments = readable.map(({ segment }) => segment);
  const groups = toGroups(segments);
  const [index, counts]: [SearchIndex, PaperCounts] = [{ segments, concepts, groups }, countPapers(segments, groups)];
  return {
    size: new Set(groups.groupOf).size,
    trouble,
    find: async (request) => {
      const planned = planRequest(request, index);
      const opened = await Promise.all(readable.map((each) => each.open(findNeededTerms(planned, each.segment))));
      return answer(planned, index, opened);
    },
    readPapers: async (keys) => (await Promise.all(keys.map((key) => readPaper(entries, key)))).filter(isThere),
    days: () => counts.days,
    monthsOf: (tag) => counts.monthsOf(tag),
  };
};

const toEntries = (database: Database): Entries => ({ get: (key) => database.get('entries', key), shelf: toDatabaseShelf(database) });

const openSound = (): Promise<Sources | undefined> =>
  withDatabase(async (database) => {
    const segments = (await isSearchIndexed(database)) ? await openSegments(database) : undefined;
    return segments === undefined ? undefined : { segments, entries: toEntries(database), trouble: null };
  });

/** Where the index is not what it should be it is made anew, which a page may have to wait for. */
const openDatabaseSearch = async (): Promise<Sources> => {
  const sound = await openSound();
  if (sound !== undefined) return sound;
  await recover({ isSearchBroken: async () => (await openSound()) === undefined });
  const mended = await openSound();
  if (mended === undefined) throw new Error('The search index cannot be made');
  return mended;
};

const openPackagedSearch = async (error: unknown): Promise<Sources> => {
  const { rows } = await readBundle();
  const get = async (key: number): Promise<StoredEntry | undefined> => rows.find((row) => row.key === key);
  const whole = toWholeSegment(rows);
  return { segments: [{ segment: whole.segment, open: async () => whole }], entries: { get, shelf: await readPackagedShelf() }, trouble: String(error) };
};

/**
 * Opens the search index for a page of ours, without the background; brought in order first where it does not agree with
 * the entries. Where there is no database the package's own digest is searched.
 */
export const openSearch = async (): Promise<Search> => toSearch(await openDatabaseSearch().catch(openPackagedSearch));
