import { describe, expect, it } from 'vitest';
import { toDrawnPlaces } from '../../../components/list-rows.ts';

describe('the rows that are drawn', () => {
  it('are those near the view', () => {
    expect(toDrawnPlaces({ first: 3, last: 5 }, -1)).toEqual([3, 4, 5]);
    expect(toDrawnPlaces({ first: 0, last: -1 }, -1)).toEqual([]);
  });

  it('have the one that is pointed at among them, in the order of the list, and once', () => {
    expect(toDrawnPlaces({ first: 3, last: 5 }, 0)).toEqual([0, 3, 4, 5]);
    expect(toDrawnPlaces({ first: 3, last: 5 }, 29_999)).toEqual([3, 4, 5, 29_999]);
    expect(toDrawnPlaces({ first: 3, last: 5 }, 4)).toEqual([3, 4, 5]);
  });
});
