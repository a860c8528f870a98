import type { Result } from '../result.ts';
import type { ArchiveFault, ArchiveLimits } from './archive-fault.ts';
import { toLabel, toMemberKind, type MemberKind } from './archive-name.ts';

/** A member as the directory at the end of an archive has it. Nothing of it is to be believed. */
export interface ListedMember {
  readonly label: string;
  readonly kind: MemberKind;
  /** The bytes of its name. */
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where in the archive its own header begins. */
  readonly start: number;
}

/** A directory and where it begins: no member reaches further. */
export interface Directory {
  readonly members: readonly ListedMember[];
  readonly start: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** Bytes: each member may have 400 for its name and the rest. */
const LARGEST_DIRECTORY = 8 * 2 ** 20;
/** Bytes. A long one of combining marks would take a second to normalise; no disk has a path as long. */
const LONGEST_NAME = 1024;
/** What stands for a number that only zip64 has room for, which is more than is ever read. */
const TOO_MANY = 0xffff;
const TOO_LARGE = 0xffffffff;

/** The numbers in `bytes`. */
export const toView = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);

/** The bytes of `blob` from `start` to before `end`. Rejects when the file behind it is gone. */
export const readBytes = async (blob: Blob, start: number, end: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(start, end).arrayBuffer());

/** The last place at which an end with a comment can stand that reaches to the end of the file. */
const findEnd = (view: DataView): number | undefined => {
  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1) {
    const isEnd = view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength;
    if (isEnd) return at;
  }
  return undefined;
};

interface End {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

const readEnd = async (blob: Blob, most: number): Promise<Result<End, ArchiveFault>> => {
  const from = Math.max(0, blob.size - END_SIZE - LONGEST_COMMENT);
  const view = toView(await readBytes(blob, from, blob.size));
  const at = findEnd(view);
  if (at === undefined) return { ok: false, error: 'archive-damaged' };
  const [count, size, start] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  if (count > most || count === TOO_MANY) return { ok: false, error: 'archive-too-many' };
  if (start === TOO_LARGE || size > LARGEST_DIRECTORY) return { ok: false, error: 'archive-too-large' };
  const isOnOneDisk = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
  return isOnOneDisk ? { ok: true, value: { count, start, size } } : { ok: false, error: 'archive-damaged' };
};

const toMember = (bytes: Uint8Array, view: DataView, at: number): ListedMember => {
  const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + view.getUint16(at + 28, true));
  const label = toLabel(name);
  return {
    label,
    kind: toMemberKind(label),
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
  };
};

/** The members, when there are as many as was said and nothing else. */
const toMembers = (bytes: Uint8Array, count: number): ListedMember[] | undefined => {
  const view = toView(bytes);
  const members: ListedMember[] = [];
  let at = 0;
  while (at + ENTRY_SIZE <= bytes.length && members.length < count && view.getUint32(at, true) === ENTRY) {
    const name = view.getUint16(at + 28, true);
    if (name > LONGEST_NAME) return undefined;
    members.push(toMember(bytes, view, at));
    at += ENTRY_SIZE + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === bytes.length && members.length === count ? members : undefined;
};

/** Reads the directory. Not zip64: its archives have more, or larger, members than are read. */
export const readDirectory = async (blob: Blob, limits: ArchiveLimits): Promise<Result<Directory, ArchiveFault>> => {
  const end = await readEnd(blob, limits.members);
  if (!end.ok) return end;
  const { count, start, size } = end.value;
  const members = toMembers(await readBytes(blob, start, start + size), count);
  return members === undefined ? { ok: false, error: 'archive-damaged' } : { ok: true, value: { members, start } };
};
