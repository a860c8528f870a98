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

const toCounts = (lengths: Uint8Array): Uint16Array => {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
  return counts;
};

/** What is left of the room for codes, of which a shorter one takes more; below 0 when there are too many. */
const toRoom = (counts: Uint16Array): number => {
  let room = 1 << LONGEST_CODE;
  for (let length = 1; length <= LONGEST_CODE; length += 1) room -= (counts[length] ?? 0) << (LONGEST_CODE - length);
  return room;
};

const toSymbols = (lengths: Uint8Array, counts: Uint16Array): Uint16Array => {
  const places = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length += 1) places[length + 1] = (places[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(places[LONGEST_CODE + 1] ?? 0);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const place = places[length] ?? 0;
    symbols[place] = symbol;
    places[length] = place + 1;
  }
  return symbols;
};

/** The bits of a code come in from its top, those of everything else from the bottom. */
const toReversed = (code: number, length: number): number => {
  let reversed = 0;
  for (let bit = 0; bit < length; bit += 1) reversed = (reversed << 1) | ((code >>> bit) & 1);
  return reversed;
};

const toQuick = (symbols: Uint16Array, counts: Uint16Array): Uint16Array => {
  const quick = new Uint16Array(1 << QUICK_BITS);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= QUICK_BITS; length += 1) {
    for (const end = place + (counts[length] ?? 0); place < end; place += 1, code += 1) {
      const found = ((symbols[place] ?? 0) << 4) | length;
      for (let look = toReversed(code, length); look < quick.length; look += 1 << length) quick[look] = found;
    }
    code <<= 1;
  }
  return quick;
};

/**
 * The code whose symbols have these lengths, 0 to 15, with 0 for those it has not. `undefined` when there is no such
 * code: too many for the room, or room left over, which zlib allows only to a code of one symbol or none.
 */
export const toCodes = (lengths: Uint8Array): Codes | undefined => {
  const counts = toCounts(lengths);
  const room = toRoom(counts);
  const symbols = toSymbols(lengths, counts);
  if (room < 0 || (room > 0 && symbols.length !== (counts[1] ?? 0))) return undefined;
  return { quick: toQuick(symbols, counts), counts, symbols };
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
