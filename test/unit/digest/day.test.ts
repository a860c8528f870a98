import { describe, expect, it } from 'vitest';
import { parseDay, parseNameDay } from '../../../lib/digest/day.ts';

describe('parseDay', () => {
  it('gives every day of the calendar, and no other', () => {
    for (const year of ['1900', '2000', '2023', '2024']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const date = new Date(`${text}T00:00:00Z`);
          const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(parseDay(text)).toBe(isDay ? text : undefined);
        }
      }
    }
  });
  it.each(['', '2024-2-3', '2024-02-13T00:00', ' 2024-02-13', '24-02-13'])('is of no other form: %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('parseNameDay', () => {
  it.each([
    ['240213 A.md', '2024-02-13'], ['a\\240213.md', '2024-02-13'], ['240229/240301 A.md', '2024-03-01'], ['230229 A.md', undefined],
    ['A 240213.md', undefined], ['240213/A.md', undefined], ['2402133 A.md', undefined],
  ])('of %j is %j', (name, day) => {
    expect(parseNameDay(name)).toBe(day);
  });
});
