import { findSlowly, type Codes } from './archive-codes.ts';

/** A place in packed bytes, bit by bit. After the end there are zeros: whoever is done looks where {@link toByte} is. */
export interface Bits {
  readonly bytes: Uint8Array;
  /** The next byte to take in. */
  at: number;
  /** Bits taken in and not yet used, 31 at most, the next one lowest. */
  held: number;
  /** How many are held. */
  count: number;
}

/** The first bit of `bytes`. */
export const toBits = (bytes: Uint8Array): Bits => ({ bytes, at: 0, held: 0, count: 0 });

/** Reads on from a byte. */
export const moveTo = (bits: Bits, at: number): void => {
  bits.at = at;
  bits.held = 0;
  bits.count = 0;
};

/** The byte after the one that was last read from. */
export const toByte = ({ at, count }: Bits): number => at - (count >>> 3);

/** Holds 16 bits or more. */
export const takeIn = (bits: Bits): void => {
  if (bits.count >= 16) return;
  bits.held |= ((bits.bytes[bits.at] ?? 0) | ((bits.bytes[bits.at + 1] ?? 0) << 8)) << bits.count;
  bits.at += 2;
  bits.count += 16;
};

/** The next `count` bits, 0 to 16, as a number. */
export const readBits = (bits: Bits, count: number): number => {
  takeIn(bits);
  const value = bits.held & ((1 << count) - 1);
  bits.held >>>= count;
  bits.count -= count;
  return value;
};

/** The next symbol of a code; −1 when the bits there are none of it. */
export const readSymbol = (bits: Bits, codes: Codes): number => {
  takeIn(bits);
  const found = (codes.quick[bits.held & (codes.quick.length - 1)] ?? 0) || findSlowly(codes, bits.held);
  bits.held >>>= found & 15;
  bits.count -= found & 15;
  return found === 0 ? -1 : found >>> 4;
};
