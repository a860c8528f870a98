/**
 * FNV-1a over UTF-16 units, 32 bits, 0 to 2³² − 1. Not for secrets: for buckets and for noticing damage.
 * Source: Fowler, Noll, Vo; the mixing at the end is MurmurHash3's, so that the low bits can choose a bucket.
 */
export const toHash = (text: string, seed = 0x811c9dc5): number => {
  let hash = seed;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return mix(hash);
};

/** Spreads every bit of a 32-bit number over all others. */
export const mix = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
