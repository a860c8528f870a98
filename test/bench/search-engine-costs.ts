import type { KeyedEntry } from '../../lib/search/build-segment.ts';
import { toMedian, type Figure } from './figures.ts';
import { toTotal, type Engine, type Stored } from './search-engine.ts';
import { clearHeap, measureHeld } from './search-heap.ts';
import type { TimedQuery } from './search-queries.ts';
import { inRounds, toPercentile } from './search-timing.ts';

/** What is searched at one size. */
export interface Setting {
  readonly entries: readonly KeyedEntry[];
  readonly queries: readonly TimedQuery[];
  /** Texts that are asked first, and not timed: the browser throws compiled code away with what an engine held before. */
  readonly others: readonly TimedQuery[];
}

/** What an engine costs at one size. Milliseconds, and bytes. */
export interface EngineCosts {
  readonly name: string;
  /** Of one build. */
  readonly build: number;
  /** What is kept on the disk. */
  readonly bytes: number;
  /** From what was kept to the first question. */
  readonly load: number;
  /** What is held in memory then. */
  readonly heap: number;
  /** Of each query, in the order of the queries. */
  readonly times: readonly number[];
}

interface Built extends Pick<EngineCosts, 'name' | 'build' | 'heap'> {
  readonly stored: Stored;
}

const buildOnce = async ({ name, build }: Engine, { entries }: Setting): Promise<Built> => {
  clearHeap();
  const start = performance.now();
  const stored = await build(entries);
  const time = performance.now() - start;
  return { name, stored, build: time, heap: (await measureHeld(() => stored.load())).bytes };
};

interface Round {
  readonly load: number;
  readonly times: readonly number[];
}

/** Loads the engine anew: it then remembers nothing but what the queries before left, as in a page that was opened. */
const askAll = async ({ stored }: Built, { queries, others }: Setting): Promise<Round> => {
  clearHeap();
  const start = performance.now();
  const find = await stored.load();
  const load = performance.now() - start;
  for (const { text } of others) find(text);
  const times = queries.map(({ text }) => {
    const asked = performance.now();
    find(text);
    return performance.now() - asked;
  });
  return { load, times };
};

const toCosts = ({ name, build, heap, stored }: Built, rounds: readonly Round[], { queries }: Setting): EngineCosts => ({
  name,
  build,
  heap,
  bytes: toTotal(stored),
  load: toMedian(rounds.map(({ load }) => load)),
  times: queries.map((_, place) => toMedian(rounds.map(({ times }) => times[place] ?? NaN))),
});

/** Builds each engine once, then loads and asks them in turn, so that whatever else the machine does falls on all alike. */
export const measureEngines = async (engines: readonly Engine[], setting: Setting): Promise<EngineCosts[]> => {
  const built: Built[] = [];
  for (const engine of engines) built.push(await buildOnce(engine, setting));
  const rounds = await inRounds(async () => {
    const round: Round[] = [];
    for (const each of built) round.push(await askAll(each, setting));
    return round;
  });
  return built.map((each, place) => toCosts(each, rounds.map((round) => round[place] ?? { load: NaN, times: [] }), setting));
};

/** What an engine costs at `size` entries, as figures without limits. */
export const toEngineFigures = (size: number, { name, build, bytes, load, heap, times }: EngineCosts): Figure[] => {
  const toFigure = (what: string, value: number, unit: string): Figure => ({ name: `${size.toLocaleString('en')}, ${name}: ${what}`, value, unit, limit: null });
  return [
    toFigure('one build, an entry', (build / size) * 1_000, 'µs'),
    toFigure('bytes an entry', bytes / size, 'B'),
    toFigure('load', load, 'ms'),
    toFigure('heap after load', heap / 1e6, 'MB'),
    toFigure('search, p50', toPercentile(times, 0.5), 'ms'),
    toFigure('search, p95', toPercentile(times, 0.95), 'ms'),
  ];
};
