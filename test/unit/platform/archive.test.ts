import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, isArchive, readArchive, writeArchive, type ArchiveFault, type MemberFault } from '../../../lib/platform/archive.ts';
import * as archives from '../../fixtures/archives.ts';

const { BOMB_SIZE, BROKEN_ARCHIVES, BROKEN_DIRECTORIES, LYING_MEMBERS, SOUND_MEMBER, toBombBody, toBytes, toSoundArchive, toZip } = archives;

interface Outcome {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly faults: readonly MemberFault[];
}

const read = async (blob: Blob, limits = ARCHIVE_LIMITS): Promise<Outcome> => {
  const [names, texts]: [string[], string[]] = [[], []];
  const take = (member: { name: string; bytes: Uint8Array }): void => {
    names.push(member.name);
    texts.push(new TextDecoder().decode(member.bytes));
  };
  const faults = await readArchive(blob, take, { limits });
  return { names, texts, faults };
};

const readNames = async (labels: readonly string[]): Promise<readonly string[]> =>
  (await read(toZip([SOUND_MEMBER, ...labels.map((label) => ({ label }))]))).names.slice(1);

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

describe('a sound archive', () => {
  it('is read in the order of its directory', async () => {
    const outcome = { names: ['sound.txt', 'second.md'], texts: ['sound', 'the second text'], faults: [] };
    expect(await read(toSoundArchive())).toEqual(outcome);
  });

  it('is read in that order also when its members lie in another', async () => {
    const members = ['a.md', 'b.md', 'c.md'].map((label) => ({ label, content: label }));
    expect((await read(toZip(members, { isReversed: true }))).texts).toEqual(['c.md', 'b.md', 'a.md']);
  });

  it('is read from GitHub', async () => {
    const outcome = { names: ['notes-main/README.md', 'notes-main/2024/a.md'], texts: ['read me', 'a note'], faults: [] };
    expect(await read(archives.toGitHubArchive())).toEqual(outcome);
  });

  it('is read whether its members are stored or deflated, and when one is empty', async () => {
    const members = [8, 0].flatMap((method) => ['', 'text'].map((content) => ({ label: `${method}${content}.md`, method, content })));
    expect((await read(toZip(members))).texts).toEqual(['', 'text', '', 'text']);
  });

  it('is read when its headers leave their sizes to zip64, as those of small files may', async () => {
    const zip = toZip([{ ...SOUND_MEMBER, header: { packed: 0xffffffff, size: 0xffffffff, extra: new Uint8Array(20) } }]);
    expect(await read(zip)).toEqual({ names: ['sound.txt'], texts: ['sound'], faults: [] });
  });

  it('is read past a comment that looks like an end', async () => {
    expect((await read(toZip([SOUND_MEMBER], { comment: `PK\x05\x06${'x'.repeat(60)}` }))).names).toEqual(['sound.txt']);
  });

  it('is read up to its limits: 20,000 members, a megabyte each, 64 MB of all', async () => {
    const many = await read(toZip(Array.from({ length: 20_000 }, (_, at) => ({ label: `${at}.txt`, method: 0 }))));
    expect([many.names.length, many.faults]).toEqual([20_000, []]);
    const content = new Uint8Array(2 ** 20);
    const sizes: number[] = [];
    const large = toZip(Array.from({ length: 64 }, (_, at) => ({ label: `${at}.txt`, content })));
    expect(await readArchive(large, ({ bytes }) => void sizes.push(bytes.length))).toEqual([]);
    expect(sizes).toEqual(Array.from({ length: 64 }, () => content.length));
  });

  it('is read further when it may be larger', async () => {
    const limits = { ...ARCHIVE_LIMITS, member: 2 ** 21 };
    expect((await read(BROKEN_ARCHIVES['member-too-large'](), limits)).names).toEqual(['sound.txt', 'second.md']);
  });

  it('says how far it is read', async () => {
    const content = Uint8Array.from({ length: 600_000 }, (_, at) => at);
    const steps: [number, number][] = [];
    const zip = toZip(['a.md', 'b.png', 'c.md', 'd.md'].map((label) => ({ label, content, method: 0 })));
    await readArchive(zip, () => {}, { onProgress: (done, total) => void steps.push([done, total]) });
    expect(steps).toEqual([[1, 3], [2, 3], [3, 3]]);
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

describe('an archive that is broken in one way', () => {
  it.each(Object.keys(EXPECTED) as ArchiveFault[])('is read as far as it goes: %s', async (fault) => {
    const { names, faults } = await read(BROKEN_ARCHIVES[fault]());
    expect(faults).toEqual([{ name: EXPECTED[fault].name, fault }]);
    expect(names).toEqual(EXPECTED[fault].names);
  });

  it.each(Object.keys(LYING_MEMBERS))('gives nothing of a member that lies: %s', async (lie) => {
    const { texts, faults } = await read(LYING_MEMBERS[lie]?.() ?? new Blob());
    expect(texts).toEqual(['sound']);
    expect(faults.map(({ fault }) => fault)).toEqual(['archive-damaged']);
  });

  it.each(Object.keys(BROKEN_DIRECTORIES))('gives nothing when its directory lies: one %s', async (lie) => {
    const outcome = { names: [], texts: [], faults: [{ name: '', fault: 'archive-damaged' }] };
    expect(await read(BROKEN_DIRECTORIES[lie]?.() ?? new Blob())).toEqual(outcome);
  });

  it('is not unpacked when it says that it is a bomb, and no further than it says when it lies', async () => {
    const body = toBombBody();
    const before = process.resourceUsage().maxRSS;
    const { faults } = await read(toZip([{ label: 'a.md', body, size: BOMB_SIZE }, { label: 'b.md', body, size: 2 ** 20 }]));
    expect(faults.map(({ fault }) => fault)).toEqual(['member-too-large', 'archive-damaged']);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(BOMB_SIZE / 1_024 / 8);
  });

  it('gives nothing of members that share their bytes', async () => {
    const shared = toZip([SOUND_MEMBER, { label: 'a.md', content: 'a' }, { label: 'a.md', content: 'a', body: new Uint8Array(0), packed: 3, start: 46 }]);
    const { names, faults } = await read(shared);
    expect(names).toEqual(['sound.txt']);
    expect(faults.map(({ fault }) => fault)).toEqual(['archive-damaged', 'archive-damaged']);
  });

  it('gives nothing of a member whose bytes are inside another\'s', async () => {
    const inner = Buffer.from(await toZip([{ label: 'a.md', content: 'a' }]).arrayBuffer()).subarray(0, 37);
    const zip = toZip([{ label: 'outer.txt', method: 0, content: inner }, { label: 'a.md', content: 'a', body: new Uint8Array(0), packed: 3, start: 39 }]);
    expect((await read(zip)).names).toEqual([]);
  });

  it('says no more than that it is too much, when it is larger than zip has room for', async () => {
    expect((await read(toZip([SOUND_MEMBER], { count: 0xffff }))).faults).toEqual([{ name: '', fault: 'archive-too-many' }]);
    expect((await read(toZip([SOUND_MEMBER], { start: 0xffffffff }))).faults).toEqual([{ name: '', fault: 'archive-too-large' }]);
    expect((await read(toZip([SOUND_MEMBER], { size: 0x7fffffff }))).faults).toEqual([{ name: '', fault: 'archive-too-large' }]);
    const { faults } = await read(toZip([{ ...SOUND_MEMBER, size: 0xffffffff }]));
    expect(faults).toEqual([{ name: 'sound.txt', fault: 'member-too-large' }]);
  });

  it('is empty when no text is in it', async () => {
    expect((await read(toZip([{ label: 'a.png' }, { label: 'b/' }]))).faults).toEqual([{ name: '', fault: 'archive-empty' }]);
  });

  it('names what is wrong in the order of its directory', async () => {
    const zip = toZip([{ label: 'a.md', crc: 1 }, { label: 'b.zip' }, SOUND_MEMBER, { label: 'c.md', flags: 1 }, { label: 'd.md', crc: 1 }]);
    expect((await read(zip)).faults.map(({ name }) => name)).toEqual(['a.md', 'b.zip', 'c.md', 'd.md']);
  });
});

describe('the name of a member', () => {
  it('is a label, wherever it points', async () => {
    const labels = ['../../a.md', '/etc/b.md', 'C:\\c\\d.txt', '__proto__.json', '__proto__/constructor.md', './e.md'];
    expect(await readNames(labels)).toEqual(labels);
  });

  it('passes folders, hidden files and other types over', async () => {
    const hidden = ['.a.md', '.obsidian/b.json', 'a/.git/c.txt', '__MACOSX/d.md', 'x\\.trash\\e.md', 'f.md/', '__proto__', 'g.pdf', 'md'];
    expect(await readNames([...hidden, 'H.MD', 'i.markdown', 'j.jsonl'])).toEqual(['H.MD', 'i.markdown', 'j.jsonl']);
  });

  it('has nothing in it that cannot be seen, and Hangul in one piece', async () => {
    expect(await readNames(['a\0\n\u001b[1m.md', '\u202edm.exe\u202c.md', '\u1112\u1161\u11ab.txt'])).toEqual(['a[1m.md', 'dm.exe.md', '\ud55c.txt']);
  });

  it.each([
    ['UTF-8', [0xed, 0x95, 0x9c, 0x2e, 0x6d, 0x64], '한.md'],
    ['CP949', [0xc7, 0xd1, 0x2e, 0x6d, 0x64], '한.md'],
    ['neither', [0xe9, 0x2e, 0x6d, 0x64], 'é.md'],
  ])('is read in %s, whatever its flags say', async (_, bytes, name) => {
    for (const flags of [0, 1 << 11]) expect((await read(toZip([{ label: '', name: Uint8Array.from(bytes), flags }]))).names).toEqual([name]);
  });
});

const files = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[a-z가-힣 ]{1,9}\/[a-z0-9가-힣]{1,9}\.(md|txt|jsonl)$/), bytes: fc.uint8Array() }), {
  selector: ({ name }) => name.normalize('NFC'),
  minLength: 1,
});

describe('packing', () => {
  it('gives back what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (packed) => {
        const members: unknown[] = [];
        expect(await readArchive(writeArchive(packed), (member) => void members.push(member))).toEqual([]);
        expect(members).toEqual(packed.map(({ name, bytes }) => ({ name: name.normalize('NFC'), bytes: Uint8Array.from(bytes) })));
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

const FAULTS = new Set<string>(Object.keys(EXPECTED));

describe('any bytes', () => {
  it('are read without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read(new Blob([Uint8Array.from(bytes)]))).faults).toEqual([{ name: '', fault: 'archive-damaged' }]);
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
          const { texts, faults } = await read(blob);
          expect(['read me', 'a note']).toEqual(expect.arrayContaining([...texts]));
          expect(faults.every(({ fault }) => FAULTS.has(fault))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
