import { toView, type ListedMember } from './archive-directory.ts';
import { inflate } from './archive-inflate.ts';
import { ENCRYPTED, HEADER_SIZE, STORED } from './archive-plan.ts';
import { toCrc32 } from './crc32.ts';

const HEADER = 0x04034b50;
/** The flag of a header that was written before its sizes were known. */
const SIZES_FOLLOW = 1 << 3;
const TOO_LARGE = 0xffffffff;

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Whether the header says of the sizes what the directory says, or nothing. */
const hasSizes = (view: DataView, { crc, packed, size }: ListedMember): boolean => {
  if ((view.getUint16(6, true) & SIZES_FOLLOW) !== 0) return true;
  const isOf = (at: number, value: number): boolean => [value, TOO_LARGE].includes(view.getUint32(at, true));
  return view.getUint32(14, true) === crc && isOf(18, packed) && isOf(22, size);
};

/** Where the content begins, when the header before it is that of the member. */
const findContent = (bytes: Uint8Array, member: ListedMember): number | undefined => {
  const view = toView(bytes);
  if (bytes.length < HEADER_SIZE || view.getUint32(0, true) !== HEADER) return undefined;
  const end = HEADER_SIZE + view.getUint16(26, true);
  const agrees =
    ((view.getUint16(6, true) ^ member.flags) & ENCRYPTED) === 0 &&
    view.getUint16(8, true) === member.method &&
    isSame(bytes.subarray(HEADER_SIZE, end), member.name) &&
    hasSizes(view, member);
  return agrees ? end + view.getUint16(28, true) : undefined;
};

const unpackContent = (content: Uint8Array, { method, size }: ListedMember): Uint8Array | undefined => {
  if (method !== STORED) return inflate(content, size);
  return content.length === size ? content.slice() : undefined;
};

/**
 * The content of a member, unpacked; `bytes` begin at its header and go no further than to the next. `undefined` when
 * anything there is not as the directory has it: header, length or CRC. Takes no more room than the directory says.
 */
export const unpackMember = (bytes: Uint8Array, member: ListedMember): Uint8Array | undefined => {
  const start = findContent(bytes, member);
  if (start === undefined || start + member.packed > bytes.length) return undefined;
  const content = unpackContent(bytes.subarray(start, start + member.packed), member);
  return content !== undefined && toCrc32(content) === member.crc ? content : undefined;
};
