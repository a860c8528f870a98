import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../lib/search/at-once.ts';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { toGroups } from '../../../lib/search/groups.ts';
import { toSearcher } from '../../../lib/search/memory-index.ts';
import type { OpenSegment } from '../../../lib/search/score.ts';
import { answerInSteps, findNeededTerms, planRequest, type NeededTerms } from '../../../lib/search/search.ts';
import { decodeSegment, encodeSegment, type SegmentBytes } from '../../../lib/search/segment.ts';
import { readConcepts } from '../../search/judged.ts';
import { TEXT_ENTRY, TYPED } from '../../fixtures/arbitrary-text.ts';
import { toKeyed } from '../../fixtures/searching.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 150 });

const concepts = readConcepts();
const NONE = new Uint8Array();
const cutOut = (bytes: Uint8Array, starts: Uint32Array, term: number): Uint8Array => bytes.subarray(starts[term], starts[term + 1]);
const QUERY = fc.oneof(TYPED, fc.constantFrom('"a model"', '강화학습', '강화 학습', '모델의ㄱ', '"강화 모델"', 'pre-training', '강화학', 'ㄱㅎ ㅎㅅ'));

/** As a page has it: only what was asked for is at hand. */
const openNeeded = ({ header, postings, places }: SegmentBytes, needed: NeededTerms): OpenSegment => {
  const segment = decodeSegment(header);
  return {
    segment,
    postingsOf: (term) => (needed.postings.has(term) ? cutOut(postings, segment.postingStarts, term) : NONE),
    placesOf: (term) => (needed.places.has(term) ? cutOut(places, segment.placeStarts, term) : NONE),
  };
};

describe('a search that has only the bytes it asks for', () => {
  it('answers as one that has all', () => {
    fc.assert(fc.property(fc.array(TEXT_ENTRY, { maxLength: 6 }), QUERY, (entries, text) => {
      const stored = [entries.slice(0, 3), entries.slice(3)].map((part, at) => encodeSegment(buildSegment(toKeyed(part).map((entry) => ({ ...entry, key: entry.key + 3 * at })))));
      const segments = stored.map(({ header }) => decodeSegment(header));
      const index = { segments, concepts, groups: toGroups(segments) };
      const planned = planRequest({ text }, index);
      const opened = stored.map((bytes) => openNeeded(bytes, findNeededTerms(planned, decodeSegment(bytes.header))));
      expect(atOnce(answerInSteps(planned, index, opened))).toEqual(toSearcher(stored, concepts)({ text }));
    }));
  });
});
