import { describe, expect, it } from 'vitest';
import { countIn, toCalendar } from '../../../lib/links/calendar.ts';
import { toLine, toPoints } from '../../../lib/links/draw-line.ts';

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

  it('counts a series in the months asked for, with nothing where it is silent', () => {
    expect(countIn(['2023-12', '2024-01', '2024-02'], [{ month: '2024-01', count: 5 }])).toEqual([0, 5, 0]);
  });
});

describe('a line of counts', () => {
  const ground = { width: 104, height: 24, top: 10, margin: 2 };

  it('goes from edge to edge, high counts high', () => {
    expect(toPoints([0, 10, 5], ground)).toEqual([{ x: 2, y: 22 }, { x: 52, y: 2 }, { x: 102, y: 12 }]);
    expect(toLine(toPoints([0, 10], ground))).toBe('M2 22L102 2');
  });

  it('of one count is a point at the right, and of none nothing', () => {
    expect(toPoints([10], ground)).toEqual([{ x: 102, y: 2 }]);
    expect(toLine(toPoints([], ground))).toBe('');
  });

  it('lies on the ground where all counts are 0', () => {
    expect(toPoints([0, 0], { ...ground, top: 0 }).map(({ y }) => y)).toEqual([22, 22]);
  });
});
