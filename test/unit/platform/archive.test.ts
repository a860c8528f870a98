import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, isArchive, readArchive } from '../../../lib/platform/archive.ts';
import { BROKEN_ARCHIVES, SOUND_MEMBER, toGitHubArchive, toLargeArchive, toSoundArchive } from '../../fixtures/archives.ts';
import { NEWSLETTER, NOTE } from '../../fixtures/imports.ts';
import { readAll } from '../../fixtures/read-all.ts';
import { toZip, type ZipMember } from '../../fixtures/zip.ts';

describe('a sound archive', () => {
  it('is read in the order of its directory', async () => {
    const outcome = { names: ['sound.txt', 'second.md'], texts: [NEWSLETTER, NOTE], faults: [] };
    expect(await readAll(toSoundArchive())).toEqual(outcome);
  });

  it('is read in that order also when its members lie in another', async () => {
    const members = ['a.md', 'b.md', 'c.md'].map((label) => ({ label, content: label }));
    expect((await readAll(toZip(members, { isReversed: true }))).texts).toEqual(['c.md', 'b.md', 'a.md']);
  });

  it('is read from GitHub', async () => {
    const outcome = { names: ['notes-main/README.md', 'notes-main/2024/a.md'], texts: ['read me', 'a note'], faults: [] };
    expect(await readAll(toGitHubArchive())).toEqual(outcome);
  });

  it('is read whether its members are stored or deflated, and when one is empty', async () => {
    const toPair = (method: number): ZipMember[] => ['', 'text'].map((content) => ({ label: `${method}${content}.md`, method, content }));
    expect((await readAll(toZip([...toPair(8), ...toPair(0)]))).texts).toEqual(['', 'text', '', 'text']);
  });

  it('is read when its headers leave their sizes to zip64, as those of small files may', async () => {
    const zip = toZip([{ ...SOUND_MEMBER, header: { packed: 0xffffffff, size: 0xffffffff, extra: new Uint8Array(20) } }]);
    expect(await readAll(zip)).toEqual({ names: ['sound.txt'], texts: [NEWSLETTER], faults: [] });
  });

  it('is read past a comment that looks like an end', async () => {
    expect((await readAll(toZip([SOUND_MEMBER], { comment: `PK\x05\x06${'x'.repeat(60)}` }))).names).toEqual(['sound.txt']);
  });

  it('is read up to its limits: 20,000 members, a megabyte each, 64 MB of all', async () => {
    const many = await readAll(toZip(Array.from({ length: 20_000 }, (_, at) => ({ label: `${at}.txt`, method: 0 }))));
    expect([many.names.length, many.faults]).toEqual([20_000, []]);
    const sizes: number[] = [];
    expect(await readArchive(toLargeArchive(64), ({ bytes }) => void sizes.push(bytes.length))).toEqual([]);
    expect(sizes).toEqual(Array.from({ length: 64 }, () => 2 ** 20));
  });

  it('is read further when it may be larger', async () => {
    const limits = { ...ARCHIVE_LIMITS, member: 2 ** 21 };
    expect((await readAll(BROKEN_ARCHIVES['member-too-large'](), limits)).names).toEqual(['sound.txt', 'second.md']);
  });

  it('says how far it is read', async () => {
    const steps: [number, number][] = [];
    const zip = toZip([{ label: 'a.png' }, ...Array.from({ length: 70 }, (_, at) => ({ label: `${at}.md` }))]);
    await readArchive(zip, () => {}, { onProgress: (done, total) => void steps.push([done, total]) });
    expect(steps).toEqual([[32, 70], [64, 70], [70, 70]]);
  });
});

describe('a file', () => {
  it('is an archive when it begins as one', async () => {
    expect(await isArchive(toSoundArchive())).toBe(true);
    expect(await isArchive(toZip([]))).toBe(true);
    expect(await isArchive(new Blob(['PK is how this text begins']))).toBe(false);
    expect(await isArchive(new Blob(['PK']))).toBe(false);
  });
});
