import type { Entry } from '../digest/entry.ts';
import { SegmentBuilder, type KeyedEntry } from '../search/build-segment.ts';
import type { SegmentDraft } from '../search/segment-draft.ts';
import { giveTurn, inTurns } from './give-turn.ts';
import { SOURCE_SPAN } from './source-range.ts';

/** Entries that are indexed before others have a turn: a page must not stand still for longer than it notices. */
const TURN = 100;
/** Entries of a part, of which a segment is put together. */
const PART = 10_000;

/** Parts of the search index that are made of one source, by its number. */
export type Drafts = ReadonlyMap<number, readonly SegmentDraft[]>;

/** Indexes a source's entries, which come in batches in the order of their keys, a few at a time. */
export const draftSource = async (batches: AsyncIterable<readonly KeyedEntry[]> | Iterable<readonly KeyedEntry[]>): Promise<SegmentDraft[]> => {
  const drafts: SegmentDraft[] = [];
  let builder = new SegmentBuilder();
  for await (const batch of batches) {
    for (const row of batch) {
      if (builder.count === PART) {
        drafts.push(await inTurns(builder.finishInSteps()));
        builder = new SegmentBuilder();
      }
      builder.add(row);
      if (builder.count % TURN === 0) await giveTurn();
    }
  }
  return [...drafts, await inTurns(builder.finishInSteps())];
};

// One at a time: no copy of all is held.
function* toKeyed(entries: readonly Entry[]): Generator<[KeyedEntry]> {
  for (const [key, entry] of entries.entries()) yield [{ ...entry, key }];
}

/** Indexes the entries of sources that have no number yet, each as if its were 0. */
export const draftSources = async (sources: readonly (readonly Entry[])[]): Promise<SegmentDraft[][]> => {
  await giveTurn();
  const drafts: SegmentDraft[][] = [];
  for (const entries of sources) drafts.push(await draftSource(toKeyed(entries)));
  return drafts;
};

/** Drafts of a source without a number, with that which it got. */
export const numberDrafts = (drafts: readonly SegmentDraft[], source: number): SegmentDraft[] =>
  drafts.map((draft) => {
    const runs = draft.documents.runs.map(({ firstKey, count }) => ({ firstKey: firstKey + source * SOURCE_SPAN, count }));
    return { ...draft, documents: { ...draft.documents, runs } };
  });
