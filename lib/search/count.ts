import { toDate } from './build-segment.ts';
import type { TagCount, YearCount } from './found.ts';
import type { TagName } from './segment-draft.ts';
import type { Segment } from './segment.ts';
import { findStretch, toStarts } from './starts.ts';

const NONE = new Uint32Array();

/** The first document of each segment, counted through all; one more, after the last. */
const toBases = (segments: readonly Segment[]): Uint32Array => toStarts(segments.length, (at) => segments[at]?.count ?? 0);

// Counted loops here: a hundred thousand turns by code that has not run before, where an iterator costs ten times as much.
/** Documents by their segments, each counted in its own. */
export const partBySegment = (documents: Uint32Array, segments: readonly Segment[]): readonly Uint32Array[] => {
  if (segments.length === 1) return [documents];
  const bases = toBases(segments);
  const parts = segments.map(({ count }) => new Uint32Array(Math.min(count, documents.length)));
  const lengths = new Uint32Array(segments.length);
  let at = 0;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    while (document < (bases[at] ?? 0)) at -= 1;
    while (document >= (bases[at + 1] ?? Infinity)) at += 1;
    const part = parts[at];
    const length = lengths[at] ?? 0;
    if (part !== undefined) part[length] = document - (bases[at] ?? 0);
    lengths[at] = length + 1;
  }
  return parts.map((part, place) => part.subarray(0, lengths[place]));
};

/** The documents of papers that were found. */
export interface FoundPapers {
  /** The best one of each paper. */
  readonly best: Uint32Array;
  /** The same by their segments, each counted in its own. */
  readonly parts: readonly Uint32Array[];
  /** Of papers of which several were found, all of them, the best one first. */
  readonly several: readonly (readonly number[])[];
}

/** Reads what a document has. */
type Read<T> = (segment: Segment, place: number) => readonly T[];

/** What the other documents of papers have that their best ones have not: of each paper each once. */
const findBeside = <T extends { readonly key: string }>({ several }: FoundPapers, segments: readonly Segment[], read: Read<T>): T[] => {
  const bases = toBases(segments);
  const readAt = (document: number): readonly T[] => {
    const at = findStretch(bases, document);
    const segment = segments[at];
    return segment === undefined ? [] : read(segment, document - (bases[at] ?? 0));
  };
  return several.flatMap(([best, ...others]) => {
    const beside = new Map(others.flatMap(readAt).map((each) => [each.key, each]));
    for (const { key } of best === undefined ? [] : readAt(best)) beside.delete(key);
    return [...beside.values()];
  });
};

/** The keys of documents, in their order. */
export const toKeys = (documents: Uint32Array, segments: readonly Segment[]): number[] => {
  const bases = toBases(segments);
  const runStarts = segments.map(({ runs }) => toStarts(runs.length, (run) => runs[run]?.count ?? 0));
  const keys = new Array<number>(documents.length);
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    const at = findStretch(bases, document);
    const place = document - (bases[at] ?? 0);
    const run = findStretch(runStarts[at] ?? NONE, place);
    keys[index] = (segments[at]?.runs[run]?.firstKey ?? 0) + place - (runStarts[at]?.[run] ?? 0);
  }
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

const countTagsOf = ({ tags, tagStarts, tagPlaces }: Segment, documents: Uint32Array): Uint32Array => {
  const counts = new Uint32Array(tags.length);
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    const end = tagStarts[document + 1] ?? 0;
    for (let at = tagStarts[document] ?? 0; at < end; at += 1) {
      const tag = tagPlaces[at] ?? 0;
      counts[tag] = (counts[tag] ?? 0) + 1;
    }
  }
  return counts;
};

const readTags: Read<TagName> = ({ tags, tagStarts, tagPlaces }, place) =>
  [...tagPlaces.subarray(tagStarts[place], tagStarts[place + 1])].flatMap((tag) => tags[tag] ?? []);

/** How many papers have each tag, the most first: as many as are left where one narrows by it. */
export const countTags = (papers: FoundPapers, segments: readonly Segment[]): TagCount[] => {
  const all = new Map<string, TagCount>();
  for (const [at, segment] of segments.entries()) {
    const counts = countTagsOf(segment, papers.parts[at] ?? NONE);
    for (const [place, { key, tag }] of segment.tags.entries()) {
      const [count, before] = [counts[place] ?? 0, segments.length > 1 ? all.get(key) : undefined];
      // A tag is shown as the first segment spells it, whichever has it here.
      if (count > 0 || segments.length > 1) all.set(key, { key, tag: before?.tag ?? tag, count: count + (before?.count ?? 0) });
    }
  }
  for (const { key, tag } of findBeside(papers, segments, readTags)) {
    const before = all.get(key);
    all.set(key, { key, tag: before?.tag ?? tag, count: 1 + (before?.count ?? 0) });
  }
  return [...all.values()].filter(({ count }) => count > 0).sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
};

/** Of the days that have a number. */
const [FIRST_YEAR, LAST_YEAR, LAST_DAY] = [1970, 2149, 2 ** 16 - 1];

/** The year of each day that was asked for; 0 of the others. */
const YEARS = new Uint16Array(LAST_DAY + 1);

const toYear = (day: number): number => {
  const known = YEARS[day] ?? 0;
  if (known > 0) return known;
  const year = Number(toDate(day).slice(0, 4));
  YEARS[day] = year;
  return year;
};

const readYear: Read<{ readonly key: string }> = ({ days }, place) => {
  const day = days[place] ?? 0;
  return day === 0 ? [] : [{ key: String(toYear(day)) }];
};

/** Documents of these years, in their order. */
export const keepYears = (documents: Uint32Array, segments: readonly Segment[], years: readonly string[]): Uint32Array => {
  const [bases, wanted] = [toBases(segments), new Set(years)];
  return documents.filter((document) => {
    const at = findStretch(bases, document);
    const day = segments[at]?.days[document - (bases[at] ?? 0)] ?? 0;
    return day > 0 && wanted.has(String(toYear(day)));
  });
};

/** How many papers are of each year, the newest first; one with entries of several years is of each. */
export const countYears = (papers: FoundPapers, segments: readonly Segment[]): YearCount[] => {
  const counts = new Uint32Array(LAST_YEAR + 1 - FIRST_YEAR);
  const count = (year: number): void => void (counts[year - FIRST_YEAR] = (counts[year - FIRST_YEAR] ?? 0) + 1);
  for (const [at, part] of papers.parts.entries()) {
    const days = segments[at]?.days;
    for (let index = 0; index < part.length; index += 1) {
      const day = days?.[part[index] ?? 0] ?? 0;
      if (day > 0) count(toYear(day));
    }
  }
  for (const { key } of findBeside(papers, segments, readYear)) count(Number(key));
  return Array.from(counts, (each, place) => ({ year: String(FIRST_YEAR + place), count: each })).filter((year) => year.count > 0).reverse();
};
