const LONGEST_CODE = 15;
/** Nearly every symbol of a text has a code this short: one look gives it. More make the tables of small files dear. */
const QUICK_BITS = 9;

/** A Huffman code of deflate (RFC 1951, 3.2.2), ready to read. A symbol found is 16 times itself plus its code's length. */
export interface Codes {
  /** By the next 9 bits, the symbol found; 0 where the code is longer or there is none. */
  readonly quick: Uint16Array;
  /** How many codes there are of each length. */
  readonly counts: Uint16Array;
  /** The symbols in the order of their codes. */
  readonly symbols: Uint16Array;
}

const MOST_SYMBOLS = 288;

/** Room for a code, to be filled again and again: to make it anew for each small file costs as much as to read the file. */
export const toRoomForCodes = (): Codes => ({
  quick: new Uint16Array(1 << QUICK_BITS),
  counts: new Uint16Array(LONGEST_CODE + 1),
  symbols: new Uint16Array(MOST_SYMBOLS),
});

const fillCounts = ({ counts }: Codes, lengths: Uint8Array): void => {
  counts.fill(0);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
};

/**
 * Whether there are as many codes as there is room for, of which a shorter one takes more. zlib lets room be left over by
 * a code of one symbol or none.
 */
const isCode = ({ counts }: Codes): boolean => {
  let room = 1 << LONGEST_CODE;
  let symbols = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    room -= (counts[length] ?? 0) << (LONGEST_CODE - length);
    symbols += counts[length] ?? 0;
  }
  return room === 0 || (room > 0 && symbols === counts[1]);
};

const fillSymbols = ({ counts, symbols }: Codes, lengths: Uint8Array): void => {
  const places = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length += 1) places[length + 1] = (places[length] ?? 0) + (counts[length] ?? 0);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const place = places[length] ?? 0;
    symbols[place] = symbol;
    places[length] = place + 1;
  }
};

/** The bits of a code come in from its top, those of everything else from the bottom. */
const toReversed = (code: number, length: number): number => {
  let reversed = 0;
  for (let bit = 0; bit < length; bit += 1) reversed = (reversed << 1) | ((code >>> bit) & 1);
  return reversed;
};

const fillQuick = ({ quick, counts, symbols }: Codes): void => {
  quick.fill(0);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= QUICK_BITS; length += 1) {
    for (const end = place + (counts[length] ?? 0); place < end; place += 1, code += 1) {
      const found = ((symbols[place] ?? 0) << 4) | length;
      for (let look = toReversed(code, length); look < quick.length; look += 1 << length) quick[look] = found;
    }
    code <<= 1;
  }
};

/**
 * Makes `codes` the code whose symbols have these lengths, 0 to 15, with 0 for those it has not; 288 at most. `false` when
 * there is no such code.
 */
export const fillCodes = (codes: Codes, lengths: Uint8Array): boolean => {
  fillCounts(codes, lengths);
  if (!isCode(codes)) return false;
  fillSymbols(codes, lengths);
  fillQuick(codes);
  return true;
};

/** The symbol found at the lowest of `bits`, of which there are 15 or more, one bit after the other; 0 when there is none. */
export const findSlowly = ({ counts, symbols }: Codes, bits: number): number => {
  let code = 0;
  let first = 0;
  let place = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code |= (bits >>> (length - 1)) & 1;
    const count = counts[length] ?? 0;
    if (code - first < count) return ((symbols[place + code - first] ?? 0) << 4) | length;
    place += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return 0;
};
