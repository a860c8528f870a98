import { describe, expect, it } from 'vitest';
import { toFolderItem } from '../../../lib/store/folder-item.ts';
import { packTexts, unpackTexts } from '../../../lib/store/pack-texts.ts';
import { packItem, readPacked, readTexts } from '../../../lib/store/read-item.ts';
import { toZip } from '../../fixtures/zip.ts';

const toText = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const toFile = (name: string, text: string) => ({ name, content: new Blob([text]) });

describe('texts that are packed', () => {
  it('come back in their order, under names that no archive could have', async () => {
    const texts = ['a\\.b.md', `${'x'.repeat(2_000)}.md`, '../../etc.md', '.hidden', '__MACOSX/a.md', '이름.md'].map((name) => toText(name, `of ${name}`));
    expect(await unpackTexts(packTexts(texts))).toEqual({ texts, isWhole: true });
  });
  it('are none in another file, which is told', async () => {
    expect(await unpackTexts(new Blob(['not packed']))).toEqual({ texts: [], isWhole: false });
  });
});

describe('a folder', () => {
  it('is read back from what is kept of it, archives in it too', async () => {
    const zip = toZip([{ label: 'in.md', content: 'inside' }]);
    const item = toFolderItem('notes/', [toFile('notes/b.md', 'b'), toFile('notes/a\\.c.md', 'a'), { name: 'notes/z.zip', content: zip }]);
    const reading = readTexts(item);
    const { texts, kind } = await reading;
    expect(texts.map(({ name }) => name)).toEqual(['notes/a\\.c.md', 'notes/b.md', 'notes/z.zip/in.md']);
    expect(await readPacked({ name: item.name, kind }, await packItem(item, reading))).toEqual(texts);
  });
  it('gives all its archives together the room of one', async () => {
    const zip = toZip(Array.from({ length: 40 }, (_, at) => ({ label: `${at}.md`, content: new Uint8Array(2 ** 20).fill(0x61) })));
    const files = ['a.zip', 'b.zip'].map((name) => ({ name: `notes/${name}`, content: zip }));
    const { texts, problems } = await readTexts({ name: 'notes/', kind: 'folder', files });
    expect([texts.length, problems.map(({ code, position }) => [code, position.file])]).toEqual([40, [['archive-too-large', 'notes/b.zip']]]);
  });
  it('of more files than an archive may have is refused', async () => {
    const files = Array.from({ length: 20_001 }, (_, at) => toFile(`notes/${at}.md`, ''));
    expect((await readTexts({ name: 'notes/', kind: 'folder', files })).problems.map(({ code }) => code)).toEqual(['archive-too-many']);
  });
});
