import { buildSegment, SegmentBuilder, type KeyedEntry } from '../../lib/search/build-segment.ts';
import { toSearcher } from '../../lib/search/memory-index.ts';
import { atOnce } from '../../lib/search/at-once.ts';
import { mergeInSteps } from '../../lib/search/merge-segments.ts';
import type { SegmentDraft } from '../../lib/search/segment-draft.ts';
import { encodeSegment, type SegmentBytes } from '../../lib/search/segment.ts';
import { readConcepts } from '../search/judged.ts';
import type { Engine } from './search-engine.ts';

/** Entries of a part, as `lib/store/index-search.ts` puts them together. */
const PART = 10_000;

/** A segment built as the store builds it: from parts, which are merged. */
export const buildParted = (entries: readonly KeyedEntry[]): SegmentBytes => {
  const drafts: SegmentDraft[] = [];
  for (let start = 0; start < entries.length; start += PART) {
    const builder = new SegmentBuilder();
    for (const entry of entries.slice(start, start + PART)) builder.add(entry);
    drafts.push(atOnce(builder.finishInSteps()));
  }
  return encodeSegment(atOnce(mergeInSteps(drafts)));
};

/** Our engine, with all bytes of its postings at hand. */
export const OURS: Engine = {
  name: 'Gloss',
  build: async (entries) => {
    const [segment, concepts] = [buildParted(entries), readConcepts()];
    const { header, postings, places } = segment;
    return {
      bytes: { header: header.length, postings: postings.length, places: places.length },
      load: async () => {
        const search = toSearcher([segment], concepts);
        return {
          find: (text) => search({ text }).keys,
          // The store keeps them as a segment beside the others.
          add: (added) => void encodeSegment(buildSegment(added)),
        };
      },
    };
  },
};
