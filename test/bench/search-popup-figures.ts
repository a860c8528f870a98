import { toMedian, type Figure } from './figures.ts';
import type { Keystroke, Opened } from './search-page.ts';
import { toPercentile } from './search-timing.ts';

/** All openings of each page: one that does nothing, the popup without a text and with one, the scan, the popup after a rest. */
export type Rounds = Readonly<Record<'floor' | 'recent' | 'popup' | 'scan' | 'rested', Opened[]>>;

/** What is held to limits at 100,000 entries. */
const LIMITS_AT = 100_000;
const LIMITS = { openOverScan: 0.1, script: 16 };
/** Of any task, at any size. */
const LONGEST_TASK = 50;

const medianOf = (opened: readonly Opened[], read: (each: Opened) => number): number => toMedian(opened.map(read));

type Toward = (what: string, value: number, unit: string, limit?: number | null) => Figure;

const toOpening = (toFigure: Toward, { floor, recent, popup, scan, rested }: Rounds, isLimited: boolean): Figure[] => {
  const painted = (opened: readonly Opened[]): number => medianOf(opened, (each) => each.painted);
  const heap = (opened: readonly Opened[]): number => medianOf(opened, (each) => each.heap) / 1e6;
  const over = (painted(popup) - painted(floor)) / (painted(scan) - painted(floor));
  return [
    toFigure('empty page: open → row painted', painted(floor), 'ms'),
    toFigure('scan: open → results painted', painted(scan), 'ms'),
    toFigure('popup: open → recent painted', painted(recent), 'ms'),
    toFigure('popup: open → results painted', painted(popup), 'ms'),
    toFigure('popup: open → results painted, after a rest', painted(rested), 'ms'),
    toFigure('popup − empty / scan − empty: open → results', over, '×', isLimited ? LIMITS.openOverScan : null),
    toFigure('popup: script of opening', medianOf(popup, ({ script }) => script), 'ms'),
    toFigure('popup: heap over the empty page', heap(popup) - heap(floor), 'MB'),
    toFigure('scan: heap over the empty page', heap(scan) - heap(floor), 'MB'),
  ];
};

const toKeys = (toFigure: Toward, name: string, { opened, limit }: { readonly opened: readonly Opened[]; readonly limit: number | null }): Figure[] => {
  const keys = opened.flatMap((each) => each.keys);
  const seen = keys.filter(({ painted }) => !Number.isNaN(painted));
  const share = (of: readonly Keystroke[], part: number, read: (key: Keystroke) => number): number => toPercentile(of.map(read), part);
  return [
    toFigure(`${name}: keys that changed what is shown, of ${keys.length}`, seen.length, ''),
    toFigure(`${name}: key → results painted, p50`, share(seen, 0.5, ({ painted }) => painted), 'ms'),
    toFigure(`${name}: key → results painted, p95`, share(seen, 0.95, ({ painted }) => painted), 'ms'),
    toFigure(`${name}: script of a key, p50`, share(keys, 0.5, ({ script }) => script), 'ms'),
    toFigure(`${name}: script of a key, p95`, share(keys, 0.95, ({ script }) => script), 'ms', limit),
  ];
};

/** What opening and typing cost at `size` entries. */
export const toPopupFigures = (size: number, rounds: Rounds): Figure[] => {
  const isLimited = size >= LIMITS_AT;
  const toFigure: Toward = (what, value, unit, limit = null) => ({ name: `${size.toLocaleString('en')}, ${what}`, value, unit, limit });
  const longest = Math.max(...[...rounds.recent, ...rounds.popup, ...rounds.rested].map(({ longestTask }) => longestTask));
  return [
    ...toOpening(toFigure, rounds, isLimited),
    ...toKeys(toFigure, 'popup', { opened: rounds.popup, limit: isLimited ? LIMITS.script : null }),
    ...toKeys(toFigure, 'scan', { opened: rounds.scan, limit: null }),
    toFigure('popup: longest task, 0 below 50', longest, 'ms', LONGEST_TASK),
  ];
};
