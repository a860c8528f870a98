import type { Figure } from './figures.ts';
import { makeKeyedEntries } from './material.ts';
import { measureEngines, toEngineFigures, type EngineCosts, type Setting } from './search-engine-costs.ts';
import type { Engine } from './search-engine.ts';
import { FLEXSEARCH } from './search-flexsearch.ts';
import { MINISEARCH, MINISEARCH_BIGRAMS } from './search-minisearch.ts';
import { measureOurs } from './search-our-costs.ts';
import { OURS } from './search-ours.ts';
import { makeQueries } from './search-queries.ts';
import { SCAN } from './search-scan.ts';
import { toPercentile } from './search-timing.ts';

/** Entries that are searched. */
const SIZES: readonly number[] = [4_000, 10_000, 50_000, 100_000];
/** The libraries are left out beyond: at 50,000 one of them holds most of a gigabyte, and all rounds would take an hour. */
const MOST_FOR_LIBRARIES = 10_000;
const LIBRARIES: readonly Engine[] = [MINISEARCH, MINISEARCH_BIGRAMS, FLEXSEARCH];
/** Of MiniSearch's. */
const MOST_LOAD = 1 / 20;

/** Limits of a search over the linear scan's, by the number of entries. */
const SEARCH_LIMITS: Readonly<Record<number, readonly [p50: number, p95: number]>> = { 4_000: [0.6, 1.3], 100_000: [0.15, 0.2] };

const toSearchRatios = (size: number, ours: EngineCosts, scan: EngineCosts): Figure[] => {
  const ratio = (share: number): number => toPercentile(ours.times, share) / toPercentile(scan.times, share);
  const name = `${size.toLocaleString('en')}, Gloss / linear scan: search`;
  const [p50 = null, p95 = null] = SEARCH_LIMITS[size] ?? [];
  return [
    { name: `${name}, p50`, value: ratio(0.5), unit: '×', limit: p50 },
    { name: `${name}, p95`, value: ratio(0.95), unit: '×', limit: p95 },
  ];
};

const toLoadRatio = (size: number, ours: EngineCosts, library: EngineCosts): Figure =>
  ({ name: `${size.toLocaleString('en')}, Gloss / ${library.name}: load`, value: ours.load / library.load, unit: '×', limit: library.name === MINISEARCH.name ? MOST_LOAD : null });

/** The middle time of each kind of query, which tells what is slow. */
const toKinds = ({ entries, queries }: Setting, { name, times }: EngineCosts): Figure[] =>
  [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
    const own = times.filter((_, place) => queries[place]?.kind === kind);
    return { name: `${entries.length.toLocaleString('en')}, ${name}: search, ${kind}, p50`, value: toPercentile(own, 0.5), unit: 'ms', limit: null };
  });

const measureSize = async (setting: Setting): Promise<Figure[]> => {
  const size = setting.entries.length;
  const own = await measureOurs(setting.entries);
  const [ours, scan, ...libraries] = await measureEngines([OURS, SCAN, ...(size > MOST_FOR_LIBRARIES ? [] : LIBRARIES)], setting);
  if (ours === undefined || scan === undefined) return own;
  return [
    ...own,
    ...[ours, scan, ...libraries].flatMap((costs) => toEngineFigures(size, costs)),
    ...[ours, scan].flatMap((costs) => toKinds(setting, costs)),
    ...toSearchRatios(size, ours, scan),
    ...libraries.map((library) => toLoadRatio(size, ours, library)),
  ];
};

/**
 * What our search costs at each of some sizes, beside a linear scan and, where there are few enough entries, beside
 * libraries over the same fields. In this process, with all bytes in memory; the same queries at each size.
 */
export const measureSearchCosts = async (sizes = SIZES): Promise<Figure[]> => {
  const all = makeKeyedEntries(Math.max(...sizes));
  const least = all.slice(0, Math.min(...sizes));
  const queries = makeQueries(least, 11);
  const others = makeQueries(least, 12).filter(({ text }) => !queries.some((query) => query.text === text));
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measureSize({ entries: all.slice(0, size), queries, others })));
  return figures;
};
