import type { DigestFile } from '../digest/decode.ts';
import type { Problem } from '../digest/problem.ts';
import type { SourceKind } from '../digest/source.ts';
import { readArchive } from '../platform/archive.ts';

/** A file of something that was chosen. */
export interface ItemFile {
  /** With its path where it comes from a folder; a label, never opened. */
  readonly name: string;
  /** `null` where it could not be opened. */
  readonly content: Blob | null;
}

/** A file that was opened; it may be gone all the same when it is read. */
export interface OpenFile extends ItemFile {
  readonly content: Blob;
}

/** Something that was chosen, dropped or pasted: what becomes one source. */
export interface Item {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'paste';
  readonly files: readonly ItemFile[];
}

/** Texts that were read, archives unpacked, before they are parsed. */
export interface Texts {
  readonly texts: readonly DigestFile[];
  readonly problems: readonly Problem[];
}

/** All texts of an item. */
export interface ItemTexts extends Texts {
  readonly kind: SourceKind;
}

/** How an item is read. */
export interface ReadOptions {
  /** Called now and then with how many parts of how many are done. */
  readonly onProgress: (done: number, total: number) => void;
  /** Called with each text as soon as it is there, in the order in which all are given in the end. */
  readonly onText: (text: DigestFile) => void;
  readonly readArchive: typeof readArchive;
}

/** Tells nobody, and does everything here. */
export const ALONE: ReadOptions = { onProgress: () => {}, onText: () => {}, readArchive };

/** Bytes: of a file, and of all that an archive or a folder holds. */
export const LARGEST = 64 * 2 ** 20;
