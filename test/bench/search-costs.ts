import { readRounds, type Figure } from './figures.ts';
import { makeKeyedEntries } from './material.ts';
import { measureRound, measureRounds, toEngineFigures, toMiddle, type EngineCosts, type Setting } from './search-engine-costs.ts';
import type { Engine } from './search-engine.ts';
import { FLEXSEARCH } from './search-flexsearch.ts';
import { MINISEARCH } from './search-minisearch.ts';
import { measureOurs } from './search-our-costs.ts';
import { OURS } from './search-ours.ts';
import { makeQueries } from './search-queries.ts';
import { SCAN } from './search-scan.ts';
import { toPercentile } from './search-timing.ts';

/** Entries that are searched. */
const SIZES: readonly number[] = [4_000, 10_000, 50_000, 100_000];
const LIBRARIES: readonly Engine[] = [MINISEARCH, FLEXSEARCH];
const ENGINES: readonly Engine[] = [OURS, SCAN, ...LIBRARIES];
/** Entries of a newsletter. */
const ADDED = 20;
/** What adding them may cost of a whole build, where there are many. */
const MOST_OF_BUILD = { from: 100_000, share: 1 / 50 };
/** Of MiniSearch's. */
const MOST_LOAD = 1 / 20;

/** Limits of a search over the linear scan's, by the number of entries. */
const SEARCH_LIMITS: Readonly<Record<number, readonly [p50: number, p95: number]>> = { 4_000: [0.6, 1.3], 100_000: [0.15, 0.2] };

type Rounds = readonly (readonly EngineCosts[])[];

const toSearchRatios = (size: number, rounds: Rounds): Figure[] => {
  const ratio = (share: number) => (some: Rounds): number => {
    const [ours, scan] = [OURS, SCAN].map((engine) => toPercentile(toMiddle(some, engine).times, share));
    return (ours ?? NaN) / (scan ?? NaN);
  };
  const name = `${size.toLocaleString('en')}, Gloss / linear scan: search`;
  const [p50 = null, p95 = null] = SEARCH_LIMITS[size] ?? [];
  return [
    { name: `${name}, p50`, ...readRounds(rounds, ratio(0.5)), unit: '×', limit: p50 },
    { name: `${name}, p95`, ...readRounds(rounds, ratio(0.95)), unit: '×', limit: p95 },
  ];
};

const toLoadRatio = (size: number, rounds: Rounds, library: Engine): Figure => ({
  name: `${size.toLocaleString('en')}, Gloss / ${library.name}: load`,
  ...readRounds(rounds, (some) => toMiddle(some, OURS).load / toMiddle(some, library).load),
  unit: '×',
  limit: library === MINISEARCH ? MOST_LOAD : null,
});

const toAddRatio = ({ entries, added }: Setting, rounds: Rounds, engine: Engine): Figure => {
  const [size, limit] = [entries.length.toLocaleString('en'), engine === OURS && entries.length >= MOST_OF_BUILD.from ? MOST_OF_BUILD.share : null];
  const read = (some: Rounds): number => {
    const { add, build } = toMiddle(some, engine);
    return add / build;
  };
  return { name: `${size}, ${engine.name}: add ${added.length} entries / build`, ...readRounds(rounds, read), unit: '×', limit };
};

/** The middle time of each kind of query, which tells what is slow. */
const toKinds = ({ entries, queries }: Setting, { name, times }: EngineCosts): Figure[] =>
  [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
    const own = times.filter((_, place) => queries[place]?.kind === kind);
    return { name: `${entries.length.toLocaleString('en')}, ${name}: search, ${kind}, p50`, value: toPercentile(own, 0.5), unit: 'ms', limit: null };
  });

const measureSize = async (setting: Setting): Promise<Figure[]> => {
  const size = setting.entries.length;
  const rounds = await measureRounds(ENGINES, setting);
  return [
    ...(await measureOurs(setting.entries)),
    ...ENGINES.flatMap((engine) => toEngineFigures(setting, toMiddle(rounds, engine))),
    ...[OURS, SCAN].flatMap((engine) => toKinds(setting, toMiddle(rounds, engine))),
    ...ENGINES.map((engine) => toAddRatio(setting, rounds, engine)),
    ...toSearchRatios(size, rounds),
    ...LIBRARIES.map((library) => toLoadRatio(size, rounds, library)),
  ];
};

/** The same is asked at each size: what is in the first `least` entries. */
const toSettings = (sizes: readonly number[], least: number): Setting[] => {
  const all = makeKeyedEntries(Math.max(...sizes) + ADDED);
  const queries = makeQueries(all.slice(0, least), 11);
  const others = makeQueries(all.slice(0, least), 12).filter(({ text }) => !queries.some((query) => query.text === text));
  return sizes.map((size) => ({ entries: all.slice(0, size), added: all.slice(size, size + ADDED), queries, others }));
};

/**
 * What our search costs at each of some sizes, beside a linear scan and libraries over the same fields. In this process,
 * with all bytes in memory; the same queries at each size. The libraries hold up to some gigabytes, and take an hour.
 */
export const measureSearchCosts = async (sizes = SIZES): Promise<Figure[]> => {
  const [least, ...more] = toSettings(sizes, Math.min(...sizes));
  if (least === undefined) return [];
  // What is compiled only when it has run for a while has done so then.
  await measureRound(ENGINES, least);
  const figures: Figure[] = [];
  for (const setting of [least, ...more]) figures.push(...(await measureSize(setting)));
  return figures;
};
