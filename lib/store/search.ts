import { mergeEntries } from '../digest/merge.ts';
import { parseConcepts, type Concepts } from '../search/concepts.ts';
import { toDocument, toKeys } from '../search/count.ts';
import type { Found, SearchRequest } from '../search/found.ts';
import { groupDocumentsInSteps } from '../search/groups.ts';
import { countPapers, type DayCount, type MonthCount, type PaperCounts } from '../search/paper-counts.ts';
import { answerInSteps, findNeededTerms, planRequest, type SearchIndex } from '../search/search.ts';
import { readPackagedBytes } from '../platform/files.ts';
import { giveTurn, inTurns } from './give-turn.ts';
import { openSearchParts, type SearchParts } from './search-parts.ts';
import type { StoredEntry } from './stored-entry.ts';
import type { StoreTrouble } from './trouble.ts';

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
  /** Why the database cannot be used; `null` when it can. */
  readonly trouble: StoreTrouble | null;
  /** With an empty text everything, newest first. Throws what IndexedDB throws. */
  find(request: SearchRequest): Promise<Found>;
  /** The papers of keys, in the order of the keys; those that are not there any more are left out. */
  readPapers(keys: readonly number[]): Promise<readonly FoundPaper[]>;
  /** All days that have papers, newest first. */
  days(): readonly DayCount[];
  /** Papers a month, oldest first and without gaps; of a tag, or of all. */
  monthsOf(tag: string | null): readonly MonthCount[];
}

const readConcepts = async (): Promise<Concepts> => parseConcepts(new TextDecoder().decode(await readPackagedBytes('search/terms.txt')));

/** All keys of the paper that an entry is about. */
const toPaperKeys = (key: number, { segments, groups }: SearchIndex): readonly number[] => {
  const document = toDocument(key, segments);
  const members = document === undefined ? undefined : groups.members.get(groups.groupOf[document] ?? document);
  return members === undefined ? [key] : toKeys(Uint32Array.from(members), segments);
};

const toReadPapers = ({ readRowsOf }: SearchParts, index: SearchIndex): Search['readPapers'] => async (keys) => {
  const papers = keys.map((key) => ({ key, own: toPaperKeys(key, index) }));
  const rows = new Map((await readRowsOf(papers.flatMap(({ own }) => own))).map((row) => [row.key, row]));
  return papers
    .map(({ key, own }) => ({ key, entries: mergeEntries(own.flatMap((each) => rows.get(each) ?? [])) }))
    .filter(({ entries }) => entries.length > 0);
};

const toFind = ({ segments, byId, mend }: SearchParts, index: SearchIndex): Search['find'] => async (request) => {
  const planned = planRequest(request, index);
  try {
    const opened = await Promise.all(segments.map((each) => each.open(findNeededTerms(planned, each.segment))));
    const found = await inTurns(answerInSteps(planned, index, opened));
    // A second id of an entry is in no segment.
    const isElsewhere = found.paper !== null && found.keys.length === 0;
    return isElsewhere && found.paper !== null ? { ...found, keys: (await byId(found.paper)).slice(0, 1).map(({ key }) => key) } : found;
  } catch (error) {
    await mend();
    throw error;
  }
};

const toSearch = async (parts: SearchParts): Promise<Search> => {
  const concepts = await readConcepts();
  const segments = parts.segments.map(({ segment }) => segment);
  await giveTurn();
  const groups = await inTurns(groupDocumentsInSteps(segments));
  await giveTurn();
  const [index, counts]: [SearchIndex, PaperCounts] = [{ segments, concepts, groups }, countPapers(segments, groups)];
  return {
    size: groups.size,
    trouble: parts.trouble,
    find: toFind(parts, index),
    readPapers: toReadPapers(parts, index),
    days: () => counts.days,
    monthsOf: (tag) => counts.monthsOf(tag),
  };
};

/**
 * Opens the search index for a page of ours, without the background; brought in order first where it does not agree with
 * the entries. Where there is no database the package's own digest is searched. A search that throws is to be opened again.
 */
export const openSearch = async (): Promise<Search> => toSearch(await openSearchParts());
