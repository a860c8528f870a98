import { describe, expect, it } from 'vitest';
import { ROW_HEIGHT, toRowsNear } from '../../../entrypoints/library/rows-near.ts';

const windowAt = (place: number) => ({ top: place * ROW_HEIGHT, bottom: (place + 5) * ROW_HEIGHT });

describe('the rows of what was found', () => {
  it('are drawn in the window and six beyond each edge', () => {
    expect(toRowsNear(9_000, windowAt(0))).toEqual({ first: 0, last: 11 });
    expect(toRowsNear(9_000, windowAt(500))).toEqual({ first: 494, last: 511 });
    expect(toRowsNear(3, windowAt(0))).toEqual({ first: 0, last: 2 });
    expect(toRowsNear(0, windowAt(0))).toEqual({ first: 0, last: -1 });
  });

  it('are the last one where the window is beyond the end of a list that has become shorter', () => {
    expect(toRowsNear(5, windowAt(900))).toEqual({ first: 4, last: 4 });
  });
});
