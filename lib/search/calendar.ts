import type { DayCount, MonthCount } from './paper-counts.ts';

/** A month with its days, newest first. */
export type Month = MonthCount & { readonly days: readonly DayCount[] };

/** A year with its months, newest first. */
export interface Year {
  /** `YYYY`. */
  readonly year: string;
  readonly count: number;
  readonly months: readonly Month[];
}

const gather = <T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
};

const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);

/** Days, newest first, as years of months of days. */
export const toCalendar = (days: readonly DayCount[]): Year[] =>
  [...gather(days, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => {
    const months = [...gather(ofYear, ({ day }) => day.slice(0, 7))].map(([month, ofMonth]) => ({ month, count: sum(ofMonth), days: ofMonth }));
    return { year, count: sum(months), months };
  });
