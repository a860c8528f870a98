import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toOptionId } from '../../components/ResultList.tsx';
import { isWhole, type PopupState } from './popup-view.ts';
import { toPlaces, toRows, toTop, type Rows } from './rows.ts';

/** Where rows stand, and which of them are drawn. */
export interface RowsInView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly onScroll: () => void;
  /** Places of the rows to be drawn, among those under the lead. */
  readonly places: readonly number[];
  readonly topOf: (place: number) => number;
  /** What all rows take. */
  readonly height: number;
  /** Rows that a page has, at least one. */
  readonly countPage: () => number;
}

/** The height of the popup's list before it is measured. */
const USUAL_HEIGHT = 500;

/** Brings the selected option into view when another is selected, or it is unfolded; with the first comes its heading. */
const useFollowSelected = ({ popup }: PopupState, scroller: RefObject<HTMLDivElement | null>): void => {
  const [selected, whole] = popup.at === 'listing' ? [popup.selected, isWhole(popup, popup.selected)] : [0, false];
  useLayoutEffect(() => {
    if (selected === 0) scroller.current?.scrollTo(0, 0);
    else document.getElementById(toOptionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected, whole]);
};

/** What the row that is shown whole takes, px, also while it is too far from the view to be drawn; 0 until it has been. */
const useWholeHeight = ({ popup }: PopupState, list: RefObject<HTMLUListElement | null>): number => {
  const whole = popup.at === 'listing' ? popup.unfolded : null;
  const [last, setLast] = useState({ whole, height: 0 });
  useLayoutEffect(() => {
    const height = list.current?.querySelector<HTMLElement>('.result-whole')?.offsetHeight;
    if (height !== undefined && (whole !== last.whole || height !== last.height)) setLast({ whole, height });
  });
  return whole === last.whole ? last.height : 0;
};

/** What of the list is seen, px. */
interface View {
  /** How far the list is scrolled, and where in it that is: something may stand before its rows. */
  readonly scrolled: number;
  readonly top: number;
  readonly height: number;
}

const areSame = (one: View, other: View): boolean => one.scrolled === other.scrolled && one.top === other.top && one.height === other.height;

// To look makes the browser lay the page out at once: with every letter that would be most of what a letter costs.
const useView = (scroller: RefObject<HTMLDivElement | null>, list: RefObject<HTMLUListElement | null>, before: string) => {
  const [view, setView] = useState<View>({ scrolled: 0, top: 0, height: USUAL_HEIGHT });
  const look = (): void => {
    const scrolled = scroller.current?.scrollTop ?? 0;
    const next = { scrolled, top: scrolled - (list.current?.offsetTop ?? 0), height: scroller.current?.clientHeight ?? USUAL_HEIGHT };
    setView((last) => (areSame(last, next) ? last : next));
  };
  useLayoutEffect(look, [before]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller.current]);
  return { view, look };
};

/** What stands before the rows, as far as it may move them. */
const nameLead = ({ popup }: PopupState): string => {
  if (popup.at !== 'listing') return popup.at;
  const { listing: { lead, keys } } = popup;
  return `${lead?.kind ?? ''} ${lead !== null && isWhole(popup, 0)} ${keys.length > 0}`;
};

/** The part of the list that is near the view, however long it is. `read` is told of papers that are not yet known. */
export const useRowsInView = (state: PopupState, read: (keys: readonly number[]) => void): RowsInView => {
  const [scroller, list] = [useRef<HTMLDivElement>(null), useRef<HTMLUListElement>(null)];
  const { view, look } = useView(scroller, list, nameLead(state));
  const rows: Rows = toRows(state.popup, useWholeHeight(state, list));
  const places = toPlaces(rows, view);
  const unread = places.flatMap((place) => rows.keys[place] ?? []).filter((key) => !state.papers.has(key));
  useLayoutEffect(() => {
    if (unread.length > 0) read(unread);
  }, [unread.join()]);
  useLayoutEffect(() => {
    if (view.scrolled > 0) scroller.current?.scrollTo(0, 0);
  }, [state.popup.at === 'listing' && state.popup.listing.asked]);
  useFollowSelected(state, scroller);
  return {
    scroller,
    list,
    onScroll: look,
    places,
    topOf: (place) => toTop(rows, place),
    height: toTop(rows, rows.keys.length),
    countPage: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rows.height)),
  };
};
