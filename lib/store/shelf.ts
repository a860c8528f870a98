import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import { readBundle } from './bundle.ts';
import type { Database } from './database.ts';
import { askByHints } from './page-index.ts';
import { recover } from './recover.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Where entries are read from: the database, or the package where there is none. Lists are in key order. */
export interface Shelf {
  byId(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** Entries without ids that may be about `paper`: a superset, for matching to decide. */
  candidates(paper: Paper): Promise<readonly StoredEntry[]>;
  byDate(date: string): Promise<readonly StoredEntry[]>;
  byMention(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** Entries with the tag as it is spelled; the newest source last. */
  byTag(tag: string): Promise<readonly StoredEntry[]>;
  /** All days that have entries, newest first. */
  days(): Promise<readonly string[]>;
  /** How many entries there are. */
  count(): Promise<number>;
}

/** A day or a paper's mentions are shown as a list: this many are enough for one. */
const MOST_RELATED = 100;

const readCandidates = async (database: Database, paper: Paper): Promise<StoredEntry[]> => {
  let answer = await askByHints(paper);
  if (answer.answer === 'broken') {
    await recover({ rebuild: true });
    answer = await askByHints(paper);
  }
  if (answer.answer !== 'hit') return [];
  const rows = await Promise.all(answer.keys.map((key) => database.get('entries', key)));
  return rows.filter((row) => row !== undefined);
};

const readDays = async (database: Database): Promise<string[]> => {
  const days: string[] = [];
  let cursor = await database.transaction('entries').store.index('date').openKeyCursor(null, 'prevunique');
  while (cursor !== null) {
    days.push(cursor.key);
    cursor = await cursor.continue();
  }
  return days;
};

/** The entries in an open database. */
export const toDatabaseShelf = (database: Database): Shelf => ({
  byId: (id) => database.getAllFromIndex('entries', 'arxivIds', id, MOST_RELATED),
  candidates: (paper) => readCandidates(database, paper),
  byDate: (date) => database.getAllFromIndex('entries', 'date', date, MOST_RELATED),
  byMention: (id) => database.getAllFromIndex('entries', 'mentionIds', id, MOST_RELATED),
  byTag: (tag) => database.getAllFromIndex('entries', 'tags', tag, MOST_RELATED),
  days: () => readDays(database),
  count: () => database.count('entries'),
});

/** The entries that came with the package, for when there is no database. */
export const readPackagedShelf = async (): Promise<Shelf> => {
  const entries = await readBundle();
  return {
    byId: async (id) => entries.filter((entry) => entry.arxivIds.includes(id)),
    candidates: async () => entries,
    byDate: async (date) => entries.filter((entry) => entry.date === date),
    byMention: async (id) => entries.filter((entry) => entry.mentionIds.includes(id)),
    byTag: async (tag) => entries.filter((entry) => entry.tags.includes(tag)),
    count: async () => entries.length,
    days: async () => [...new Set(entries.flatMap((entry) => entry.date ?? []))].sort().reverse(),
  };
};
