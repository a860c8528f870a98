import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../lib/search/calendar.ts';

describe('a calendar of digests', () => {
  it('has years of months of days, newest first, each with its count', () => {
    const days = [
      { day: '2024-02-13', count: 12 },
      { day: '2024-02-12', count: 7 },
      { day: '2024-01-31', count: 1 },
      { day: '2023-12-01', count: 4 },
    ];
    const calendar = toCalendar(days);
    expect(calendar.map(({ year, count }) => [year, count])).toEqual([['2024', 20], ['2023', 4]]);
    expect(calendar[0]?.months).toEqual([
      { month: '2024-02', count: 19, days: days.slice(0, 2) },
      { month: '2024-01', count: 1, days: days.slice(2, 3) },
    ]);
  });

  it('is empty where there is no day', () => {
    expect(toCalendar([])).toEqual([]);
  });
});
