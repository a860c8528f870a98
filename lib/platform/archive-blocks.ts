import { readBits, readSymbol, type Bits } from './archive-bits.ts';
import { fillCodes, toRoomForCodes, type Codes } from './archive-codes.ts';

/** The two codes of a block of deflate. */
export interface Block {
  /** Of bytes, of the end (256) and of lengths (from 257). */
  readonly literals: Codes;
  readonly distances: Codes;
}

const [MOST_LITERALS, MOST_DISTANCES] = [286, 30];
/** The order in which the lengths of the code of the code lengths stand (RFC 1951, 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const toRoomForBlock = (): Block => ({ literals: toRoomForCodes(), distances: toRoomForCodes() });

const fillBlock = (block: Block, literals: Uint8Array, distances: Uint8Array): Block | undefined =>
  fillCodes(block.literals, literals) && fillCodes(block.distances, distances) ? block : undefined;

/** The block whose codes are not written down (RFC 1951, 3.2.6). */
export const FIXED = fillBlock(
  toRoomForBlock(),
  Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  new Uint8Array(32).fill(5),
);

const OWN = toRoomForCodes();
const BLOCK = toRoomForBlock();

const readTimes = (bits: Bits, symbol: number): number =>
  symbol === 16 ? 3 + readBits(bits, 2) : symbol === 17 ? 3 + readBits(bits, 3) : 11 + readBits(bits, 7);

/** The code lengths of both codes in one row, themselves packed. */
const readLengths = (bits: Bits, codes: Codes, count: number): Uint8Array | undefined => {
  const lengths = new Uint8Array(count);
  let at = 0;
  while (at < count) {
    const symbol = readSymbol(bits, codes);
    if (symbol < 0 || (symbol === 16 && at === 0)) return undefined;
    const length = symbol < 16 ? symbol : symbol === 16 ? lengths[at - 1] ?? 0 : 0;
    const end = at + (symbol < 16 ? 1 : readTimes(bits, symbol));
    if (end > count) return undefined;
    for (; at < end; at += 1) lengths[at] = length;
  }
  return lengths;
};

/** Reads the codes at the head of a block; they are good until the next is read. `undefined` when they are none. */
export const readBlock = (bits: Bits): Block | undefined => {
  const literals = 257 + readBits(bits, 5);
  const distances = 1 + readBits(bits, 5);
  const own = new Uint8Array(ORDER.length);
  for (const at of ORDER.slice(0, 4 + readBits(bits, 4))) own[at] = readBits(bits, 3);
  if (literals > MOST_LITERALS || distances > MOST_DISTANCES || !fillCodes(OWN, own)) return undefined;
  const lengths = readLengths(bits, OWN, literals + distances);
  return lengths && fillBlock(BLOCK, lengths.subarray(0, literals), lengths.subarray(literals));
};
