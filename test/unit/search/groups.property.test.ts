import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/digest/entry.ts';
import { toPaperKeys } from '../../../lib/digest/paper-keys.ts';
import { toGroups } from '../../../lib/search/groups.ts';
import { toWholeSegment } from '../../../lib/search/memory-index.ts';
import { ENTRY } from '../../fixtures/arbitrary-entry.ts';
import { toKeyed } from '../../fixtures/searching.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 500 });

// A segment knows no other titles.
const ENTRIES = fc.array(ENTRY.map((entry): Entry => ({ ...entry, altTitles: [] })), { maxLength: 8 });
/** Each place's first place that is like it. */
const toFirsts = (names: readonly unknown[]): number[] => names.map((name) => names.indexOf(name));
const groupsOf = (...parts: readonly (readonly Entry[])[]) => {
  const { groupOf, size } = toGroups(parts.map((part) => toWholeSegment(toKeyed(part)).segment));
  expect(size).toBe(new Set(groupOf).size);
  return [...groupOf];
};

describe('the documents of one paper', () => {
  it('are those that the store takes for one paper', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      expect(toFirsts(groupsOf(entries))).toEqual(toFirsts(toPaperKeys(entries)));
    }));
  });

  it('are the same in one segment as in several', () => {
    fc.assert(fc.property(ENTRIES, fc.nat({ max: 8 }), (entries, cut) => {
      expect(groupsOf(entries.slice(0, cut), entries.slice(cut))).toEqual(groupsOf(entries));
    }));
  });
});
