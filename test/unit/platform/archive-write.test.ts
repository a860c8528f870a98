import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchive, writeArchive } from '../../../lib/platform/archive.ts';
import { toBytes } from '../../fixtures/zip.ts';

const name = fc.stringMatching(/^[a-z가-힣 ]{1,9}\/[a-z0-9가-힣]{1,9}\.(md|txt|jsonl)$/);
const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array() }), { selector: (file) => file.name, minLength: 1 });

describe('packing', () => {
  it('gives back what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (packed) => {
        const members: unknown[] = [];
        expect(await readArchive(writeArchive(packed), (member) => void members.push(member))).toEqual([]);
        expect(members).toEqual(packed.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) })));
      }),
    );
  });

  it('gives the same bytes for the same files', async () => {
    const [one, other] = [1, 2].map(() => writeArchive([{ name: 'a.md', bytes: toBytes('a') }]));
    expect(await one?.arrayBuffer()).toEqual(await other?.arrayBuffer());
  });

  it('refuses what a zip has no room for', () => {
    const file = { name: 'a.md', bytes: toBytes('') };
    expect(() => writeArchive(Array.from({ length: 65_535 }, () => file))).toThrow(RangeError);
  });
});
