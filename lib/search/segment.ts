import { atOnce } from './at-once.ts';
import { ByteReader, ByteWriter, NumberList } from './bytes.ts';
import type { Run, SegmentDraft, TagName } from './segment-draft.ts';
import { toStarts } from './starts.ts';

/** Changes with every change of what the bytes mean, or of what is indexed: older segments are built anew. */
export const SEGMENT_VERSION = 2;

/** A segment as it is stored. The header is read whole; of the others only what a query asks for. */
export interface SegmentBytes {
  readonly header: Uint8Array<ArrayBuffer>;
  readonly postings: Uint8Array<ArrayBuffer>;
  readonly places: Uint8Array<ArrayBuffer>;
}

/** A segment's header, ready to be searched. */
export interface Segment {
  /** Documents, numbered from 0 in the order of their keys. */
  readonly count: number;
  readonly runs: readonly Run[];
  /** As in the draft, an element a document. */
  readonly days: Uint16Array;
  readonly ids: Float64Array;
  readonly titles: Float64Array;
  readonly tags: readonly TagName[];
  /** Document n's tags are `tagPlaces[tagStarts[n]]` up to `tagStarts[n + 1]`. */
  readonly tagStarts: Uint32Array;
  readonly tagPlaces: Uint32Array;
  /** Every term with a line end before it, and one after the last. */
  readonly lexicon: string;
  /** Where each term starts in the lexicon; one more, after the last. UTF-16 units. */
  readonly starts: Uint32Array;
  /** Where each term's bytes start; one more, after the last. */
  readonly postingStarts: Uint32Array;
  readonly placeStarts: Uint32Array;
}

const toBytes = (view: ArrayBufferView<ArrayBuffer>): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const writeText = (writer: ByteWriter, text: string): void => {
  const bytes = new TextEncoder().encode(text);
  writer.writeNumber(bytes.length);
  writer.writeBytes(bytes);
};

const writeAll = (writer: ByteWriter, numbers: readonly number[]): void => {
  for (const number of numbers) writer.writeNumber(number);
};

const writeDocuments = (writer: ByteWriter, { documents, tags }: SegmentDraft): void => {
  const { runs, days, ids, titles } = documents;
  writeAll(writer, [days.length, runs.length]);
  writer.writeBytes(toBytes(Float64Array.from(runs.flatMap(({ firstKey, count }) => [firstKey, count]))));
  writer.writeBytes(toBytes(Uint16Array.from(days)));
  writer.writeBytes(toBytes(Float64Array.from(ids)));
  writer.writeBytes(toBytes(Float64Array.from(titles)));
  writeText(writer, tags.flatMap(({ key, tag }) => [key, tag]).join('\n'));
  for (const list of documents.tags) writeAll(writer, [list.length, ...list]);
};

/** A draft's bytes: the same for the same draft. Numbers are of the machine's byte order, as all that runs a browser has it. */
export const encodeSegment = (draft: SegmentDraft): SegmentBytes => {
  const writer = new ByteWriter();
  writeDocuments(writer, draft);
  writer.writeNumber(draft.terms.length);
  writer.writeBytes(Uint8Array.from(draft.terms, ({ length }) => length));
  writeText(writer, `\n${draft.terms.join('\n')}\n`);
  writeAll(writer, draft.postingLengths);
  writeAll(writer, draft.placeLengths);
  return { header: writer.toBytes(), postings: draft.postings.toBytes(), places: draft.places.toBytes() };
};

// A view must begin at a multiple of its elements' size.
const readFloats = (reader: ByteReader, count: number): Float64Array => new Float64Array(reader.readBytes(8 * count).slice().buffer);

const readRuns = (reader: ByteReader, count: number): Run[] => {
  const numbers = readFloats(reader, 2 * count);
  return Array.from({ length: count }, (_, place) => ({ firstKey: numbers[2 * place] ?? 0, count: numbers[2 * place + 1] ?? 0 }));
};

const readText = (reader: ByteReader): string => new TextDecoder().decode(reader.readBytes(reader.readNumber()));

const readTags = (reader: ByteReader): TagName[] => {
  const lines = readText(reader).split('\n');
  return Array.from({ length: Math.floor(lines.length / 2) }, (_, place) => ({ key: lines[2 * place] ?? '', tag: lines[2 * place + 1] ?? '' }));
};

const readTagPlaces = (reader: ByteReader, count: number): Pick<Segment, 'tagStarts' | 'tagPlaces'> => {
  const [tagStarts, places] = [new Uint32Array(count + 1), new NumberList()];
  for (let document = 0; document < count; document += 1) {
    for (let rest = reader.readNumber(); rest > 0; rest -= 1) places.push(reader.readNumber());
    tagStarts[document + 1] = places.length;
  }
  return { tagStarts, tagPlaces: places.toNumbers().slice() };
};

/**
 * Reads a header, in steps of which none takes long. Of bytes that are none it may throw a RangeError: whoever stores them
 * checks a sum.
 */
export function* decodeInSteps(header: Uint8Array): Generator<void, Segment> {
  const reader = new ByteReader(header);
  const [count, runCount] = [reader.readNumber(), reader.readNumber()];
  const runs = readRuns(reader, runCount);
  const days = new Uint16Array(reader.readBytes(2 * count).slice().buffer);
  const [ids, titles] = [readFloats(reader, count), readFloats(reader, count)];
  const tags = readTags(reader);
  const tagTable = readTagPlaces(reader, count);
  yield;
  const termCount = reader.readNumber();
  const lengths = reader.readBytes(termCount);
  const lexicon = readText(reader);
  yield;
  const starts = toStarts(termCount, (place) => lengths[place] ?? 0, 1);
  const postingStarts = toStarts(termCount, () => reader.readNumber());
  yield;
  const placeStarts = toStarts(termCount, () => reader.readNumber());
  return { count, runs, days, ids, titles, tags, ...tagTable, lexicon, starts, postingStarts, placeStarts };
}

/** {@link decodeInSteps}, at once. */
export const decodeSegment = (header: Uint8Array): Segment => atOnce(decodeInSteps(header));
