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

/** Each paper's day, once a day; `tag` leaves those with a tag. */
const countByDay = (segments: readonly Segment[], { groupOf }: Groups, tag: string | null): Map<number, number> => {
  const [counts, seen]: [Map<number, number>, Set<number>] = [new Map(), new Set()];
  let base = 0;
  for (const { count, days, tags, tagStarts, tagPlaces } of segments) {
    const place = tag === null ? -1 : tags.findIndex(({ key }) => key === tag);
    for (let document = 0; document < count; document += 1) {
      const [day, group] = [days[document] ?? 0, groupOf[base + document] ?? 0];
      if (day === 0 || seen.has(group * 2 ** 16 + day)) continue;
      if (tag !== null && !tagPlaces.subarray(tagStarts[document], tagStarts[document + 1]).includes(place)) continue;
      seen.add(group * 2 ** 16 + day);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    base += count;
  }
  return counts;
};

/** All days that have papers, newest first. */
export const countDays = (segments: readonly Segment[], groups: Groups): DayCount[] =>
  [...countByDay(segments, groups, null)].sort(([one], [other]) => other - one).map(([day, count]) => ({ day: toDate(day), count }));

const nextMonth = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/**
 * Papers a month, oldest first and without gaps, from the first month that has any to the last, whatever the tag; `tag` as
 * its key or as it is spelled, `null` for all.
 */
export const countMonths = (segments: readonly Segment[], groups: Groups, tag: string | null): MonthCount[] => {
  const all = countDays(segments, groups);
  const counts = new Map<string, number>();
  for (const [day, count] of countByDay(segments, groups, tag === null ? null : toTagKey(tag))) {
    const month = toDate(day).slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + count);
  }
  const [last, months]: [string, MonthCount[]] = [all[0]?.day.slice(0, 7) ?? '', []];
  for (let month = all.at(-1)?.day.slice(0, 7) ?? '9'; month <= last; month = nextMonth(month)) months.push({ month, count: counts.get(month) ?? 0 });
  return months;
};
