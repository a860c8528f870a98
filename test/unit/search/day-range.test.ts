import { describe, expect, it } from 'vitest';
import { toDate, toDayNumber } from '../../../lib/search/build-segment.ts';
import { parseDayRange } from '../../../lib/search/day-range.ts';

const read = (text: string): string | undefined => {
  const range = parseDayRange(text);
  return range && `${toDate(range.first)} ${toDate(range.last)}`;
};

describe('a range of days', () => {
  it.each([
    ['2024', '2024-01-01 2024-12-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2023-02', '2023-02-01 2023-02-28'],
    ['2100-02', '2100-02-01 2100-02-28'],
    ['2024-2', '2024-02-01 2024-02-29'],
    ['2024.02.13', '2024-02-13 2024-02-13'],
    ['2024/2/3', '2024-02-03 2024-02-03'],
    ['2024-02-29', '2024-02-29 2024-02-29'],
    ['2024-02..2024-05', '2024-02-01 2024-05-31'],
    ['2023..2024-02-13', '2023-01-01 2024-02-13'],
    ['2024-02-13..', '2024-02-13 2149-06-06'],
    ['..2024', '1970-01-02 2024-12-31'],
  ])('%s is from and to %s', (text, range) => {
    expect(read(text)).toBe(range);
  });

  it.each(['', '..', '2024-02-31', '2023-02-29', '2024-00', '2024-13', '2024-01-00', '24', '20240213', '2024-02-13-14', '2024..2025..2026', '2024-02-31..', '..x', '1969', '2200', '２０２４', '2024 '])(
    '%s is none',
    (text) => {
      expect(parseDayRange(text)).toBeUndefined();
    },
  );

  it('holds no day where its ends are the wrong way round', () => {
    const range = parseDayRange('2025..2024');
    expect(range === undefined || range.first > range.last).toBe(true);
  });
});

describe('a day as a number', () => {
  it.each(['1970-01-02', '2024-02-29', '2149-06-06'])('%s is the same day again', (date) => {
    expect(toDate(toDayNumber(date))).toBe(date);
  });

  it.each([null, '', '1970-01-01', '1960-01-01', '2149-06-07', '2024-02-30', '2024-2-3', 'x'])('%s is none', (date) => {
    expect(toDayNumber(date)).toBe(0);
  });
});
