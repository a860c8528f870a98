import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../lib/digest/changes.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { mergeEntries } from '../../../lib/digest/merge.ts';
import { mergePapers } from '../../../lib/digest/merge-papers.ts';
import { ENTRY } from '../../fixtures/arbitrary-entry.ts';

const ENTRIES = fc.array(ENTRY, { maxLength: 8 });
fc.configureGlobal({ seed: 20_240_213, numRuns: 1_000 });
const toKinds = (stored: readonly Entry[], incoming: readonly Entry[]) =>
  new Set(findChanges(stored, incoming).map(({ kind }) => kind));
const toWords = (entries: readonly Entry[]) =>
  new Set(entries.flatMap(({ commentary, commentaryEn }) => [commentary, commentaryEn]).map((text) => text.replace(/\s+/g, ' ')));

describe('merging', () => {
  it('does not depend on the order of what is merged', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      expect(mergeEntries(entries.toReversed())).toEqual(mergeEntries(entries));
    }));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      const merged = mergeEntries(entries);
      expect(mergeEntries(merged)).toEqual(merged);
      expect(mergeEntries([...entries, ...entries])).toEqual(merged);
    }));
  });

  it('loses no commentary and no tag', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      const merged = mergeEntries(entries);
      expect(new Set([...toWords(merged), ''])).toEqual(new Set([...toWords(entries), '']));
      const fold = (tag: string) => tag.toLowerCase().replaceAll('_', '-');
      const [tags, all] = [merged, entries].map((list) => new Set(list.flatMap((entry) => entry.tags).map(fold)));
      expect(tags).toEqual(all);
    }));
  });
});

describe('an import', () => {
  it('adds nothing and changes nothing the second time', () => {
    fc.assert(fc.property(ENTRIES, ENTRIES, (stored, incoming) => {
      expect(toKinds([...stored, ...incoming], incoming)).toEqual(new Set(incoming.length === 0 ? [] : ['same']));
    }));
  });

  it('changes nothing when it is an export of what is there', () => {
    fc.assert(fc.property(ENTRIES, (stored) => {
      expect(toKinds(stored, mergePapers(stored)).has('added')).toBe(false);
      expect(toKinds(stored, mergePapers(stored)).has('changed')).toBe(false);
    }));
  });

  it('leaves the same papers whichever of two comes first', () => {
    const sorted = (entries: readonly Entry[]) => mergePapers(entries).map((entry) => JSON.stringify(entry)).sort();
    fc.assert(fc.property(ENTRIES, ENTRIES, (one, other) => {
      expect(sorted([...other, ...one])).toEqual(sorted([...one, ...other]));
    }));
  });
});
