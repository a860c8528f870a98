import { FaultError } from '../fault.ts';
import { decodeInSteps, type Segment } from '../search/segment.ts';
import type { NeededTerms } from '../search/search.ts';
import type { OpenSegment } from '../search/score.ts';
import type { Database } from './database.ts';
import { giveTurn, inTurns } from './give-turn.ts';
import { FILE, PART_SIZE, toSum, type SegmentPart, type StoredSegment } from './segment-rows.ts';

type FileNumber = (typeof FILE)['postings' | 'places'];

/** The bytes of all parts; `undefined` where they are not what was written. */
const joinParts = (parts: readonly SegmentPart[], { header, checksum }: StoredSegment): Uint8Array<ArrayBuffer> | undefined => {
  if (parts.reduce((sum, { bytes }) => sum + bytes.length, 0) !== header) return undefined;
  const joined = new Uint8Array(header);
  let place = 0;
  for (const { bytes } of parts) {
    joined.set(bytes, place);
    place += bytes.length;
  }
  return toSum(joined) === checksum ? joined : undefined;
};

/** A segment whose postings are read from the database as they are asked for. */
export interface ReadableSegment {
  readonly segment: Segment;
  /** Reads what a search needs and is not in memory yet. Throws where it is not there, or not as it was written. */
  open(needed: NeededTerms): Promise<OpenSegment>;
}

/** Parts that are kept in memory, of each file of a segment. 16 KB each. */
const MOST_PARTS = 400;

const NO_BYTES = new Uint8Array();

type Parts = ReadonlyMap<number, Uint8Array>;

const checkPart = (part: SegmentPart | undefined): Uint8Array => {
  if (part === undefined || toSum(part.bytes) !== part.sum) throw new FaultError('index_damaged');
  return part.bytes;
};

/** Which part of the database is read. */
interface FileName {
  readonly id: number;
  readonly file: FileNumber;
}

/** Reads parts of a file, the one search after the other; each holds what it was given, whatever others ask meanwhile. */
const toPartReader = (database: Database, { id, file }: FileName): ((wanted: ReadonlySet<number>) => Promise<Parts>) => {
  let kept = new Map<number, Uint8Array>();
  return async (wanted) => {
    const missing = [...wanted].filter((part) => !kept.has(part));
    const known = kept;
    const { store } = database.transaction('segmentParts');
    const read = await Promise.all(missing.map(async (part) => [part, checkPart(await store.get([id, file, part]))] as const));
    const parts = new Map([...read, ...[...wanted].flatMap((part) => [[part, known.get(part)] as const])].filter(hasBytes));
    if (kept.size + read.length > MOST_PARTS) kept = new Map(parts);
    else for (const [part, bytes] of read) kept.set(part, bytes);
    return parts;
  };
};

const hasBytes = (pair: readonly [number, Uint8Array | undefined]): pair is readonly [number, Uint8Array] => pair[1] !== undefined;

const toPartNumbers = (terms: ReadonlySet<number>, starts: Uint32Array, size: number): Set<number> => {
  const numbers = new Set<number>();
  for (const term of terms) {
    const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    for (let part = Math.floor(start / size); part * size < end; part += 1) numbers.add(part);
  }
  return numbers;
};

const readStretch = (parts: Parts, size: number, [start, end]: readonly [number, number]): Uint8Array => {
  const [first, last] = [Math.floor(start / size), Math.floor((end - 1) / size)];
  if (end <= start) return NO_BYTES;
  if (first === last) return (parts.get(first) ?? NO_BYTES).subarray(start - first * size, end - first * size);
  const joined = new Uint8Array(end - start);
  for (let part = first; part <= last; part += 1) {
    const from = Math.max(start, part * size);
    joined.set((parts.get(part) ?? NO_BYTES).subarray(from - part * size, end - part * size), from - start);
  }
  return joined;
};

/** Reads the bytes of terms of one file. */
const toTermReader = (database: Database, name: FileName, starts: Uint32Array) => {
  const [size, readParts] = [PART_SIZE[name.file], toPartReader(database, name)];
  return async (terms: ReadonlySet<number>): Promise<(term: number) => Uint8Array> => {
    const parts = await readParts(toPartNumbers(terms, starts, size));
    return (term) => readStretch(parts, size, [starts[term] ?? 0, starts[term + 1] ?? 0]);
  };
};

const toReadable = (database: Database, id: number, segment: Segment): ReadableSegment => {
  const readPostings = toTermReader(database, { id, file: FILE.postings }, segment.postingStarts);
  const readPlaces = toTermReader(database, { id, file: FILE.places }, segment.placeStarts);
  return {
    segment,
    open: async ({ postings, places }) => {
      const [postingsOf, placesOf] = await Promise.all([readPostings(postings), readPlaces(places)]);
      return { segment, postingsOf, placesOf };
    },
  };
};

const openSegment = async (database: Database, stored: StoredSegment): Promise<ReadableSegment | undefined> => {
  const range = IDBKeyRange.bound([stored.id, FILE.header], [stored.id, FILE.header, Infinity]);
  const parts = await database.getAll('segmentParts', range);
  await giveTurn();
  const bytes = joinParts(parts, stored);
  if (bytes === undefined) return undefined;
  await giveTurn();
  return toReadable(database, stored.id, await inTurns(decodeInSteps(bytes)));
};

/** Segments with headers that are what was written, and by which their parts are told. */
export interface OpenIndex {
  readonly ids: readonly number[];
  readonly segments: readonly ReadableSegment[];
}

/** Reads the headers of all segments; `undefined` where one is not what was written. */
export const openSegments = async (database: Database): Promise<OpenIndex | undefined> => {
  const stored = (await database.getAll('segments')).toSorted((one, other) => (one.sources[0] ?? 0) - (other.sources[0] ?? 0));
  const opened = await Promise.all(stored.map((each) => openSegment(database, each)));
  const segments = opened.filter((each) => each !== undefined);
  return segments.length < stored.length ? undefined : { ids: stored.map(({ id }) => id), segments };
};
