import { LONG_TASK, readRounds, toMedian, type Figure, type Read } from './figures.ts';
import type { Keystroke, Opened } from './search-page.ts';
import { toPercentile } from './search-timing.ts';

/** One opening of each page: one that does nothing, the popup without a text and with one, the scan, the popup after a rest. */
export type Round = Readonly<Record<'floor' | 'recent' | 'popup' | 'scan' | 'rested', Opened>>;
type Rounds = readonly Round[];

/** Whether opening and typing are held to limits at so many entries; only then do rounds repeat each other. */
export const isLimited = (size: number): boolean => size >= 100_000;

const LIMITS = { openOverScan: 0.1, script: 16 };

type Toward = (what: string, read: Read<Round>, unit: string, limit?: number | null) => Figure;

const medianOf = (page: keyof Round, read: (opened: Opened) => number): Read<Round> => (rounds) => toMedian(rounds.map((round) => read(round[page])));
const paintedOf = (page: keyof Round): Read<Round> => medianOf(page, ({ painted }) => painted);
const heapOver = (page: keyof Round): Read<Round> => (rounds) => (medianOf(page, ({ heap }) => heap)(rounds) - medianOf('floor', ({ heap }) => heap)(rounds)) / 1e6;

const openOverScan: Read<Round> = (rounds) => {
  const over = (page: keyof Round): number => paintedOf(page)(rounds) - paintedOf('floor')(rounds);
  return over('popup') / over('scan');
};

const toOpening = (toFigure: Toward, hasLimits: boolean): Figure[] => [
  toFigure('empty page: open → row painted', paintedOf('floor'), 'ms'),
  toFigure('scan: open → results painted', paintedOf('scan'), 'ms'),
  toFigure('popup: open → recent painted', paintedOf('recent'), 'ms'),
  toFigure('popup: open → results painted', paintedOf('popup'), 'ms'),
  toFigure('popup: open → results painted, after a rest', paintedOf('rested'), 'ms'),
  toFigure('popup − empty / scan − empty: open → results', openOverScan, '×', hasLimits ? LIMITS.openOverScan : null),
  toFigure('popup: script of opening', medianOf('popup', ({ script }) => script), 'ms'),
  toFigure('popup: heap over the empty page', heapOver('popup'), 'MB'),
  toFigure('scan: heap over the empty page', heapOver('scan'), 'MB'),
];

const keysOf = (page: keyof Round, rounds: Rounds): readonly Keystroke[] => rounds.flatMap((round) => round[page].keys);

/** Keys that changed what is shown. */
const seenOf = (page: keyof Round, rounds: Rounds): readonly Keystroke[] => keysOf(page, rounds).filter(({ painted }) => !Number.isNaN(painted));

const toKeys = (toFigure: Toward, page: 'popup' | 'scan', limit: number | null): Figure[] => {
  const painted = (share: number): Read<Round> => (rounds) => toPercentile(seenOf(page, rounds).map((key) => key.painted), share);
  const script = (share: number): Read<Round> => (rounds) => toPercentile(keysOf(page, rounds).map((key) => key.script), share);
  return [
    toFigure(`${page}: keys that changed what is shown, of all`, (rounds) => (100 * seenOf(page, rounds).length) / keysOf(page, rounds).length, '%'),
    toFigure(`${page}: key → results painted, p50`, painted(0.5), 'ms'),
    toFigure(`${page}: key → results painted, p95`, painted(0.95), 'ms'),
    toFigure(`${page}: script of a key, p50`, script(0.5), 'ms'),
    toFigure(`${page}: script of a key, p95`, script(0.95), 'ms', limit),
  ];
};

const longestOf: Read<Round> = (rounds) => Math.max(...rounds.flatMap(({ recent, popup, rested }) => [recent, popup, rested]).map(({ longestTask }) => longestTask));

/** What opening and typing cost at `size` entries. */
export const toPopupFigures = (size: number, rounds: Rounds): Figure[] => {
  const hasLimits = isLimited(size);
  const toName = (what: string): string => `${size.toLocaleString('en')}, ${what}`;
  // Rounds that type each something else do not tell noise.
  const readAll = (read: Read<Round>): Pick<Figure, 'value' | 'noise'> => (hasLimits ? readRounds(rounds, read) : { value: read(rounds) });
  const toFigure: Toward = (what, read, unit, limit = null) => ({ name: toName(what), ...readAll(read), unit, limit });
  return [
    ...toOpening(toFigure, hasLimits),
    ...toKeys(toFigure, 'popup', hasLimits ? LIMITS.script : null),
    ...toKeys(toFigure, 'scan', null),
    // Without noise: not one task may be longer.
    { name: toName('popup: longest task, 0 below 50'), value: longestOf(rounds), unit: 'ms', limit: LONG_TASK },
  ];
};
