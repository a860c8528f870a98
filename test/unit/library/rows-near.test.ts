import { describe, expect, it } from 'vitest';
import { MOST_LISTED } from '../../../components/list-rows.ts';
import { ROW_HEIGHT, toRowsNear } from '../../../entrypoints/library/rows-near.ts';

const windowAt = (place: number) => ({ top: place * ROW_HEIGHT, bottom: (place + 5) * ROW_HEIGHT });

describe('the rows of what was found', () => {
  it('are drawn in the window and six beyond each edge', () => {
    expect(toRowsNear(MOST_LISTED, windowAt(0))).toEqual({ first: 0, last: 11 });
    expect(toRowsNear(MOST_LISTED, windowAt(500))).toEqual({ first: 494, last: 511 });
    expect(toRowsNear(3, windowAt(0))).toEqual({ first: 0, last: 2 });
    expect(toRowsNear(0, windowAt(0))).toEqual({ first: 0, last: -1 });
  });

  it('are the last one where the window is beyond the end of a list that has become shorter', () => {
    expect(toRowsNear(5, windowAt(900))).toEqual({ first: 4, last: 4 });
  });

  it('are no higher than Chromium can lay out where they are shown eight times as large', () => {
    expect(MOST_LISTED * ROW_HEIGHT * 8).toBeLessThan(2 ** 31 / 64);
  });
});
