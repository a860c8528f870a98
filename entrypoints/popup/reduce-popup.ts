import type { Reason } from '../../lib/fault.ts';
import type { Speech } from '../../lib/store/speech.ts';
import type { StoreTrouble } from '../../lib/store/trouble.ts';
import { countRows, isBare, rowAt, withCurrent, type Asked, type Current, type Listing, type OpenPopup, type Popup, type PopupState, type RowPaper } from './popup-view.ts';

/** Where the selection goes. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

/** What happens to the popup. */
export type PopupChange =
  | { readonly type: 'spoke'; readonly speech: Speech }
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'vacant' }
  | { readonly type: 'failed'; readonly reason: Reason }
  /** `papers` are those of the first rows; `isAnew` says that the store was opened anew, and what was read of it before is old. */
  | { readonly type: 'found'; readonly listing: Listing; readonly papers: readonly RowPaper[]; readonly trouble: StoreTrouble | null; readonly isAnew: boolean }
  /** The tab's paper has been found. */
  | { readonly type: 'led'; readonly current: Current }
  | { readonly type: 'read'; readonly papers: readonly RowPaper[] }
  /** `page`: rows that a page has. */
  | { readonly type: 'move'; readonly step: Step; readonly page: number }
  /** Shows a row whole, or no longer. */
  | { readonly type: 'fold'; readonly place: number };

/** Papers that are kept: more than are ever in view. */
const MOST_KEPT = 400;

const keep = (kept: PopupState['papers'], read: readonly RowPaper[]): PopupState['papers'] => {
  const all = [...kept, ...read.map((paper) => [paper.key, paper] as const)];
  return new Map(all.slice(-MOST_KEPT));
};

const step = (place: number, last: number, change: Extract<PopupChange, { type: 'move' }>): number => {
  const to = { next: place + 1, previous: place - 1, first: 0, last, 'page-down': place + change.page, 'page-up': place - change.page };
  return Math.max(0, Math.min(last, to[change.step]));
};

const fold = (popup: OpenPopup, place: number): OpenPopup => {
  const row = rowAt(popup.listing, place);
  if (row?.kind === 'current') return { ...popup, isLeadFolded: !popup.isLeadFolded };
  if (row?.kind !== 'found') return popup;
  return { ...popup, unfolded: popup.unfolded === row.key ? null : row.key };
};

// A list that answers the same as the one that is shown comes of a store that has changed: the reader stays where he is.
const open = (popup: Popup, { listing, trouble }: Extract<PopupChange, { type: 'found' }>): OpenPopup => {
  const fresh: OpenPopup = { at: 'listing', listing, trouble, selected: 0, hasMoved: false, unfolded: null, isLeadFolded: false };
  if (popup.at !== 'listing' || popup.listing.asked !== listing.asked) return fresh;
  return { ...popup, listing, trouble, selected: Math.min(popup.selected, Math.max(0, countRows(listing) - 1)) };
};

// Who has not gone into the list yet is at its top, which is the tab's paper now; who has stays on his row.
const lead = (popup: OpenPopup, current: Current): OpenPopup => {
  if (!isBare(popup.listing.asked) || popup.listing.lead !== null) return popup;
  const listing = withCurrent(popup.listing, current);
  const key = popup.listing.keys[popup.selected];
  const place = key === undefined ? 0 : listing.keys.indexOf(key) + 1;
  return { ...popup, listing, selected: popup.hasMoved ? place : 0 };
};

const reduceOpen = (popup: Popup, change: PopupChange): Popup => {
  if (popup.at !== 'listing') return popup;
  if (change.type === 'led') return lead(popup, change.current);
  if (change.type === 'fold') return fold(popup, change.place);
  if (change.type !== 'move') return popup;
  return { ...popup, selected: step(popup.selected, Math.max(0, countRows(popup.listing) - 1), change), hasMoved: true };
};

/** The popup after a change. */
export const reducePopup = (state: PopupState, change: PopupChange): PopupState => {
  switch (change.type) {
    case 'spoke':
      return { ...state, speech: change.speech };
    case 'asked':
      return { ...state, asked: change.asked };
    case 'vacant':
      return { ...state, popup: { at: 'vacant' } };
    case 'failed':
      return { ...state, popup: { at: 'failed', reason: change.reason } };
    case 'found':
      return { ...state, popup: open(state.popup, change), papers: keep(change.isAnew ? new Map() : state.papers, change.papers) };
    case 'read':
      return { ...state, papers: keep(state.papers, change.papers) };
    default:
      return { ...state, popup: reduceOpen(state.popup, change) };
  }
};
