import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../lib/search/bytes.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 300 });

describe('bytes', () => {
  it('give the numbers that were written', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat({ max: 300 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })), { maxLength: 800 }), (numbers) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.writeNumber(number);
      const reader = new ByteReader(writer.toBytes());
      expect(numbers.map(() => reader.readNumber())).toEqual(numbers);
      expect(reader.isAtEnd).toBe(true);
      expect(reader.place).toBe(writer.length);
    }));
  });

  it('take as many bytes as a number needs', () => {
    const lengths = [0, 127, 128, 16_383, 16_384, 2 ** 32 - 1].map((number) => {
      const writer = new ByteWriter();
      writer.writeNumber(number);
      return writer.length;
    });
    expect(lengths).toEqual([1, 1, 2, 2, 3, 5]);
  });

  it('stand beside each other, each kind', () => {
    const writer = new ByteWriter();
    writer.writeByte(255);
    writer.writeBytes(Uint8Array.from({ length: 3_000 }, (_, place) => place % 256));
    writer.writeNumber(1_000);
    const reader = new ByteReader(writer.toBytes());
    expect([reader.readByte(), reader.readBytes(3_000).at(-1), reader.readNumber()]).toEqual([255, 2_999 % 256, 1_000]);
  });

  it('are zeros beyond the end, and memory of their own', () => {
    const reader = new ByteReader(Uint8Array.of(7), 1);
    expect([reader.readNumber(), reader.readByte(), reader.readBytes(3).length, reader.isAtEnd]).toEqual([0, 0, 0, true]);
    const writer = new ByteWriter();
    writer.writeByte(1);
    const bytes = writer.toBytes();
    writer.writeByte(2);
    expect([...bytes]).toEqual([1]);
  });
});
