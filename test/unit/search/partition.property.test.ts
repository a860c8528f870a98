import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPartition, type Sized } from '../../../lib/search/partition.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 1_000 });

const SIZE = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 50_000 }));
const SOURCES: fc.Arbitrary<readonly Sized[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), SIZE), { maxLength: 60 })
  .map((pairs) => {
    let number = 0;
    return pairs.map(([step, entries]) => ({ number: (number += step), entries }));
  });
const isFull = ({ entries }: Sized): boolean => entries > 0;
const totalOf = (sources: readonly Sized[]): number => sources.reduce((sum, { entries }) => sum + entries, 0);

describe('the segments of sources', () => {
  it('hold every source that has entries once, in order', () => {
    fc.assert(fc.property(SOURCES, (sources) => {
      expect(toPartition(sources).flat()).toEqual(sources.filter(isFull).map(({ number }) => number));
      expect(toPartition(sources).every((group) => group.length > 0)).toBe(true);
    }));
  });

  it('do not depend on the order in which the sources are told', () => {
    fc.assert(fc.property(SOURCES, (sources) => {
      expect(toPartition(sources.toReversed())).toEqual(toPartition(sources));
    }));
  });

  it('are the same again when what was added at the end is taken away', () => {
    fc.assert(fc.property(SOURCES, SIZE, (sources, entries) => {
      const added = [...sources, { number: 1_000, entries }];
      const [before, after] = [toPartition(sources), toPartition(added)];
      expect(toPartition(added.slice(0, -1))).toEqual(before);
      // All but the last stand untouched; the last is what is built.
      const kept = entries === 0 ? after : after.slice(0, -1);
      expect(kept).toEqual(before.slice(0, kept.length));
    }));
  });

  it('are few: with the entries they grow like a logarithm', () => {
    fc.assert(fc.property(SOURCES, (sources) => {
      expect(toPartition(sources).length).toBeLessThanOrEqual(Math.floor(Math.log(Math.max(1, totalOf(sources))) / Math.log(4)) + 1);
    }));
    expect(toPartition(Array.from({ length: 5_000 }, (_, number) => ({ number, entries: 20 }))).length).toBeLessThanOrEqual(9);
  });

  it('leave a large one alone when little is added', () => {
    expect(toPartition([{ number: 0, entries: 100_000 }, { number: 1, entries: 20 }])).toEqual([[0], [1]]);
    expect(toPartition([{ number: 0, entries: 80 }, { number: 1, entries: 20 }])).toEqual([[0], [1]]);
    expect(toPartition([{ number: 0, entries: 79 }, { number: 1, entries: 20 }])).toEqual([[0, 1]]);
  });

  it('cost little to keep: of many additions each entry is built a few times', () => {
    const sources: Sized[] = [];
    let [built, names] = [0, new Set<string>()];
    for (let number = 0; number < 1_000; number += 1) {
      sources.push({ number, entries: 20 });
      const groups = toPartition(sources);
      for (const group of groups) if (!names.has(group.join())) built += 20 * group.length;
      names = new Set(groups.map((group) => group.join()));
    }
    expect(built / totalOf(sources)).toBeLessThan(12);
  });
});
