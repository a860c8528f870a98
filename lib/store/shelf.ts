import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import type { Source } from '../digest/source.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Where entries are read from: the database, or the package where there is none. Lists are in key order, nothing merged. */
export interface Shelf {
  byId(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** Entries without ids that have this title. */
  byTitle(title: string): Promise<readonly StoredEntry[]>;
  /** Entries without ids that may be about `paper`: a superset, for matching to decide. */
  candidates(paper: Paper): Promise<readonly StoredEntry[]>;
  /** Entries with ids that have this title. */
  ownersByTitle(title: string): Promise<readonly StoredEntry[]>;
  /** All entries of a day, or the first `most`. */
  byDate(date: string, most?: number): Promise<readonly StoredEntry[]>;
  byMention(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** The newest day that has entries. */
  newestDay(): Promise<string | null>;
  /** The nearest days with entries on both sides of a day, which need not have any. */
  daysBeside(day: string): Promise<DaysBeside>;
  /** Where the entries come from, the package first. */
  sources(): Promise<readonly Source[]>;
  /** Title keys of entries without ids of which the reader said that they are not about the paper. */
  rejected(id: ArxivId): Promise<readonly string[]>;
}

/** The days on both sides of a day; `null` where there is none. */
export interface DaysBeside {
  readonly before: string | null;
  readonly after: string | null;
}
