import { toRawStore, writeAll, type Database, type Write } from './database.ts';
import type { Untold } from './history-line.ts';
import { putAll } from './put-all.ts';
import type { SegmentPart, StoredSegment } from './segment-rows.ts';

/** A segment with its bytes. */
export interface SegmentRows {
  readonly segment: StoredSegment;
  readonly parts: readonly SegmentPart[];
}

const dropSegment = async (write: Write, id: number): Promise<void> => {
  await write.objectStore('segmentParts').delete(IDBKeyRange.bound([id], [id, Infinity]));
  await write.objectStore('segments').delete(id);
};

/** What an index says of entries that change is not true any more: goes with them, in the same transaction. */
export const dropSegmentsOf = async (write: Write, numbers: readonly number[]): Promise<void> => {
  for (const { id, sources } of await write.objectStore('segments').getAll()) {
    if (sources.some((number) => numbers.includes(number))) await dropSegment(write, id);
  }
};

/** A change of the search index. */
export interface SegmentChange {
  /** Ids of segments that go. */
  readonly removed: readonly number[];
  readonly added: readonly SegmentRows[];
  /** What the reader is to be told of it. */
  readonly untold?: Untold | undefined;
}

/** Takes segments away and adds others, all or nothing. */
export const writeSegments = (database: Database, { removed, added, untold }: SegmentChange): Promise<void> =>
  writeAll(database, async (write) => {
    for (const id of removed) await dropSegment(write, id);
    for (const { segment, parts } of added) {
      await write.objectStore('segments').put(segment);
      await putAll(toRawStore(write, 'segmentParts'), parts);
    }
    if (untold !== undefined) await write.objectStore('state').put(untold);
  });
