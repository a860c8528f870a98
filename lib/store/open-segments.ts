import { decodeSegment, type Segment } from '../search/segment.ts';
import type { NeededTerms } from '../search/search.ts';
import type { OpenSegment } from '../search/score.ts';
import type { Database } from './database.ts';
import { FILE, PART_SIZE, toSum, type StoredSegment } from './segment-rows.ts';

type FileNumber = (typeof FILE)['postings' | 'places'];

const joinParts = (parts: readonly { readonly bytes: Uint8Array }[], length: number): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(length);
  let place = 0;
  for (const { bytes } of parts) {
    joined.set(bytes.subarray(0, length - place), place);
    place += bytes.length;
  }
  return joined;
};

/** A segment whose postings are read from the database as they are asked for. */
export interface ReadableSegment {
  readonly segment: Segment;
  /** Reads what a search needs, and what it does not have yet; the answer holds until the next. */
  open(needed: NeededTerms): Promise<OpenSegment>;
}

/** Parts that are kept in memory, of each file of a segment. 16 KB each. */
const MOST_PARTS = 400;

const NO_BYTES = new Uint8Array();

/** The bytes of one file of a segment, part by part. */
class PartedFile {
  readonly #database: Database;
  readonly #id: number;
  readonly #file: FileNumber;
  readonly #parts = new Map<number, Uint8Array>();

  constructor(database: Database, id: number, file: FileNumber) {
    this.#database = database;
    this.#id = id;
    this.#file = file;
  }

  /** Reads the parts that hold these stretches. */
  async load(stretches: readonly (readonly [start: number, end: number])[]): Promise<void> {
    const size = PART_SIZE[this.#file];
    const wanted = new Set<number>();
    for (const [start, end] of stretches) for (let part = Math.floor(start / size); part * size < end; part += 1) wanted.add(part);
    const missing = [...wanted].filter((part) => !this.#parts.has(part));
    if (this.#parts.size + missing.length > MOST_PARTS) this.#forget(wanted);
    const store = this.#database.transaction('segmentParts').store;
    const read = await Promise.all(missing.map((part) => store.get([this.#id, this.#file, part])));
    for (const [place, part] of missing.entries()) this.#parts.set(part, read[place]?.bytes ?? NO_BYTES);
  }

  #forget(wanted: ReadonlySet<number>): void {
    for (const part of this.#parts.keys()) if (!wanted.has(part)) this.#parts.delete(part);
  }

  read(start: number, end: number): Uint8Array {
    const size = PART_SIZE[this.#file];
    const [first, last] = [Math.floor(start / size), Math.floor((end - 1) / size)];
    const bytes = this.#parts.get(first) ?? NO_BYTES;
    if (end <= start) return NO_BYTES;
    if (first === last) return bytes.subarray(start - first * size, end - first * size);
    const joined = new Uint8Array(end - start);
    for (let part = first; part <= last; part += 1) {
      const from = Math.max(start, part * size);
      joined.set((this.#parts.get(part) ?? NO_BYTES).subarray(from - part * size, end - part * size), from - start);
    }
    return joined;
  }
}

const toStretches = (terms: ReadonlySet<number>, starts: Uint32Array): (readonly [number, number])[] =>
  [...terms].map((term) => [starts[term] ?? 0, starts[term + 1] ?? 0]);

const toReadable = (database: Database, id: number, segment: Segment): ReadableSegment => {
  const [postings, places] = [new PartedFile(database, id, FILE.postings), new PartedFile(database, id, FILE.places)];
  return {
    segment,
    open: async (needed) => {
      await Promise.all([postings.load(toStretches(needed.postings, segment.postingStarts)), places.load(toStretches(needed.places, segment.placeStarts))]);
      return {
        segment,
        postingsOf: (term) => postings.read(segment.postingStarts[term] ?? 0, segment.postingStarts[term + 1] ?? 0),
        placesOf: (term) => places.read(segment.placeStarts[term] ?? 0, segment.placeStarts[term + 1] ?? 0),
      };
    },
  };
};

const openSegment = async (database: Database, { id, header, checksum }: StoredSegment): Promise<ReadableSegment | undefined> => {
  const range = IDBKeyRange.bound([id, FILE.header], [id, FILE.header, Infinity]);
  const bytes = joinParts(await database.getAll('segmentParts', range), header);
  return toSum(bytes) === checksum ? toReadable(database, id, decodeSegment(bytes)) : undefined;
};

/** Reads the headers of all segments; `undefined` where one is not what was written. */
export const openSegments = async (database: Database): Promise<readonly ReadableSegment[] | undefined> => {
  const stored = (await database.getAll('segments')).toSorted((one, other) => (one.sources[0] ?? 0) - (other.sources[0] ?? 0));
  const opened = await Promise.all(stored.map((each) => openSegment(database, each)));
  return opened.every((each) => each !== undefined) ? opened : undefined;
};
