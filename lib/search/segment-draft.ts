import type { ByteWriter } from './bytes.ts';

/** Entries of one source that stand beside each other: their keys count up by one. */
export interface Run {
  readonly firstKey: number;
  readonly count: number;
}

/** Runs in their order, those that go on where the one before ends made one with it. */
export const joinRuns = (runs: readonly Run[]): Run[] => {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.firstKey + last.count === run.firstKey) joined[joined.length - 1] = { ...last, count: last.count + run.count };
    else joined.push(run);
  }
  return joined;
};

/** What a segment says of its documents, an element each, in the order of their keys. */
export interface DocumentTable {
  readonly runs: readonly Run[];
  /** Days since 1970-01-01, none is 0. */
  readonly days: readonly number[];
  /** A hash of the first arXiv id and of the title's key, below 2⁵³, none is 0. */
  readonly ids: readonly number[];
  readonly titles: readonly number[];
  /** Places in the list of tags. */
  readonly tags: readonly (readonly number[])[];
}

/** A tag as its spellings have it in common, and as it was spelled first. */
export interface TagName {
  readonly key: string;
  readonly tag: string;
}

/** A segment on its way to bytes. Terms in the order of UTF-16 units, as are the keys of tags. */
export interface SegmentDraft {
  readonly documents: DocumentTable;
  readonly tags: readonly TagName[];
  readonly terms: readonly string[];
  /** Bytes of each term, one after the other, and how many each has. */
  readonly postings: ByteWriter;
  readonly postingLengths: readonly number[];
  readonly places: ByteWriter;
  readonly placeLengths: readonly number[];
}
