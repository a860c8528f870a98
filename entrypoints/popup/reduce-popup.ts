import type { Speech } from '../../lib/store/speech.ts';
import { countRows, rowAt, type Asked, type Listing, type Popup, type PopupState, type RowPaper } from './popup-view.ts';

/** Where the selection goes. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

/** What happens to the popup. */
export type PopupChange =
  | { readonly type: 'spoke'; readonly speech: Speech }
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'vacant' }
  | { readonly type: 'failed'; readonly reason: string }
  /** `papers` are those of the first rows; `isAgain` says that the same was asked of a store that has changed. */
  | { readonly type: 'found'; readonly listing: Listing; readonly papers: readonly RowPaper[]; readonly trouble: string | null; readonly isAgain: boolean }
  | { readonly type: 'read'; readonly papers: readonly RowPaper[] }
  /** `page`: rows that a page has. */
  | { readonly type: 'move'; readonly step: Step; readonly page: number }
  /** Shows a row whole, or no longer. */
  | { readonly type: 'fold'; readonly place: number };

type Open = Extract<Popup, { at: 'listing' }>;

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

const fold = (popup: Open, place: number): Open => {
  const row = rowAt(popup.listing, place);
  if (row?.kind === 'current') return { ...popup, isLeadFolded: !popup.isLeadFolded };
  if (row?.kind !== 'found') return popup;
  return { ...popup, unfolded: popup.unfolded === row.key ? null : row.key };
};

const open = (popup: Popup, { listing, trouble, isAgain }: Extract<PopupChange, { type: 'found' }>): Open => {
  const fresh: Open = { at: 'listing', listing, trouble, selected: 0, hasMoved: false, unfolded: null, isLeadFolded: false };
  if (!isAgain || popup.at !== 'listing') return fresh;
  return { ...popup, listing, trouble, selected: Math.min(popup.selected, Math.max(0, countRows(listing) - 1)) };
};

const reduceOpen = (popup: Popup, change: PopupChange): Popup => {
  if (popup.at !== 'listing') return popup;
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
      return { ...state, popup: open(state.popup, change), papers: keep(change.isAgain ? new Map() : state.papers, change.papers) };
    case 'read':
      return { ...state, papers: keep(state.papers, change.papers) };
    default:
      return { ...state, popup: reduceOpen(state.popup, change) };
  }
};
