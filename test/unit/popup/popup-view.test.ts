import { describe, expect, it } from 'vitest';
import { MOST_LISTED } from '../../../components/list-rows.ts';
import { countRows, rowAt, type Listing } from '../../../entrypoints/popup/popup-view.ts';
import { toRows, toTop } from '../../../entrypoints/popup/rows.ts';
import { toFound, toFoundPaper } from '../../fixtures/searches.ts';

const toListing = (count: number, lead: Listing['lead'] = null): Listing => {
  const found = toFound(count);
  return { asked: { text: '', tags: [], isLiteral: false }, found, lead, nearest: null, similar: [], keys: found.keys };
};
const lead: Listing['lead'] = { kind: 'current', paper: toFoundPaper(1) };

describe('a list', () => {
  it('has a row for each paper', () => {
    expect([countRows(toListing(3)), rowAt(toListing(3), 2), rowAt(toListing(3), 3)]).toEqual([3, { kind: 'found', key: 2 }, undefined]);
    expect([countRows(toListing(3, lead)), rowAt(toListing(3, lead), 0), rowAt(toListing(3, lead), 3)]).toEqual([4, lead, { kind: 'found', key: 2 }]);
    expect([countRows(toListing(MOST_LISTED)), rowAt(toListing(MOST_LISTED), MOST_LISTED)]).toEqual([MOST_LISTED, undefined]);
  });

  it('ends in a row that leads to the rest where there are too many', () => {
    const many = toListing(100_000, lead);
    expect(countRows(many)).toBe(MOST_LISTED + 2);
    expect(rowAt(many, MOST_LISTED)).toEqual({ kind: 'found', key: MOST_LISTED - 1 });
    expect(rowAt(many, MOST_LISTED + 1)).toEqual({ kind: 'more', count: 100_000 - MOST_LISTED });
    expect(rowAt(many, MOST_LISTED + 2)).toBeUndefined();
  });

  it('is no higher than Chromium can lay out where it is shown eight times as large', () => {
    const popup = { at: 'listing', listing: toListing(100_000), selected: 0, hasMoved: false, unfolded: null, isLeadFolded: false, trouble: null } as const;
    const rows = toRows(popup, 0);
    expect(toTop(rows, rows.keys.length) * 8).toBeLessThan(2 ** 31 / 64);
  });
});
