import type { Figure } from './figures.ts';
import { makeKeyedEntries } from './material.ts';
import { measureEngines, measureRound, toEngineFigures, type EngineCosts, type Setting } from './search-engine-costs.ts';
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
const ENGINES: readonly Engine[] = [OURS, SCAN, MINISEARCH, FLEXSEARCH];
/** Entries of a newsletter. */
const ADDED = 20;
/** What adding them may cost of a whole build, where there are many. */
const MOST_OF_BUILD = { from: 100_000, share: 1 / 50 };
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

const toAddRatio = ({ entries, added }: Setting, { name, build, add }: EngineCosts): Figure => {
  const [size, limit] = [entries.length.toLocaleString('en'), name === OURS.name && entries.length >= MOST_OF_BUILD.from ? MOST_OF_BUILD.share : null];
  return { name: `${size}, ${name}: add ${added.length} entries / build`, value: add / build, unit: '×', limit };
};

/** The middle time of each kind of query, which tells what is slow. */
const toKinds = ({ entries, queries }: Setting, { name, times }: EngineCosts): Figure[] =>
  [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
    const own = times.filter((_, place) => queries[place]?.kind === kind);
    return { name: `${entries.length.toLocaleString('en')}, ${name}: search, ${kind}, p50`, value: toPercentile(own, 0.5), unit: 'ms', limit: null };
  });

const measureSize = async (setting: Setting): Promise<Figure[]> => {
  const size = setting.entries.length;
  const all = await measureEngines(ENGINES, setting);
  const [ours, scan, ...libraries] = all;
  if (ours === undefined || scan === undefined) return [];
  return [
    ...(await measureOurs(setting.entries)),
    ...all.flatMap((costs) => toEngineFigures(setting, costs)),
    ...[ours, scan].flatMap((costs) => toKinds(setting, costs)),
    ...all.map((costs) => toAddRatio(setting, costs)),
    ...toSearchRatios(size, ours, scan),
    ...libraries.map((library) => toLoadRatio(size, ours, library)),
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
 * with all bytes in memory; the same queries at each size. The libraries hold up to some gigabytes, and take most of an hour.
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
