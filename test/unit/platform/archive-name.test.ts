import { describe, expect, it } from 'vitest';
import { SOUND_MEMBER } from '../../fixtures/archives.ts';
import { readAll } from '../../fixtures/read-all.ts';
import { toZip } from '../../fixtures/zip.ts';

const readNames = async (labels: readonly string[]): Promise<readonly string[]> =>
  (await readAll(toZip([SOUND_MEMBER, ...labels.map((label) => ({ label }))]))).names.slice(1);

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
    const labels = ['a\0\n\u001b[1m.md', '\u202edm.exe\u202c.md', '\u1112\u1161\u11ab.txt'];
    expect(await readNames(labels)).toEqual(['a[1m.md', 'dm.exe.md', '\ud55c.txt']);
  });

  it.each([
    ['UTF-8', [0xed, 0x95, 0x9c, 0x2e, 0x6d, 0x64], '한.md'],
    ['CP949', [0xc7, 0xd1, 0x2e, 0x6d, 0x64], '한.md'],
    ['neither', [0xe9, 0x2e, 0x6d, 0x64], 'é.md'],
  ])('is read in %s, whatever its flags say', async (_, bytes, name) => {
    for (const flags of [0, 1 << 11]) {
      const member = { label: '', name: Uint8Array.from(bytes), flags };
      expect((await readAll(toZip([member]))).names).toEqual([name]);
    }
  });
});
