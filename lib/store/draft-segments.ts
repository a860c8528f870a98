import { SegmentBuilder } from '../search/build-segment.ts';
import type { SegmentDraft } from '../search/segment-draft.ts';
import { giveTurn, inTurns } from './give-turn.ts';
import { toSourceNumber } from './source-range.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Entries that are indexed before others have a turn: a page must not stand still for longer than it notices. */
const TURN = 100;
/** Entries of a part, of which a segment is put together. */
const PART = 10_000;

/** Parts of the search index that are made of one source, by its number. */
export type Drafts = ReadonlyMap<number, readonly SegmentDraft[]>;

/** Indexes a source's entries, which come in batches in the order of their keys, a few at a time. */
export const draftSource = async (batches: AsyncIterable<readonly StoredEntry[]> | Iterable<readonly StoredEntry[]>): Promise<SegmentDraft[]> => {
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

/** Indexes entries that are in hand, all of each source, while they may be on their way into the database. */
export const draftSources = async (rows: readonly StoredEntry[]): Promise<Drafts> => {
  const drafts = new Map<number, SegmentDraft[]>();
  for (const [number, own] of Map.groupBy(rows, ({ key }) => toSourceNumber(key))) drafts.set(number, await draftSource([own]));
  return drafts;
};
