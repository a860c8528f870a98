import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/digest/entry.ts';
import { countPapers } from '../../../lib/search/paper-counts.ts';
import { toGroups } from '../../../lib/search/groups.ts';
import { toWholeSegment } from '../../../lib/search/memory-index.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { toIds, toKeyed } from '../../fixtures/searching.ts';

const toSegments = (...parts: readonly (readonly Partial<Entry>[])[]) => parts.map((part) => toWholeSegment(toKeyed(part.map(toEntry))).segment);
const segments = toSegments(
  [
    { ...toIds('2401.00001'), date: '2023-11-30', tags: ['moe'] },
    { ...toIds('2401.00002'), date: '2024-02-13', tags: ['Image_Generation'] },
    { ...toIds('2401.00003'), date: null, tags: ['moe'] },
  ],
  [
    { ...toIds('2401.00002'), date: '2024-02-13', tags: ['moe'] },
    { ...toIds('2401.00001'), date: '2024-02-13', tags: ['moe', 'image-generation'] },
    { ...toIds('2401.00004'), date: '2024-02-14', tags: [] },
  ],
);
const groups = toGroups(segments);

describe('the days that have papers', () => {
  it('are newest first, each paper once a day', () => {
    expect(countPapers(segments, groups).days).toEqual([{ day: '2024-02-14', count: 1 }, { day: '2024-02-13', count: 2 }, { day: '2023-11-30', count: 1 }]);
  });

  it('are none where no entry has a day', () => {
    const undated = toSegments([{ ...toIds('2401.00001') }]);
    expect(countPapers(undated, toGroups(undated)).days).toEqual([]);
    expect(countPapers(undated, toGroups(undated)).monthsOf(null)).toEqual([]);
    expect(countPapers([], toGroups([])).days).toEqual([]);
  });
});

describe('papers a month', () => {
  const read = (tag: string | null): string => countPapers(segments, groups).monthsOf(tag).map(({ month, count }) => `${month} ${count}`).join(', ');

  it('are oldest first and without gaps', () => {
    expect(read(null)).toBe('2023-11 1, 2023-12 0, 2024-01 0, 2024-02 3');
  });

  it('are papers, not entries: one that comes back in a month is counted once there', () => {
    const again = ['2024-02-13', '2024-02-20', '2024-03-01'].map((date) => ({ ...toIds('2401.00001'), date, tags: ['moe'] }));
    const parts = toSegments(again);
    expect(countPapers(parts, toGroups(parts)).monthsOf('moe')).toEqual([{ month: '2024-02', count: 1 }, { month: '2024-03', count: 1 }]);
  });

  it.each([
    ['moe', '2023-11 1, 2023-12 0, 2024-01 0, 2024-02 2'],
    ['image-generation', '2023-11 0, 2023-12 0, 2024-01 0, 2024-02 2'],
    ['Image_Generation', '2023-11 0, 2023-12 0, 2024-01 0, 2024-02 2'],
    ['none', '2023-11 0, 2023-12 0, 2024-01 0, 2024-02 0'],
  ])('are of the tag %s, over the same months', (tag, months) => {
    expect(read(tag)).toBe(months);
  });
});
