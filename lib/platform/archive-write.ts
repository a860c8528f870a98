import { toView } from './archive-directory.ts';
import { toCrc32 } from './crc32.ts';
import { growBlob } from './grow-blob.ts';

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

/** A member with its header before it. */
const toMember = (part: Part): Uint8Array<ArrayBuffer> => {
  const member = new Uint8Array(HEADER_SIZE + part.name.length + part.bytes.length);
  const view = toView(member);
  view.setUint32(0, 0x04034b50, true);
  writeFacts(view, 4, part);
  member.set(part.name, HEADER_SIZE);
  member.set(part.bytes, HEADER_SIZE + part.name.length);
  return member;
};

const toEntry = (part: Part): Uint8Array<ArrayBuffer> => {
  const entry = new Uint8Array(ENTRY_SIZE + part.name.length);
  const view = toView(entry);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  writeFacts(view, 6, part);
  view.setUint32(42, part.start, true);
  entry.set(part.name, ENTRY_SIZE);
  return entry;
};

const toEnding = (count: number, start: number, size: number): Uint8Array<ArrayBuffer> => {
  const ending = new Uint8Array(END_SIZE);
  const view = toView(ending);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return ending;
};

/** A zip that is written file by file. */
export interface GrowingArchive {
  /** Throws a `RangeError` on more files than 65,534 or more bytes than 4 GB: neither can be written down. */
  add(file: PackedFile): void;
  finish(): Blob;
}

/**
 * Starts a zip, nothing squeezed; the same files in the same order always give the same bytes. `readArchive` gives them
 * back, if its limits allow and each name is a label of a text. All that takes time is done as each file is added.
 */
export const growArchive = (): GrowingArchive => {
  const [encoder, contents, directory] = [new TextEncoder(), growBlob(''), growBlob('')];
  let [count, start, size] = [0, 0, 0];
  return {
    add: ({ name, bytes }) => {
      const part = { name: encoder.encode(name), bytes, crc: toCrc32(bytes), start };
      const [member, entry] = [toMember(part), toEntry(part)];
      [count, start, size] = [count + 1, start + member.length, size + entry.length];
      if (count >= MOST_FILES || start > MOST_BYTES) throw new RangeError(`No zip holds ${count} files of ${start} bytes`);
      contents.add(member);
      directory.add(entry);
    },
    finish: () => new Blob([contents.finish(), directory.finish(), toEnding(count, start, size)], { type: 'application/zip' }),
  };
};

/** A zip of `files` in their order, as {@link growArchive} writes it, at once. */
export const writeArchive = (files: readonly PackedFile[]): Blob => {
  const archive = growArchive();
  for (const file of files) archive.add(file);
  return archive.finish();
};
