import { toView } from './archive-directory.ts';
import { toCrc32 } from './crc32.ts';

/** A file to pack. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;
const IS_UTF8 = 1 << 11;
const [HEADER_SIZE, ENTRY_SIZE, END_SIZE] = [30, 46, 22];
/** 1 January 1980, the first day there is: the same files give the same bytes. */
const DAY = 0x21;
const VERSION = 20;

interface Part {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly start: number;
}

const toParts = (files: readonly PackedFile[]): { parts: Part[]; end: number } => {
  const parts: Part[] = [];
  let end = 0;
  for (const { name, bytes } of files) {
    const part = { name: new TextEncoder().encode(name), bytes, crc: toCrc32(bytes), start: end };
    parts.push(part);
    end += HEADER_SIZE + part.name.length + bytes.length;
  }
  return { parts, end };
};

/** What a member's header and its entry in the directory have in common. */
const writeFacts = (view: DataView, at: number, { name, bytes, crc }: Part): void => {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, IS_UTF8, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
};

const toHeader = (part: Part): Uint8Array => {
  const header = new Uint8Array(HEADER_SIZE + part.name.length);
  const view = toView(header);
  view.setUint32(0, 0x04034b50, true);
  writeFacts(view, 4, part);
  header.set(part.name, HEADER_SIZE);
  return header;
};

const toEntry = (part: Part): Uint8Array => {
  const entry = new Uint8Array(ENTRY_SIZE + part.name.length);
  const view = toView(entry);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  writeFacts(view, 6, part);
  view.setUint32(42, part.start, true);
  entry.set(part.name, ENTRY_SIZE);
  return entry;
};

const toEnding = (count: number, start: number, size: number): Uint8Array => {
  const ending = new Uint8Array(END_SIZE);
  const view = toView(ending);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return ending;
};

const join = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};

/**
 * A zip of `files` in their order, nothing squeezed; the same files always give the same bytes. `readArchive` gives them
 * back, if its limits allow and each name is a label of a text. Throws a `RangeError` on more files than 65,534 or more
 * bytes than 4 GB: neither can be written down.
 */
export const writeArchive = (files: readonly PackedFile[]): Blob => {
  const { parts, end } = toParts(files);
  if (parts.length >= MOST_FILES || end > MOST_BYTES) throw new RangeError(`No zip holds ${parts.length} files of ${end} bytes`);
  const directory = join(parts.map(toEntry));
  const ending = toEnding(parts.length, end, directory.length);
  const contents = parts.flatMap((part) => [toHeader(part), part.bytes]);
  return new Blob([join([...contents, directory, ending])], { type: 'application/zip' });
};
