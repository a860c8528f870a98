import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCrc32 } from '../../../lib/platform/crc32.ts';

describe('a CRC-32', () => {
  it('has the check value of its specification', () => {
    expect(toCrc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is that of zlib for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => toCrc32(bytes) === crc32(bytes)));
  });
});
