import { SEGMENT_VERSION, type SegmentBytes } from '../search/segment.ts';

/** What the database says of a segment of the search index. */
export interface StoredSegment {
  readonly id: number;
  readonly version: number;
  /** Numbers of the sources whose entries it holds, all of each. */
  readonly sources: readonly number[];
  /** Bytes of the header. */
  readonly header: number;
  /** Of the header, by {@link toSum}. */
  readonly checksum: number;
}

/** A part of a segment's bytes. */
export interface SegmentPart {
  readonly key: [id: number, file: number, place: number];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, by {@link toSum}. */
  readonly sum: number;
}

/** The files of a segment. */
export const FILE = { header: 0, postings: 1, places: 2 } as const;

// A larger value than 64 KB would become a file of its own; of postings few are wanted at a time.
export const PART_SIZE = { [FILE.header]: 60_000, [FILE.postings]: 16_384, [FILE.places]: 16_384 } as const;

/** Notices damage; a better sum would take too long while a reader waits. FNV-1a over 32-bit words. */
export const toSum = (bytes: Uint8Array<ArrayBuffer>): number => {
  const whole = bytes.byteLength >>> 2;
  const words = bytes.byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole) : new Uint32Array(bytes.slice(0, 4 * whole).buffer);
  let sum = 0x811c9dc5 ^ bytes.byteLength;
  // By place: a loop over elements is slow until it has run for long, and a popup reads an index once.
  for (let place = 0; place < whole; place += 1) sum = Math.imul(sum ^ (words[place] ?? 0), 0x01000193);
  for (let place = 4 * whole; place < bytes.length; place += 1) sum = Math.imul(sum ^ (bytes[place] ?? 0), 0x01000193);
  return sum >>> 0;
};

const toParts = (id: number, file: keyof typeof PART_SIZE, bytes: Uint8Array<ArrayBuffer>): SegmentPart[] => {
  const size = PART_SIZE[file];
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => {
    const part = bytes.slice(place * size, (place + 1) * size);
    return { key: [id, file, place], bytes: part, sum: toSum(part) };
  });
};

/** A segment as rows of the database. */
export const toSegmentRows = (id: number, sources: readonly number[], bytes: SegmentBytes): { readonly segment: StoredSegment; readonly parts: readonly SegmentPart[] } => ({
  segment: {
    id,
    version: SEGMENT_VERSION,
    sources,
    header: bytes.header.length,
    checksum: toSum(bytes.header),
  },
  parts: [...toParts(id, FILE.header, bytes.header), ...toParts(id, FILE.postings, bytes.postings), ...toParts(id, FILE.places, bytes.places)],
});
