import { toTagKey } from '../digest/tags.ts';
import { toDate } from './build-segment.ts';
import type { Groups } from './groups.ts';
import type { Segment } from './segment.ts';

/** A day and how many papers it has. */
export interface DayCount {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly count: number;
}

/** A month and how many papers it has. */
export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string;
  readonly count: number;
}

/** Papers by day and month, of segments that are searched together. */
export interface PaperCounts {
  /** All days that have papers, newest first. */
  readonly days: readonly DayCount[];
  /**
   * Papers a month, oldest first and without gaps, from the first month that has any to the last, whatever the tag; `tag`
   * as its key or as it is spelled, `null` for all.
   */
  monthsOf(tag: string | null): MonthCount[];
}

/** Days that there may be, by their numbers. */
const DAYS = 2 ** 16;

/** Calls back with each document that has the tag, or with all. */
const forEachDocument = (segments: readonly Segment[], tag: string | null, visit: (document: number, day: number) => void): void => {
  let base = 0;
  for (const { count, days, tags, tagStarts, tagPlaces } of segments) {
    const place = tag === null ? -1 : tags.findIndex(({ key }) => key === tag);
    for (let document = 0; document < count; document += 1) {
      let isOf = tag === null;
      for (let at = tagStarts[document] ?? 0; !isOf && at < (tagStarts[document + 1] ?? 0); at += 1) isOf = tagPlaces[at] === place;
      if (isOf) visit(base + document, days[document] ?? 0);
    }
    base += count;
  }
};

/** Papers of each span by its number, `spanOf` each day: of one paper with several entries each span counts once. */
const countBy = (spanOf: (day: number) => number, segments: readonly Segment[], { groups, tag }: Counting): Uint32Array => {
  const [counts, seen] = [new Uint32Array(DAYS), new Set<number>()];
  // Most papers have one entry: to note those too takes ten times as long.
  const isSeen = (document: number, span: number): boolean => {
    if (groups.isShared[document] === 0) return false;
    const paper = (groups.groupOf[document] ?? 0) * DAYS + span;
    return seen.size === seen.add(paper).size;
  };
  forEachDocument(segments, tag, (document, day) => {
    const span = spanOf(day);
    if (day > 0 && !isSeen(document, span)) counts[span] = (counts[span] ?? 0) + 1;
  });
  return counts;
};

/** Which papers, and of what tag. */
interface Counting {
  readonly groups: Groups;
  readonly tag: string | null;
}

const NAMES = new Map<number, string>();

const nameOf = (day: number): string => {
  const name = NAMES.get(day) ?? toDate(day);
  NAMES.set(day, name);
  return name;
};

const toDays = (counts: Uint32Array): DayCount[] => {
  const days: DayCount[] = [];
  for (let day = DAYS - 1; day > 0; day -= 1) if ((counts[day] ?? 0) > 0) days.push({ day: nameOf(day), count: counts[day] ?? 0 });
  return days;
};

/** The month of each day that was asked for, counted from the year 0; 0 of the others. */
const MONTHS = new Uint16Array(DAYS);

const monthOf = (day: number): number => {
  const known = MONTHS[day] ?? 0;
  if (known > 0) return known;
  const [year, month] = nameOf(day).split('-').map(Number);
  return (MONTHS[day] = 12 * (year ?? 0) + (month ?? 1) - 1);
};

const nameOfMonth = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The months between the first and the last that have any of `all`. */
const toMonths = (all: Uint32Array, counts: Uint32Array): MonthCount[] => {
  const [first, last] = [all.findIndex((count) => count > 0), all.findLastIndex((count) => count > 0)];
  if (first < 0) return [];
  return Array.from(counts.subarray(first, last + 1), (count, place) => ({ month: nameOfMonth(first + place), count }));
};

/** Counts once what is asked for, and keeps it. */
export const countPapers = (segments: readonly Segment[], groups: Groups): PaperCounts => {
  let [days, all]: [readonly DayCount[] | undefined, Uint32Array | undefined] = [undefined, undefined];
  const known = new Map<string, MonthCount[]>();
  const countMonths = (tag: string | null): Uint32Array => countBy(monthOf, segments, { groups, tag });
  const readMonths = (tag: string | null): MonthCount[] => {
    all ??= countMonths(null);
    return toMonths(all, tag === null ? all : countMonths(tag));
  };
  return {
    get days() {
      return (days ??= toDays(countBy((day) => day, segments, { groups, tag: null })));
    },
    monthsOf: (tag) => {
      const key = tag === null ? null : toTagKey(tag);
      const months = known.get(key ?? '') ?? readMonths(key);
      known.set(key ?? '', months);
      return months;
    },
  };
};
