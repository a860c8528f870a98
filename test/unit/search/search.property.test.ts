import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTagKey } from '../../../lib/digest/tags.ts';
import { readConcepts } from '../../search/judged.ts';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { toSearcher } from '../../../lib/search/memory-index.ts';
import { encodeSegment } from '../../../lib/search/segment.ts';
import type { Found } from '../../../lib/search/found.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { TEXT_ENTRY, TYPED } from '../../fixtures/arbitrary-text.ts';
import { toKeyed } from '../../fixtures/searching.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 60 });

const concepts = readConcepts();
// Papers of one id are one hit: here each entry is a paper of its own.
const ENTRIES = fc.array(TEXT_ENTRY, { minLength: 1, maxLength: 4 }).map((entries) => entries.map((entry, place) => ({ ...entry, arxivIds: [], title: `${entry.title} n${place}` })));
const toFind = (entries: readonly Entry[]): ((text: string) => Found) => {
  const find = toSearcher([encodeSegment(buildSegment(toKeyed(entries)))], concepts);
  return (text) => find({ text });
};

/** All pieces that match, also those that overlap. */
const toPieces = (commentary: string, pattern: RegExp): string[] =>
  Array.from(commentary.matchAll(new RegExp(`(?=(${pattern.source}))`, 'g')), ([, piece = '']) => piece);

describe('every entry is found', () => {
  it('by its own title', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      const find = toFind(entries);
      for (const [key, { title }] of entries.entries()) {
        const { keys, isPartial } = find(title);
        expect(isPartial, title).toBe(false);
        expect(keys, title).toContain(key);
      }
    }));
  });

  it('by each of its tags', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      const find = toFind(entries);
      for (const [key, { tags }] of entries.entries()) for (const tag of tags) expect(find(`#${tag}`).keys, tag).toContain(key);
    }));
  });

  it('by any three syllables of its commentary, beside each other or parted by a space', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      const find = toFind(entries);
      for (const [key, { commentary }] of entries.entries()) {
        for (const piece of toPieces(commentary, /[가-힣](?: ?[가-힣]){2}/)) {
          const { keys, isPartial } = find(piece);
          expect(isPartial, piece).toBe(false);
          expect(keys, `${piece} in ${commentary}`).toContain(key);
        }
      }
    }));
  });

  it('by any three syllables of its commentary, typed without the space behind a word of them', () => {
    fc.assert(fc.property(ENTRIES, (entries) => {
      const find = toFind(entries);
      for (const [key, { commentary }] of entries.entries()) {
        for (const piece of toPieces(commentary, /[가-힣]{2} [가-힣]|(?<=^| )[가-힣] [가-힣]{2}/)) {
          expect(find(piece.replace(' ', '')).keys, `${piece} in ${commentary}`).toContain(key);
        }
      }
    }));
  });
});

describe('a search', () => {
  it('takes any text, and answers it the same twice', () => {
    fc.assert(fc.property(ENTRIES, TYPED, (entries, text) => {
      const [first, second] = [toFind(entries), toFind(entries)].map((find) => find(text));
      expect(second).toEqual(first);
    }));
  });

  it('finds no paper twice, and none that is not there', () => {
    fc.assert(fc.property(fc.array(TEXT_ENTRY, { maxLength: 6 }), TYPED, (entries, text) => {
      const { keys } = toFind(entries)(text);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => key >= 0 && key < entries.length)).toBe(true);
      const ids = keys.flatMap((key) => entries[key]?.arxivIds[0] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }));
  });

  it('counts the tags and years of what it finds, each paper once', () => {
    fc.assert(fc.property(ENTRIES, TYPED, (entries, text) => {
      const { keys, tags, years } = toFind(entries)(text);
      const found = keys.flatMap((key) => entries[key] ?? []);
      for (const { key, count } of tags) expect(found.filter((entry) => entry.tags.some((tag) => toTagKey(tag) === key))).toHaveLength(count);
      for (const { year, count } of years) expect(found.filter(({ date }) => date?.startsWith(year) === true)).toHaveLength(count);
      expect(tags.length).toBe(new Set(found.flatMap((entry) => entry.tags.map(toTagKey))).size);
    }));
  });
});
