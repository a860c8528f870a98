import { MOST_LISTED } from '../../components/list-rows.ts';
import type { ArxivId } from '../../lib/arxiv/arxiv-id.ts';
import type { Entry } from '../../lib/digest/entry.ts';
import type { Reason } from '../../lib/fault.ts';
import type { Found, TagCount } from '../../lib/search/found.ts';
import type { Nearer } from '../../lib/store/find-nearer.ts';
import type { Speech } from '../../lib/store/speech.ts';
import type { StoreTrouble } from '../../lib/store/trouble.ts';

/** What the reader asks for. */
export interface Asked {
  readonly text: string;
  /** Keys of the tags that narrow it. */
  readonly tags: readonly string[];
  readonly isLiteral: boolean;
}

/** Whether nothing is asked. */
export const isBare = ({ text, tags }: Asked): boolean => text.trim() === '' && tags.length === 0;

/** A paper that can be a row: its entries, newest first, at least one. */
export interface RowPaper {
  readonly key: number;
  readonly entries: readonly Entry[];
}

/** What stands above the rows that were found: the paper of the tab, or the one that the text names. */
export type Lead = { readonly kind: 'current'; readonly paper: RowPaper } | { readonly kind: 'named'; readonly id: ArxivId };

/** The paper of the tab, and every stored entry that is its. */
export interface Current {
  readonly paper: RowPaper;
  readonly keys: ReadonlySet<number>;
}

/** What is nearest where nothing answers: the search without a clause, or without the tags that narrow it. */
export type Nearest = Pick<Nearer, 'without' | 'found'>;

/** What there is to choose from. */
export interface Listing {
  /** What the list answers; the field may be ahead of it. */
  readonly asked: Asked;
  readonly found: Found;
  readonly lead: Lead | null;
  readonly nearest: Nearest | null;
  readonly similar: readonly TagCount[];
  /** The rows under the lead: what was found, or the nearest. */
  readonly keys: readonly number[];
}

/** A list with the tab's paper on top, and nowhere else in it. */
export const withCurrent = (listing: Listing, { paper, keys }: Current): Listing =>
  ({ ...listing, lead: { kind: 'current', paper }, keys: listing.keys.filter((key) => !keys.has(key)) });

/** What the popup shows under the field. */
export type Popup =
  | { readonly at: 'opening' }
  /** Nothing is stored. */
  | { readonly at: 'vacant' }
  /** Nothing can be searched. */
  | { readonly at: 'failed'; readonly reason: Reason }
  | {
      readonly at: 'listing';
      readonly listing: Listing;
      /** The place of the row that Enter opens; 0 where there is none. */
      readonly selected: number;
      /** Whether the reader has gone through the list since typing: then Home and End are the list's. */
      readonly hasMoved: boolean;
      /** The row of the list that is shown whole. */
      readonly unfolded: number | null;
      readonly isLeadFolded: boolean;
      readonly trouble: StoreTrouble | null;
    };

/** The popup while it shows a list. */
export type OpenPopup = Extract<Popup, { at: 'listing' }>;

/** All that the popup is. */
export interface PopupState {
  readonly asked: Asked;
  readonly speech: Speech;
  readonly popup: Popup;
  /** Papers that have been read, by their keys. */
  readonly papers: ReadonlyMap<number, RowPaper>;
}

/** A row by its place; `more` is the way to papers beyond the last. */
export type Row = Lead | { readonly kind: 'found'; readonly key: number } | { readonly kind: 'more'; readonly count: number };

/** How many rows there are. */
export const countRows = ({ lead, keys }: Listing): number => (lead === null ? 0 : 1) + Math.min(keys.length, MOST_LISTED + 1);

/** The row at `place`, from 0. */
export const rowAt = ({ lead, keys }: Listing, place: number): Row | undefined => {
  if (lead !== null && place === 0) return lead;
  const at = place - (lead === null ? 0 : 1);
  if (at === MOST_LISTED && keys.length > at) return { kind: 'more', count: keys.length - at };
  const key = at < MOST_LISTED ? keys[at] : undefined;
  return key === undefined ? undefined : { kind: 'found', key };
};

/** The paper of a row, where it has been read. */
export const paperOf = (row: Row | undefined, papers: PopupState['papers']): RowPaper | undefined => {
  if (row === undefined || row.kind === 'named' || row.kind === 'more') return undefined;
  return row.kind === 'current' ? row.paper : papers.get(row.key);
};

/** Whether the row at `place` is shown whole. */
export const isWhole = (popup: OpenPopup, place: number): boolean => {
  const row = rowAt(popup.listing, place);
  if (row?.kind === 'current') return !popup.isLeadFolded;
  return row?.kind === 'found' && row.key === popup.unfolded;
};
