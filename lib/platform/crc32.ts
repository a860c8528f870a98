const POLYNOMIAL = 0xedb88320;

const toEntry = (byte: number): number => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit += 1) entry = entry & 1 ? (entry >>> 1) ^ POLYNOMIAL : entry >>> 1;
  return entry;
};

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => toEntry(byte));

/** The CRC-32 of `bytes` as zip, gzip and PNG have it, 0 to 2³² − 1: of the nine digits `123456789` it is 0xcbf43926. */
export const toCrc32 = (bytes: Uint8Array): number => {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
};
