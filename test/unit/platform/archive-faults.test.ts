import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveFault } from '../../../lib/platform/archive.ts';
import * as archives from '../../fixtures/archives.ts';
import { NEWSLETTER } from '../../fixtures/imports.ts';
import { readAll } from '../../fixtures/read-all.ts';
import { toZip, type ZipEnd, type ZipMember } from '../../fixtures/zip.ts';

const { BOMB_SIZE, BROKEN_ARCHIVES, BROKEN_DIRECTORIES, LYING_MEMBERS, SOUND_END, SOUND_MEMBER, toBombBody } = archives;

/** What each broken archive says, and which of its members are read in spite of it. */
const EXPECTED: Readonly<Record<ArchiveFault, { readonly name: string; readonly names: readonly string[] }>> = {
  'archive-damaged': { name: '', names: [] },
  'archive-encrypted': { name: 'second.md', names: ['sound.txt'] },
  'archive-method': { name: 'second.md', names: ['sound.txt'] },
  'archive-too-large': { name: '', names: [] },
  'member-too-large': { name: 'second.md', names: ['sound.txt'] },
  'archive-too-many': { name: '', names: [] },
  'archive-nested': { name: 'second.zip', names: ['sound.txt'] },
  'archive-empty': { name: '', names: [] },
  'name-repeated': { name: 'sound.txt', names: ['sound.txt', 'sound.txt'] },
};

/** A member without bytes of its own: those of a one-letter text that lies elsewhere. */
const AGAIN: ZipMember = { label: 'a.md', content: 'a', body: new Uint8Array(0), packed: 3 };

describe('an archive that is broken in one way', () => {
  it.each(Object.keys(EXPECTED) as ArchiveFault[])('is read as far as it goes: %s', async (fault) => {
    const { names, faults } = await readAll(BROKEN_ARCHIVES[fault]());
    expect(faults).toEqual([{ name: EXPECTED[fault].name, fault }]);
    expect(names).toEqual(EXPECTED[fault].names);
  });

  it.each(Object.keys(LYING_MEMBERS))('gives nothing of a member that lies: %s', async (lie) => {
    const { texts, faults } = await readAll(LYING_MEMBERS[lie]?.() ?? new Blob());
    expect(texts).toEqual([NEWSLETTER]);
    expect(faults.map(({ fault }) => fault)).toEqual(['archive-damaged']);
  });

  it.each(Object.keys(BROKEN_DIRECTORIES))('gives nothing when its directory lies: one %s', async (lie) => {
    const outcome = { names: [], texts: [], faults: [{ name: '', fault: 'archive-damaged' }] };
    expect(await readAll(BROKEN_DIRECTORIES[lie]?.() ?? new Blob())).toEqual(outcome);
  });

  it('is not unpacked when it says that it is a bomb, and no further than it says when it lies', async () => {
    const body = toBombBody();
    const before = process.resourceUsage().maxRSS;
    const { faults } = await readAll(toZip([{ label: 'a.md', body, size: BOMB_SIZE }, { label: 'b.md', body, size: 2 ** 20 }]));
    expect(faults.map(({ fault }) => fault)).toEqual(['member-too-large', 'archive-damaged']);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(BOMB_SIZE / 1_024 / 8);
  });

  it('gives nothing of members that share their bytes', async () => {
    const { names, faults } = await readAll(toZip([SOUND_MEMBER, { label: 'a.md', content: 'a' }, { ...AGAIN, start: SOUND_END }]));
    expect(names).toEqual(['sound.txt']);
    expect(faults.map(({ fault }) => fault)).toEqual(['archive-damaged', 'archive-damaged']);
  });

  it('gives nothing of a member whose bytes are inside another\'s', async () => {
    const inner = Buffer.from(await toZip([{ label: 'a.md', content: 'a' }]).arrayBuffer()).subarray(0, 37);
    const outer = { label: 'outer.txt', method: 0, content: inner };
    expect((await readAll(toZip([outer, { ...AGAIN, start: 39 }]))).names).toEqual([]);
  });

  it('says no more than that it is too much, when it is larger than zip has room for', async () => {
    const say = async (end: ZipEnd): Promise<unknown> => (await readAll(toZip([SOUND_MEMBER], end))).faults;
    expect(await say({ count: 0xffff })).toEqual([{ name: '', fault: 'archive-too-many' }]);
    expect(await say({ start: 0xffffffff })).toEqual([{ name: '', fault: 'archive-too-large' }]);
    expect(await say({ size: 0x7fffffff })).toEqual([{ name: '', fault: 'archive-too-large' }]);
    const { faults } = await readAll(toZip([{ ...SOUND_MEMBER, size: 0xffffffff }]));
    expect(faults).toEqual([{ name: 'sound.txt', fault: 'member-too-large' }]);
  });

  it('is empty when no text is in it', async () => {
    expect((await readAll(toZip([{ label: 'a.png' }, { label: 'b/' }]))).faults).toEqual([{ name: '', fault: 'archive-empty' }]);
  });

  it('names what is wrong in the order of its directory', async () => {
    const bad: ZipMember[] = [{ label: 'a.md', crc: 1 }, { label: 'b.zip' }, { label: 'c.md', flags: 1 }, { label: 'd.md', crc: 1 }];
    const { faults } = await readAll(toZip(bad.toSpliced(2, 0, SOUND_MEMBER)));
    expect(faults.map(({ name }) => name)).toEqual(['a.md', 'b.zip', 'c.md', 'd.md']);
  });
});

const FAULTS = new Set<string>(Object.keys(EXPECTED));

describe('any bytes', () => {
  it('are read without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readAll(new Blob([Uint8Array.from(bytes)]))).faults).toEqual([{ name: '', fault: 'archive-damaged' }]);
      }),
    );
  });

  it('that differ a little from an archive give its texts, or less, never others', async () => {
    const sound = new Uint8Array(await archives.toGitHubArchive().arrayBuffer());
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(sound.length), async (changes, cut) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const blob of [new Blob([bytes]), new Blob([bytes.subarray(cut)]), new Blob([bytes.subarray(0, cut)])]) {
          const { texts, faults } = await readAll(blob);
          expect(['read me', 'a note']).toEqual(expect.arrayContaining([...texts]));
          expect(faults.every(({ fault }) => FAULTS.has(fault))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
