import { MOST_LISTED, toDrawnPlaces } from '../../components/list-rows.ts';
import type { Popup } from './popup-view.ts';

/** What a row takes unless it is shown whole, px: its words are cut to four lines. */
export const ROW_HEIGHT = 118;
/** Rows beyond the edges that are drawn, so that scrolling meets no gap. */
const MARGIN = 3;

/** Rows that are as high as each other, but for one that may be shown whole. */
export interface Rows {
  readonly keys: readonly number[];
  /** Of each row, px. */
  readonly height: number;
  /** The place of the one that is whole; -1 where none is. */
  readonly whole: number;
  /** What it takes beyond the others, px. */
  readonly extra: number;
  /** The place of the selected one, which has to be drawn though it be out of view; below 0 where it is none of these. */
  readonly selected: number;
}

const NONE: Rows = { keys: [], height: ROW_HEIGHT, whole: -1, extra: 0, selected: -1 };

/** The rows under the lead. `wholeHeight`: what the one that is shown whole takes, px; 0 before that is known. */
export const toRows = (popup: Popup, wholeHeight: number): Rows => {
  if (popup.at !== 'listing') return NONE;
  const { listing: { lead, keys: all }, selected, unfolded } = popup;
  const keys = all.length > MOST_LISTED ? all.slice(0, MOST_LISTED) : all;
  const whole = unfolded === null ? -1 : keys.indexOf(unfolded);
  const extra = whole < 0 ? 0 : Math.max(0, wholeHeight - ROW_HEIGHT);
  return { keys, height: ROW_HEIGHT, whole, extra, selected: selected - (lead === null ? 0 : 1) };
};

/** Where the row at `place` begins, px from the first one's top; where they all end, for the place behind the last. */
export const toTop = ({ height, whole, extra }: Rows, place: number): number =>
  place * height + (whole >= 0 && place > whole ? extra : 0);

const toPlace = (rows: Rows, y: number): number => {
  const isBelow = rows.whole >= 0 && y >= toTop(rows, rows.whole + 1);
  const isIn = rows.whole >= 0 && !isBelow && y >= toTop(rows, rows.whole);
  return isIn ? rows.whole : Math.floor((isBelow ? y - rows.extra : y) / rows.height);
};

/** The places of the rows in a view of the list and a little beyond it, in order; the selected one is always among them. */
export const toPlaces = (rows: Rows, { top, height }: { readonly top: number; readonly height: number }): number[] => {
  const count = rows.keys.length;
  const first = Math.max(0, Math.min(count - 1, toPlace(rows, top)) - MARGIN);
  const last = Math.min(count - 1, toPlace(rows, top + height) + MARGIN);
  return toDrawnPlaces({ first, last }, rows.selected < count ? rows.selected : -1);
};
