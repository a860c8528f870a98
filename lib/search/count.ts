import { toDate } from './build-segment.ts';
import type { TagCount, YearCount } from './found.ts';
import type { Segment } from './segment.ts';

/** Documents are counted through all segments: calls back with each in its own segment. */
const forEachPlace = (documents: Uint32Array, segments: readonly Segment[], visit: (segment: Segment, place: number, at: number) => void): void => {
  const ends: number[] = [];
  for (const { count } of segments) ends.push((ends.at(-1) ?? 0) + count);
  for (const document of documents) {
    let at = 0;
    while (document >= (ends[at] ?? Infinity)) at += 1;
    const segment = segments[at];
    if (segment !== undefined) visit(segment, document - (ends[at - 1] ?? 0), at);
  }
};

const toKey = ({ runs }: Segment, place: number): number => {
  let rest = place;
  for (const { firstKey, count } of runs) {
    if (rest < count) return firstKey + rest;
    rest -= count;
  }
  return -1;
};

/** The keys of documents, in their order. */
export const toKeys = (documents: Uint32Array, segments: readonly Segment[]): number[] => {
  const keys: number[] = [];
  forEachPlace(documents, segments, (segment, place) => keys.push(toKey(segment, place)));
  return keys;
};

/** The document of a key, counted through all segments; `undefined` where none has it. */
export const toDocument = (key: number, segments: readonly Segment[]): number | undefined => {
  let base = 0;
  for (const { firstKey, count } of segments.flatMap(({ runs }) => runs)) {
    if (key >= firstKey && key < firstKey + count) return base + key - firstKey;
    base += count;
  }
  return undefined;
};

/** How often each tag stands at documents, the most first. */
export const countTags = (documents: Uint32Array, segments: readonly Segment[]): TagCount[] => {
  const bySegment = segments.map(({ tags }) => new Uint32Array(tags.length));
  forEachPlace(documents, segments, ({ tagStarts, tagPlaces }, place, at) => {
    const counts = bySegment[at];
    if (counts === undefined) return;
    for (let tag = tagStarts[place] ?? 0; tag < (tagStarts[place + 1] ?? 0); tag += 1) counts[tagPlaces[tag] ?? 0] = (counts[tagPlaces[tag] ?? 0] ?? 0) + 1;
  });
  const all = new Map<string, TagCount>();
  for (const [at, { tags }] of segments.entries()) {
    for (const [place, { key, tag }] of tags.entries()) {
      const [count, before] = [bySegment[at]?.[place] ?? 0, segments.length > 1 ? all.get(key) : undefined];
      // A tag is shown as the first segment spells it, whichever has it here.
      if (count > 0 || segments.length > 1) all.set(key, { key, tag: before?.tag ?? tag, count: count + (before?.count ?? 0) });
    }
  }
  return [...all.values()].filter(({ count }) => count > 0).sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
};

const YEARS = new Map<number, string>();

const toYear = (day: number): string => {
  const year = YEARS.get(day) ?? toDate(day).slice(0, 4);
  YEARS.set(day, year);
  return year;
};

/** How many documents are of each year, the newest first. */
export const countYears = (documents: Uint32Array, segments: readonly Segment[]): YearCount[] => {
  const byDay = new Map<number, number>();
  forEachPlace(documents, segments, ({ days }, place) => byDay.set(days[place] ?? 0, (byDay.get(days[place] ?? 0) ?? 0) + 1));
  byDay.delete(0);
  const byYear = new Map<string, number>();
  for (const [day, count] of byDay) byYear.set(toYear(day), (byYear.get(toYear(day)) ?? 0) + count);
  return [...byYear].map(([year, count]) => ({ year, count })).sort((one, other) => (one.year < other.year ? 1 : -1));
};
