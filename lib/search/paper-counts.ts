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

/** Papers of each day by its number: of one paper with several entries each day counts once. */
const countByDay = (segments: readonly Segment[], { groupOf }: Groups, tag: string | null): Uint32Array => {
  const [counts, seen] = [new Uint32Array(DAYS), new Set<number>()];
  forEachDocument(segments, tag, (document, day) => {
    const paper = (groupOf[document] ?? 0) * DAYS + day;
    if (day === 0 || seen.has(paper)) return;
    seen.add(paper);
    counts[day] = (counts[day] ?? 0) + 1;
  });
  return counts;
};

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

const nextMonth = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

const toMonths = (all: readonly DayCount[], days: readonly DayCount[]): MonthCount[] => {
  const counts = new Map<string, number>();
  for (const { day, count } of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + count);
  const [last, months]: [string, MonthCount[]] = [all[0]?.day.slice(0, 7) ?? '', []];
  for (let month = all.at(-1)?.day.slice(0, 7) ?? '9'; month <= last; month = nextMonth(month)) months.push({ month, count: counts.get(month) ?? 0 });
  return months;
};

/** Counts once what is asked for, and keeps it. */
export const countPapers = (segments: readonly Segment[], groups: Groups): PaperCounts => {
  let all: readonly DayCount[] | undefined;
  const known = new Map<string, MonthCount[]>();
  const readAll = (): readonly DayCount[] => (all ??= toDays(countByDay(segments, groups, null)));
  const count = (key: string | null): MonthCount[] => toMonths(readAll(), key === null ? readAll() : toDays(countByDay(segments, groups, key)));
  return {
    get days() {
      return readAll();
    },
    monthsOf: (tag) => {
      const key = tag === null ? null : toTagKey(tag);
      const months = known.get(key ?? '') ?? count(key);
      known.set(key ?? '', months);
      return months;
    },
  };
};
