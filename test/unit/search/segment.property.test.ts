import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTagKey } from '../../../lib/digest/tags.ts';
import { buildSegment, SegmentBuilder, toDate, type KeyedEntry } from '../../../lib/search/build-segment.ts';
import { countTerms, findTerm, termAt } from '../../../lib/search/lexicon.ts';
import { atOnce } from '../../../lib/search/at-once.ts';
import { mergeInSteps } from '../../../lib/search/merge-segments.ts';
import { decodeSegment, encodeSegment } from '../../../lib/search/segment.ts';
import type { SegmentDraft } from '../../../lib/search/segment-draft.ts';
import { TEXT_ENTRY, TYPED } from '../../fixtures/arbitrary-text.ts';
import { readConcepts } from '../../search/judged.ts';
import { toSearcher } from '../../../lib/search/memory-index.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 100 });

/** Entries of several sources: keys with gaps. */
const KEYED: fc.Arbitrary<KeyedEntry[]> = fc.array(fc.tuple(TEXT_ENTRY, fc.constantFrom(1, 1, 1, 2 ** 20)), { maxLength: 8 }).map((pairs) => {
  let key = -1;
  return pairs.map(([entry, step]) => ({ ...entry, key: (key += step) }));
});
const CUTS = fc.array(fc.nat({ max: 8 }), { maxLength: 3 }).map((cuts) => [0, ...cuts.sort((one, other) => one - other), Infinity]);
const toParts = (entries: readonly KeyedEntry[], cuts: readonly number[]): KeyedEntry[][] => cuts.slice(1).map((end, place) => entries.slice(cuts[place], end));
const concepts = readConcepts();

describe('a segment that is put together', () => {
  it('is byte for byte the one that is built at once', () => {
    fc.assert(fc.property(KEYED, CUTS, (entries, cuts) => {
      const merged = atOnce(mergeInSteps(toParts(entries, cuts).map(buildSegment)));
      expect(encodeSegment(merged)).toEqual(encodeSegment(buildSegment(entries)));
    }));
  });

  it('may be put together again', () => {
    fc.assert(fc.property(KEYED, CUTS, (entries, cuts) => {
      const [first = buildSegment([]), ...others] = toParts(entries, cuts).map(buildSegment);
      const merged = others.reduce((all: SegmentDraft, other) => atOnce(mergeInSteps([all, other])), first);
      expect(encodeSegment(merged)).toEqual(encodeSegment(buildSegment(entries)));
    }));
  });

  it('of many documents is too', () => {
    const entries = Array.from({ length: 700 }, (_, key): KeyedEntry => ({
      key, arxivIds: [], title: `title ${key % 7} of ${key % 131}`, altTitles: [], authors: [], abstract: '', commentary: '값 '.repeat(1 + (key % 300)), commentaryEn: '', tags: [`t${key % 300}`], date: null, url: null,
    }));
    expect(encodeSegment(atOnce(mergeInSteps(toParts(entries, [0, 129, 300, Infinity]).map(buildSegment))))).toEqual(encodeSegment(buildSegment(entries)));
  });
});

describe('a search of several segments', () => {
  it('answers as that of one', () => {
    fc.assert(fc.property(KEYED, CUTS, TYPED, (entries, cuts, text) => {
      const [several, one] = [toParts(entries, cuts), [entries]].map((parts) => toSearcher(parts.map((part) => encodeSegment(buildSegment(part))), concepts)({ text }));
      expect(several).toEqual(one);
    }));
  });
});

describe('a segment\'s header', () => {
  const placesOf = ({ documents }: SegmentDraft): number[] => documents.tags.flat();

  it('says what was written', () => {
    fc.assert(fc.property(KEYED, (entries) => {
      const draft = buildSegment(entries);
      const bytes = encodeSegment(draft);
      const segment = decodeSegment(bytes.header);
      expect(segment.count).toBe(entries.length);
      expect(segment.runs).toEqual(draft.documents.runs);
      expect([...segment.days]).toEqual(draft.documents.days);
      expect([...segment.ids]).toEqual(draft.documents.ids);
      expect([...segment.titles]).toEqual(draft.documents.titles);
      expect(segment.tags).toEqual(draft.tags);
      expect([...segment.tagPlaces]).toEqual(placesOf(draft));
      expect(Array.from({ length: countTerms(segment) }, (_, term) => termAt(segment, term))).toEqual(draft.terms);
      expect([segment.postingStarts.at(-1), segment.placeStarts.at(-1)]).toEqual([bytes.postings.length, bytes.places.length]);
      for (const [place, term] of draft.terms.entries()) expect(findTerm(segment, term), term).toBe(place);
    }));
  });

  it('says of each document its day and tags', () => {
    fc.assert(fc.property(KEYED, (entries) => {
      const { days, tags, tagStarts, tagPlaces } = decodeSegment(encodeSegment(buildSegment(entries)).header);
      const tagsAt = (place: number) => Array.from(tagPlaces.subarray(tagStarts[place], tagStarts[place + 1]), (at) => tags[at]?.key);
      for (const [place, entry] of entries.entries()) {
        expect(days[place] === 0 ? null : toDate(days[place] ?? 0)).toBe(entry.date);
        expect(tagsAt(place)).toEqual([...new Set(entry.tags.map(toTagKey))]);
      }
    }));
  });

  it('of nothing is that of a segment that finds nothing', () => {
    const empty = decodeSegment(encodeSegment(buildSegment([])).header);
    expect([empty.count, countTerms(empty), findTerm(empty, ''), findTerm(empty, 'a')]).toEqual([0, 0, -1, -1]);
    expect(() => decodeSegment(new Uint8Array())).not.toThrow();
  });
});

describe('a builder', () => {
  it('makes the same as building at once, and counts', () => {
    fc.assert(fc.property(KEYED, (entries) => {
      const builder = new SegmentBuilder();
      for (const entry of entries) builder.add(entry);
      expect(builder.count).toBe(entries.length);
      expect(encodeSegment(atOnce(builder.finishInSteps()))).toEqual(encodeSegment(buildSegment(entries)));
    }));
  });

  it('keeps the spelling of a tag that came first', () => {
    const tagged = (key: number, ...tags: string[]): KeyedEntry => ({ key, arxivIds: [], title: 'T', altTitles: [], authors: [], abstract: '', commentary: '', commentaryEn: '', tags, date: null, url: null });
    const { tags } = buildSegment([tagged(0, 'Image_Generation', 'moe'), tagged(1, 'image-generation')]);
    expect(tags).toEqual([{ key: 'image-generation', tag: 'Image_Generation' }, { key: 'moe', tag: 'moe' }]);
  });
});

