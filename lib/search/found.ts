import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Matcher } from './matcher.ts';
import type { Query } from './query.ts';

/** What is searched for, and how what is found is narrowed and sorted. */
export interface SearchRequest {
  /** As it was typed, also in the middle of a syllable. */
  readonly text: string;
  /** Keys of tags, as in {@link TagCount}; a hit has all of them. */
  readonly tags?: readonly string[];
  /** Years such as `2024`; a hit is of one of them. */
  readonly years?: readonly string[];
  /** By fit unless it says otherwise. */
  readonly sort?: 'fit' | 'date';
  /** Takes words as they were typed: no other terms, no typing errors, no other layout. */
  readonly isLiteral?: boolean;
}

/** What was searched instead of, or beside, a word that was typed. */
export interface Bend {
  readonly typed: string;
  /** In the order of a reader's interest. */
  readonly found: readonly string[];
  /** A term of the same meaning; a typing error; the other keyboard layout. */
  readonly how: 'concept' | 'typo' | 'layout';
}

/** A tag of what was found. */
export interface TagCount {
  /** What its spellings have in common: what {@link SearchRequest} narrows by. */
  readonly key: string;
  /** The spelling that is shown. */
  readonly tag: string;
  /** Papers. */
  readonly count: number;
}

/** A year of what was found. */
export interface YearCount {
  readonly year: string;
  readonly count: number;
}

/** What a search found. */
export interface Found {
  /** One stored entry of each paper, best first. */
  readonly keys: readonly number[];
  /** Tags of all that was found, most papers first. */
  readonly tags: readonly TagCount[];
  /** Newest first, as if no year were chosen: another may be chosen beside it. Entries without a date are in none. */
  readonly years: readonly YearCount[];
  /** What else than the words themselves stood for them; only where it found anything. */
  readonly bends: readonly Bend[];
  /** Whether nothing answers every word, and this answers most of them. */
  readonly isPartial: boolean;
  /** What was understood. */
  readonly query: Query;
  /** Says where a text of what was found answers the query. */
  readonly matcher: Matcher;
  /** The paper that the text names by id or address: to be opened, whether it has an entry or not. */
  readonly paper: ArxivId | null;
}
