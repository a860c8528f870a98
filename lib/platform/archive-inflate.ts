import { moveTo, readBits, readSymbol, toBits, toByte, type Bits } from './archive-bits.ts';
import { FIXED, readBlock, type Block } from './archive-blocks.ts';
import { findSlowly, type Codes } from './archive-codes.ts';

/** What has come out; there is never more than the room that was made for it. */
interface Output {
  readonly bytes: Uint8Array<ArrayBuffer>;
  size: number;
}

/** The symbol that ends a block. */
const END_OF_BLOCK = 256;
const FIRST_LENGTH = 257;
const LENGTH_BITS = Uint8Array.from({ length: 29 }, (_, at) => (at < 8 || at === 28 ? 0 : (at >> 2) - 1));
const DISTANCE_BITS = Uint8Array.from({ length: 30 }, (_, at) => (at < 4 ? 0 : (at >> 1) - 1));

/** Where each span of numbers begins, when each is as wide as its bits make it. */
const toStarts = (bits: Uint8Array, first: number): Uint16Array => {
  const starts = new Uint16Array(bits.length).fill(first);
  for (let at = 1; at < bits.length; at += 1) starts[at] = (starts[at - 1] ?? 0) + (1 << (bits[at - 1] ?? 0));
  return starts;
};

const LENGTHS = toStarts(LENGTH_BITS, 3).fill(258, 28);
const DISTANCES = toStarts(DISTANCE_BITS, 1);

interface Repeat {
  /** Of the length, among all lengths. */
  readonly place: number;
  readonly distances: Codes;
}

/** Reads how much of what came out is repeated, and from how far back, and repeats it, also what is just coming out. */
const repeat = (bits: Bits, output: Output, { place, distances }: Repeat): boolean => {
  if (place >= LENGTHS.length) return false;
  const end = output.size + (LENGTHS[place] ?? 0) + readBits(bits, LENGTH_BITS[place] ?? 0);
  const far = readSymbol(bits, distances);
  if (far < 0 || far >= DISTANCES.length) return false;
  const distance = (DISTANCES[far] ?? 0) + readBits(bits, DISTANCE_BITS[far] ?? 0);
  const { bytes, size } = output;
  if (distance > size || end > bytes.length) return false;
  for (let at = size; at < end; at += 1) bytes[at] = bytes[at - distance] ?? 0;
  output.size = end;
  return true;
};

/** Half of all time goes by here: bytes that stand for themselves are read with what `bits` holds in hand. */
const inflateCodes = (bits: Bits, output: Output, { literals, distances }: Block): boolean => {
  const { quick } = literals;
  const mask = quick.length - 1;
  const packed = bits.bytes;
  const out = output.bytes;
  const room = out.length;
  for (;;) {
    let { at, held, count } = bits;
    let { size } = output;
    let found = 0;
    for (;;) {
      if (count < 16) {
        held |= ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << count;
        at += 2;
        count += 16;
      }
      found = (quick[held & mask] ?? 0) || findSlowly(literals, held);
      held >>>= found & 15;
      count -= found & 15;
      if (found >= END_OF_BLOCK << 4) break;
      if (found === 0 || size === room) return false;
      out[size] = found >>> 4;
      size += 1;
    }
    bits.at = at;
    bits.held = held;
    bits.count = count;
    output.size = size;
    const symbol = found >>> 4;
    if (symbol === END_OF_BLOCK) return true;
    if (!repeat(bits, output, { place: symbol - FIRST_LENGTH, distances })) return false;
  }
};

const inflateStored = (bits: Bits, output: Output): boolean => {
  const start = toByte(bits);
  moveTo(bits, start);
  const size = readBits(bits, 16);
  const isFalse = (size ^ readBits(bits, 16)) !== 0xffff;
  if (isFalse || output.size + size > output.bytes.length) return false;
  output.bytes.set(bits.bytes.subarray(start + 4, start + 4 + size), output.size);
  output.size += size;
  moveTo(bits, start + 4 + size);
  return true;
};

const inflateBlock = (bits: Bits, output: Output): boolean => {
  const kind = readBits(bits, 2);
  if (kind === 0) return inflateStored(bits, output);
  const block = kind === 1 ? FIXED : kind === 2 ? readBlock(bits) : undefined;
  return block !== undefined && inflateCodes(bits, output, block);
};

/**
 * What `packed` holds, when it is raw deflate (RFC 1951) from its first byte to its last and gives `size` bytes, no fewer
 * and no more; else `undefined`. Takes no more room than `size`, whatever the bytes ask for. The browsers' own stream
 * costs a tenth of a millisecond for each file, which is more than a note of 2 KB takes here.
 */
export const inflate = (packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined => {
  const bits = toBits(packed);
  const output = { bytes: new Uint8Array(size), size: 0 };
  for (let isLast = false; !isLast; ) {
    isLast = readBits(bits, 1) === 1;
    if (!inflateBlock(bits, output)) return undefined;
  }
  return output.size === size && toByte(bits) === packed.length ? output.bytes : undefined;
};
