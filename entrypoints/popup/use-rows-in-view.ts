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

const useView = (scroller: RefObject<HTMLDivElement | null>, list: RefObject<HTMLUListElement | null>) => {
  const [view, setView] = useState({ top: 0, height: USUAL_HEIGHT });
  const look = (): void => {
    const top = (scroller.current?.scrollTop ?? 0) - (list.current?.offsetTop ?? 0);
    const height = scroller.current?.clientHeight ?? USUAL_HEIGHT;
    if (top !== view.top || height !== view.height) setView({ top, height });
  };
  useLayoutEffect(look);
  return { view, look };
};

/** The part of the list that is near the view, however long it is. `read` is told of papers that are not yet known. */
export const useRowsInView = (state: PopupState, read: (keys: readonly number[]) => void): RowsInView => {
  const [scroller, list] = [useRef<HTMLDivElement>(null), useRef<HTMLUListElement>(null)];
  const { view, look } = useView(scroller, list);
  const rows: Rows = toRows(state.popup, useWholeHeight(state, list));
  const places = toPlaces(rows, view);
  const unread = places.flatMap((place) => rows.keys[place] ?? []).filter((key) => !state.papers.has(key));
  useLayoutEffect(() => {
    if (unread.length > 0) read(unread);
  }, [unread.join()]);
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [state.popup.at === 'listing' && state.popup.listing.asked]);
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
