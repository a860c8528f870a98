import { atOnce } from './at-once.ts';
import { buildSegment, type KeyedEntry } from './build-segment.ts';
import type { Concepts } from './concepts.ts';
import type { Found, SearchRequest } from './found.ts';
import { toGroups } from './groups.ts';
import type { OpenSegment } from './score.ts';
import { answerInSteps, planRequest, type SearchIndex } from './search.ts';
import { decodeSegment, encodeSegment, type SegmentBytes } from './segment.ts';

/** A segment that is whole in memory, ready to be searched. */
export const toOpenSegment = (bytes: SegmentBytes): OpenSegment => {
  const segment = decodeSegment(bytes.header);
  return {
    segment,
    postingsOf: (term) => bytes.postings.subarray(segment.postingStarts[term], segment.postingStarts[term + 1]),
    placesOf: (term) => bytes.places.subarray(segment.placeStarts[term], segment.placeStarts[term + 1]),
  };
};

/** Searches segments that are whole in memory. */
export const toSearcher = (stored: readonly SegmentBytes[], concepts: Concepts): ((request: SearchRequest) => Found) => {
  const opened = stored.map(toOpenSegment);
  const segments = opened.map(({ segment }) => segment);
  const index: SearchIndex = { segments, concepts, groups: toGroups(segments) };
  return (request) => atOnce(answerInSteps(planRequest(request, index), index, opened));
};

/** A segment of entries that no database holds. */
export const toWholeSegment = (entries: readonly KeyedEntry[]): OpenSegment => toOpenSegment(encodeSegment(buildSegment(entries)));
