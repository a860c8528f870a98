import { hasHangul } from './hangul.ts';
import { toProblem, type Problem, type ProblemCode } from './problem.ts';

/** A file as it was chosen. */
export interface DigestFile {
  /** For problems only; never a path to open. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file's text, or `null` where it has none that can be read. */
export interface Decoded {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** Bytes; anything larger is no digest. */
const LARGEST = 64 * 2 ** 20;
/** Bytes at the start in which text has no NUL. */
const PROBE = 4_096;

// To make one costs as much as to parse half a note.
const decoders = new Map<string, TextDecoder>();

const toDecoder = (encoding: string): TextDecoder => {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  return decoder;
};

const tryDecode = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return toDecoder(encoding).decode(bytes);
  } catch {
    // Firefox leaves it where it stopped, and the next text would begin with what was left over.
    decoders.delete(encoding);
    return undefined;
  }
};

const toUtf16 = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

// In UTF-16 a letter of ASCII has one byte that is zero, and nothing but a NUL has two: UTF-32 under the same mark is full of them.
const hasNul = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, PROBE);
  if (toUtf16(bytes) === undefined) return head.includes(0);
  return head.some((byte, place) => place % 2 === 0 && byte === 0 && head[place + 1] === 0);
};

const isArchive = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, place) => bytes[place] === byte);

const findFault = (bytes: Uint8Array): ProblemCode | undefined => {
  if (bytes.length === 0) return 'empty-file';
  if (bytes.length > LARGEST) return 'file-too-large';
  if (isArchive(bytes)) return 'archive-nested';
  return hasNul(bytes) ? 'not-text' : undefined;
};

/**
 * Turns a file's bytes into text: UTF-16 by its mark, else UTF-8, else CP949 if that gives Hangul, which is a guess
 * and is reported as one. The mark itself is dropped. Wrong bytes are never replaced: then there is no text. An archive
 * is opened before this; one that gets here was inside another.
 */
export const decode = ({ name, bytes }: DigestFile): Decoded => {
  const fail = (code: ProblemCode): Problem => toProblem(code, { file: name, line: 1, column: 1 });
  const fault = findFault(bytes);
  if (fault !== undefined) return { text: null, problems: [fail(fault)] };
  const sure = tryDecode(toUtf16(bytes) ?? 'utf-8', bytes);
  if (sure !== undefined) return { text: sure, problems: [] };
  const guess = tryDecode('euc-kr', bytes);
  if (guess === undefined || !hasHangul(guess)) return { text: null, problems: [fail('encoding')] };
  return { text: guess, problems: [fail('encoding-guessed')] };
};
