import type { KeyedEntry } from '../../lib/search/build-segment.ts';
import { toMedian, type Figure } from './figures.ts';
import { toTotal, type Engine, type Loaded } from './search-engine.ts';
import { measureHeld } from './search-heap.ts';
import type { TimedQuery } from './search-queries.ts';
import { ROUNDS, timeOnce, toPercentile } from './search-timing.ts';

/** What is searched at one size. */
export interface Setting {
  readonly entries: readonly KeyedEntry[];
  /** A newsletter's, which come after. */
  readonly added: readonly KeyedEntry[];
  readonly queries: readonly TimedQuery[];
  /** Texts that are asked first, and not timed: the browser throws compiled code away with what an engine held before. */
  readonly others: readonly TimedQuery[];
}

/** What an engine costs at one size. Milliseconds, and bytes. */
export interface EngineCosts {
  readonly name: string;
  readonly build: number;
  /** What is kept on the disk. */
  readonly bytes: number;
  /** From what was kept to the first question. */
  readonly load: number;
  /** What is held in memory then. */
  readonly heap: number;
  /** Of each query, in the order of the queries. */
  readonly times: readonly number[];
  /** Of taking in the entries that come after. */
  readonly add: number;
}

const askAll = ({ find }: Loaded, { queries, others }: Setting): number[] => {
  for (const { text } of others) find(text);
  return queries.map(({ text }) => {
    const asked = performance.now();
    find(text);
    return performance.now() - asked;
  });
};

/** Of an engine that was built and loaded anew: it remembers nothing but what the queries before left, as in a page that was opened. */
const measureOnce = async ({ name, build }: Engine, setting: Setting): Promise<EngineCosts> => {
  const { value: stored, time: toBuild } = await timeOnce(() => build(setting.entries));
  const { value: loading, bytes: heap } = await measureHeld(() => timeOnce(() => stored.load()));
  const times = askAll(loading.value, setting);
  const { time: add } = await timeOnce(() => loading.value.add(setting.added));
  return { name, build: toBuild, bytes: toTotal(stored), load: loading.time, heap, times, add };
};

/** What each engine costs once, in turn. */
export const measureRound = async (engines: readonly Engine[], setting: Setting): Promise<EngineCosts[]> => {
  const round: EngineCosts[] = [];
  for (const engine of engines) round.push(await measureOnce(engine, setting));
  return round;
};

/** What one engine costs: each figure is the middle one of the rounds, a query's too. */
export const toMiddle = (rounds: readonly (readonly EngineCosts[])[], { name }: Engine): EngineCosts => {
  const own = rounds.flatMap((round) => round.filter((costs) => costs.name === name));
  const middle = (read: (costs: EngineCosts) => number): number => toMedian(own.map(read));
  return {
    name,
    build: middle(({ build }) => build),
    bytes: middle(({ bytes }) => bytes),
    load: middle(({ load }) => load),
    heap: middle(({ heap }) => heap),
    times: own[0]?.times.map((_, place) => middle(({ times }) => times[place] ?? NaN)) ?? [],
    add: middle(({ add }) => add),
  };
};

/** Measures the engines in turn, again and again, so that whatever else the machine does falls on all alike. */
export const measureRounds = async (engines: readonly Engine[], setting: Setting): Promise<readonly (readonly EngineCosts[])[]> => {
  const rounds: EngineCosts[][] = [];
  while (rounds.length < ROUNDS) rounds.push(await measureRound(engines, setting));
  return rounds;
};

/** What an engine costs, as figures without limits. */
export const toEngineFigures = ({ entries, added }: Setting, { name, build, bytes, load, heap, times, add }: EngineCosts): Figure[] => {
  const size = entries.length;
  const toFigure = (what: string, value: number, unit: string): Figure => ({ name: `${size.toLocaleString('en')}, ${name}: ${what}`, value, unit, limit: null });
  return [
    toFigure('build, an entry', (build / size) * 1_000, 'µs'),
    toFigure(`add, an entry of ${added.length}`, (add / added.length) * 1_000, 'µs'),
    toFigure('bytes an entry', bytes / size, 'B'),
    toFigure('load', load, 'ms'),
    toFigure('heap after load', heap / 1e6, 'MB'),
    toFigure('search, p50', toPercentile(times, 0.5), 'ms'),
    toFigure('search, p95', toPercentile(times, 0.95), 'ms'),
  ];
};
