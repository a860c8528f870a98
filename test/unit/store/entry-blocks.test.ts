import { describe, expect, it } from 'vitest';
import { toBlockNumber, toBlocks, toFirstKey } from '../../../lib/store/entry-blocks.ts';
import { SOURCE_SPAN } from '../../../lib/store/source-range.ts';
import { toStoredEntries } from '../../../lib/store/stored-entry.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { toIds } from '../../fixtures/searching.ts';

const make = (count: number, source: number) => toStoredEntries(Array.from({ length: count }, (_, place) => toEntry({ title: `Title number ${place}` })), source);

describe('blocks of entries', () => {
  it('hold all of them in order, and no block of two sources', () => {
    const rows = [...make(40, 0), ...make(1, 1), ...make(17, 2)];
    const blocks = toBlocks(rows);
    expect(blocks.flatMap((block) => block.rows)).toEqual(rows);
    expect(blocks.map((block) => block.rows.length)).toEqual([16, 16, 8, 1, 16, 1]);
    expect(blocks.every((block) => block.rows.every(({ key }) => toBlockNumber(key) === block.number))).toBe(true);
    expect(toFirstKey(blocks[3]?.number ?? 0)).toBe(SOURCE_SPAN);
  });

  it('say once each what their entries are looked up by', () => {
    const rows = toStoredEntries([
      toEntry({ ...toIds('2402.00001', '2402.00002'), date: '2024-02-13', commentary: 'https://arxiv.org/abs/2402.00009' }),
      toEntry({ ...toIds('2402.00001'), date: '2024-02-13', commentary: 'https://arxiv.org/abs/2402.00009' }),
      toEntry({ title: 'A paper without an id', date: null }),
    ], 0);
    const [block] = toBlocks(rows);
    expect(block).toMatchObject({ arxivIds: ['2402.00001', '2402.00002'], mentionIds: ['2402.00009'], dates: ['2024-02-13'], titleKeys: [rows[2]?.titleKey] });
  });
});
