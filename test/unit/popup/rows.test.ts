import { describe, expect, it } from 'vitest';
import { ROW_HEIGHT, toPlaces, toTop, type Rows } from '../../../entrypoints/popup/rows.ts';

const keys = Array.from({ length: 100_000 }, (_, place) => place);
const rows = (other: Partial<Rows> = {}): Rows => ({ keys, height: ROW_HEIGHT, whole: -1, extra: 0, selected: 0, ...other });
const view = (place: number) => ({ top: place * ROW_HEIGHT, height: 4 * ROW_HEIGHT });

describe('the rows that are drawn', () => {
  it('are those in view and three beyond each edge', () => {
    expect(toPlaces(rows(), view(0))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(toPlaces(rows({ selected: 50_000 }), view(50_000))).toEqual([49_997, 49_998, 49_999, 50_000, 50_001, 50_002, 50_003, 50_004, 50_005, 50_006, 50_007]);
    expect(toPlaces(rows({ keys: [1, 2] }), view(0))).toEqual([0, 1]);
    expect(toPlaces(rows({ keys: [] }), view(0))).toEqual([]);
  });

  it('have the selected one among them wherever the view is, in the order of the list', () => {
    expect(toPlaces(rows({ selected: 7 }), view(500)).at(0)).toBe(7);
    expect(toPlaces(rows({ selected: 99_999 }), view(500)).at(-1)).toBe(99_999);
    expect(toPlaces(rows({ selected: -1 }), view(500))).toHaveLength(11);
  });

  it('are the last ones where the view is beyond the end of a list that has become shorter', () => {
    expect(toPlaces(rows({ keys: keys.slice(0, 5) }), view(900))).toEqual([0, 1, 2, 3, 4]);
  });

  it('stand below each other, those behind a whole one by so much lower', () => {
    const folded = rows({ whole: 2, extra: 300 });
    expect([2, 3, 4].map((place) => toTop(folded, place))).toEqual([2 * ROW_HEIGHT, 3 * ROW_HEIGHT + 300, 4 * ROW_HEIGHT + 300]);
    expect(toPlaces(folded, { top: 2 * ROW_HEIGHT + 350, height: ROW_HEIGHT })).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(toPlaces({ ...folded, selected: 9 }, { top: 10 * ROW_HEIGHT + 300, height: ROW_HEIGHT }).slice(0, 2)).toEqual([7, 8]);
  });
});
