import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import { toTitlePaperKey } from '../digest/paper-keys.ts';
import type { Source } from '../digest/source.ts';
import { readBundle, toBundleSource } from './bundle.ts';
import type { Database } from './database.ts';
import { askByHints } from './page-index.ts';
import { recover } from './recover.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Where entries are read from: the database, or the package where there is none. Lists are in key order, nothing merged. */
export interface Shelf {
  byId(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** Entries without ids that have this title. */
  byTitle(title: string): Promise<readonly StoredEntry[]>;
  /** Entries without ids that may be about `paper`: a superset, for matching to decide. */
  candidates(paper: Paper): Promise<readonly StoredEntry[]>;
  byDate(date: string): Promise<readonly StoredEntry[]>;
  byMention(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** The newest day that has entries. */
  newestDay(): Promise<string | null>;
  /** The nearest days with entries on both sides of a day, which need not have any. */
  daysBeside(day: string): Promise<DaysBeside>;
  /** Where the entries come from, the package first. */
  sources(): Promise<readonly Source[]>;
}

/** The days on both sides of a day; `null` where there is none. */
export interface DaysBeside {
  readonly before: string | null;
  readonly after: string | null;
}

/** A day or a paper's mentions are shown as a list: this many, merged, are enough for one. */
const MOST_RELATED = 1_000;

const readCandidates = async (database: Database, paper: Paper): Promise<StoredEntry[]> => {
  let answer = await askByHints(paper);
  if (answer.answer === 'broken') {
    await recover({ isBroken: async () => (await askByHints(paper)).answer === 'broken' });
    answer = await askByHints(paper);
  }
  if (answer.answer !== 'hit') return [];
  const rows = await Promise.all(answer.keys.map((key) => database.get('entries', key)));
  return rows.filter((row) => row !== undefined);
};

const findDay = async (database: Database, range: IDBKeyRange | null, direction: 'next' | 'prev'): Promise<string | null> =>
  (await database.transaction('entries').store.index('date').openKeyCursor(range, direction))?.key ?? null;

const readDaysBeside = async (database: Database, day: string): Promise<DaysBeside> => ({
  before: await findDay(database, IDBKeyRange.upperBound(day, true), 'prev'),
  after: await findDay(database, IDBKeyRange.lowerBound(day, true), 'next'),
});

/** The entries in an open database. */
export const toDatabaseShelf = (database: Database): Shelf => ({
  byId: (id) => database.getAllFromIndex('entries', 'arxivIds', id, MOST_RELATED),
  byTitle: (title) => database.getAllFromIndex('entries', 'titleKey', toTitlePaperKey(title), MOST_RELATED),
  candidates: (paper) => readCandidates(database, paper),
  byDate: (date) => database.getAllFromIndex('entries', 'date', date, MOST_RELATED),
  byMention: (id) => database.getAllFromIndex('entries', 'mentionIds', id, MOST_RELATED),
  newestDay: () => findDay(database, null, 'prev'),
  daysBeside: (day) => readDaysBeside(database, day),
  sources: () => database.getAll('sources'),
});

/** The entries that came with the package, for when there is no database. */
export const readPackagedShelf = async (): Promise<Shelf> => {
  const bundle = await readBundle();
  const { rows: entries } = bundle;
  const days = [...new Set(entries.flatMap((entry) => entry.date ?? []))].sort();
  return {
    byId: async (id) => entries.filter((entry) => entry.arxivIds.includes(id)),
    byTitle: async (title) => entries.filter((entry) => entry.titleKey === toTitlePaperKey(title)),
    candidates: async () => entries,
    byDate: async (date) => entries.filter((entry) => entry.date === date),
    byMention: async (id) => entries.filter((entry) => entry.mentionIds.includes(id)),
    sources: async () => [toBundleSource(bundle)],
    newestDay: async () => days.at(-1) ?? null,
    daysBeside: async (day) => ({ before: days.findLast((other) => other < day) ?? null, after: days.find((other) => other > day) ?? null }),
  };
};
