import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../lib/platform/archive-inflate.ts';
import { BOMB_SIZE, toBombBody } from '../../fixtures/archives.ts';
import { BROKEN_STREAMS, ODD_STREAMS } from '../../fixtures/deflate.ts';

const NOTHING = new Uint8Array(0);

const toText = (words: readonly number[]): Uint8Array => Buffer.from(words.map((word) => `말${word % 700} word${word % 90}`).join(' '));

const texts = fc.array(fc.nat(5_000), { maxLength: 3_000 }).map(toText);
/** Of these, one distance says all. */
const runs = fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 400 })), { maxLength: 60 });
const toRuns = (pairs: readonly (readonly [byte: number, times: number])[]): Uint8Array =>
  Buffer.concat(pairs.map(([byte, times]) => new Uint8Array(times).fill(byte)));
const contents = fc.oneof(texts, runs.map(toRuns), fc.uint8Array({ maxLength: 3_000 }));
const ways = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
});

const inflateByZlib = (packed: Uint8Array): Buffer | undefined => {
  try {
    return inflateRawSync(packed);
  } catch {
    return undefined;
  }
};

/** Whether zlib gives that many bytes and needs the last packed byte for it; it keeps quiet about what comes after. */
const isWhole = (packed: Uint8Array, size: number): boolean =>
  inflateByZlib(packed)?.length === size && inflateByZlib(packed.subarray(0, -1)) === undefined;

describe('inflating', () => {
  it('gives back what zlib packed, in any of its ways', () => {
    fc.assert(
      fc.property(contents, ways, (content, way) => {
        expect(inflate(deflateRawSync(content, way), content.length)).toEqual(Uint8Array.from(content));
      }),
    );
  });

  it('gives back a megabyte, of zeros and of noise', () => {
    const noise = Uint8Array.from({ length: 2 ** 20 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 13);
    for (const content of [new Uint8Array(2 ** 20), noise]) {
      expect(Buffer.compare(inflate(deflateRawSync(content), content.length) ?? NOTHING, content)).toBe(0);
    }
  });

  it.each(Object.keys(ODD_STREAMS))('reads what zlib would not write: %s', (name) => {
    const packed = ODD_STREAMS[name]?.() ?? NOTHING;
    expect(inflateByZlib(packed)?.toString()).toBe('aaaa');
    expect(inflate(packed, 4)).toEqual(Uint8Array.from([97, 97, 97, 97]));
  });

  it.each(Object.keys(BROKEN_STREAMS))('refuses %s, as zlib does', (name) => {
    const packed = BROKEN_STREAMS[name]?.() ?? NOTHING;
    expect(inflateByZlib(packed)).toBeUndefined();
    for (const size of [0, 1, 4, 7]) expect(inflate(packed, size)).toBeUndefined();
  });

  it('refuses any size but the right one', () => {
    fc.assert(
      fc.property(contents, ways, fc.integer({ min: -3, max: 3 }), (content, way, more) => {
        const size = Math.max(0, content.length + more);
        expect(inflate(deflateRawSync(content, way), size) === undefined).toBe(size !== content.length);
      }),
    );
  });

  it('believes of changed bytes what zlib believes', () => {
    const change = fc.tuple(fc.nat(), fc.nat(7));
    fc.assert(
      fc.property(contents, ways, fc.array(change, { minLength: 1, maxLength: 2 }), (content, way, changes) => {
        const packed = Uint8Array.from(deflateRawSync(content, way));
        for (const [at, bit] of changes) packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ (1 << bit);
        const size = inflateByZlib(packed)?.length ?? content.length;
        const ours = inflate(packed, size);
        expect(ours !== undefined).toBe(isWhole(packed, size));
        if (ours) expect(Buffer.compare(ours, inflateRawSync(packed))).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('believes of any bytes what zlib believes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (packed) => {
        const size = inflateByZlib(packed)?.length ?? 0;
        expect(inflate(packed, size) !== undefined).toBe(isWhole(packed, size));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no more room than it was told, whatever is packed', () => {
    const before = process.resourceUsage().maxRSS;
    expect(inflate(toBombBody(), 1_000)).toBeUndefined();
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(BOMB_SIZE / 1_024 / 8);
  });
});
