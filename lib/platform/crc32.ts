const POLYNOMIAL = 0xedb88320;

const toEntry = (byte: number): number => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit += 1) entry = entry & 1 ? (entry >>> 1) ^ POLYNOMIAL : entry >>> 1;
  return entry;
};

const FIRST = Int32Array.from({ length: 256 }, (_, byte) => toEntry(byte));
/** What becomes of a byte when a zero byte follows: with four tables, four bytes are looked up at once. */
const toNext = (table: Int32Array): Int32Array => table.map((entry) => (entry >>> 8) ^ (FIRST[entry & 0xff] ?? 0));
const SECOND = toNext(FIRST);
const THIRD = toNext(SECOND);
const FOURTH = toNext(THIRD);

const toByte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** The CRC-32 of `bytes` as zip, gzip and PNG have it, 0 to 2³² − 1: of the nine digits `123456789` it is 0xcbf43926. */
export const toCrc32 = (bytes: Uint8Array): number => {
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 4; at <= last; at += 4) {
    crc ^= toByte(bytes, at) | (toByte(bytes, at + 1) << 8) | (toByte(bytes, at + 2) << 16) | (toByte(bytes, at + 3) << 24);
    const high = (SECOND[(crc >>> 16) & 0xff] ?? 0) ^ (FIRST[crc >>> 24] ?? 0);
    crc = (FOURTH[crc & 0xff] ?? 0) ^ (THIRD[(crc >>> 8) & 0xff] ?? 0) ^ high;
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (FIRST[(crc ^ toByte(bytes, at)) & 0xff] ?? 0);
  return ~crc >>> 0;
};
