import { openAsBlob, rmSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../../lib/fault.ts';
import type { readArchive } from '../../../lib/platform/archive.ts';
import { ALONE, type Item, type ItemFile } from '../../../lib/store/item.ts';
import { readTexts, withOpenItem } from '../../../lib/store/read-item.ts';
import { toZip } from '../../fixtures/zip.ts';
import { writeOne } from '../../e2e/harness/write-files.ts';

const toFile = (name: string): ItemFile => ({ name, content: new Blob([`of ${name}`]) });

/** A file of so many bytes, which takes no room. */
const toSparse = async (name: string, bytes: number): Promise<ItemFile> => {
  const path = writeOne('sparse', '');
  truncateSync(path, bytes);
  return { name, content: await openAsBlob(path) };
};

const read = async (...files: readonly ItemFile[]) => {
  const { texts, problems } = await readTexts({ name: 'notes/', kind: 'folder', files });
  return { texts: texts.map(({ name }) => name), problems: problems.map(({ code, position }) => `${code} ${position.file}`) };
};

const MEGABYTE = 2 ** 20;

describe('of a folder', () => {
  it('a file that is too large is refused by itself, and takes no room from the others', async () => {
    const files = [toFile('notes/a.md'), await toSparse('notes/b.zip', 200 * MEGABYTE), await toSparse('notes/c.txt', 64 * MEGABYTE + 1), toFile('notes/d.md')];
    expect(await read(...files)).toEqual({ texts: ['notes/a.md', 'notes/d.md'], problems: ['file-too-large notes/b.zip', 'file-too-large notes/c.txt'] });
  });
  it('nothing is read where those that are not too large are so together', async () => {
    const files = [toFile('notes/a.md'), await toSparse('notes/b.txt', 64 * MEGABYTE)];
    expect(await read(...files)).toEqual({ texts: [], problems: ['archive-too-large notes/'] });
  });
  it('that has but one file, which is too large, is told so', async () => {
    expect(await read(await toSparse('notes/b.txt', 65 * MEGABYTE))).toEqual({ texts: [], problems: ['file-too-large notes/b.txt'] });
  });
});

const toGone = async (name: string): Promise<ItemFile> => {
  const path = writeOne('gone', `of ${name}`);
  const content = await openAsBlob(path);
  rmSync(path);
  return { name, content };
};

/** As Chromium gives one that is gone. */
const toSizeless = ({ name, content }: ItemFile): ItemFile => ({ name, content: content && Object.defineProperty(content, 'size', { value: 0 }) });

describe('what goes away before it is read', () => {
  const readItem = (item: Item, options = ALONE) => withOpenItem(item, (each) => readTexts(each, options));
  const toItem = (file: ItemFile): Item => ({ name: file.name, kind: 'file', files: [file] });
  const zip = toZip([{ label: 'a.md', content: 'a' }]);

  it('is told by its name, and the other files of its folder are read', async () => {
    const files = [toFile('notes/a.md'), await toGone('notes/b.md'), { name: 'notes/c/', content: null }, toFile('notes/d.md'), toSizeless(await toGone('notes/e.md')), toFile('notes/f.md')];
    expect(await read(...files)).toEqual({
      texts: ['notes/a.md', 'notes/d.md', 'notes/f.md'], problems: ['file-unreadable notes/c/', 'file-unreadable notes/b.md', 'file-unreadable notes/e.md'],
    });
  });
  it('is not what has another size by now; no other file has its bytes', async () => {
    const grown = Object.defineProperty(new Blob(['of notes/b.md, and more']), 'size', { value: 9 });
    const files = [toFile('notes/a.md'), { name: 'notes/b.md', content: grown }, toFile('notes/c.md')];
    const { texts, problems } = await readTexts({ name: 'notes/', kind: 'folder', files });
    expect(texts.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['of notes/a.md', 'of notes/b.md, and more', 'of notes/c.md']);
    expect(problems).toEqual([]);
  });
  it('is the problem of an item that has no more', async () => {
    const { texts, problems } = await readItem(toItem(await toGone('a.md')));
    expect([texts, problems.map(({ code, position }) => `${code} ${position.file}`)]).toEqual([[], ['file-unreadable a.md']]);
  });
  it('gives nothing of what was read of it already', async () => {
    const readHalf: typeof readArchive = async (_, receive) => {
      receive({ name: 'a.md', bytes: new Uint8Array(1) });
      throw new DOMException('gone', 'NotReadableError');
    };
    const tellings: string[][] = [];
    const { problems } = await withOpenItem(toItem({ name: 'a.zip', content: zip }), (item) => {
      const told: string[] = [];
      tellings.push(told);
      return readTexts(item, { ...ALONE, readArchive: readHalf, onText: ({ name }) => told.push(name) });
    });
    expect([problems.map(({ code }) => code), tellings]).toEqual([['file-unreadable'], [['a.zip/a.md'], []]]);
  });
  it.each([
    ['the worker that unpacks has died', new FaultError('worker_ended')],
    ['something else of the browser is at its end', new DOMException('full', 'QuotaExceededError')],
  ])('is not what is said when %s', async (_, error) => {
    const readArchive = (): Promise<never> => Promise.reject(error);
    await expect(readItem(toItem({ name: 'a.zip', content: zip }), { ...ALONE, readArchive })).rejects.toBe(error);
    const files = [toFile('a.md'), { name: 'a.zip', content: zip }];
    await expect(readItem({ name: 'notes/', kind: 'folder', files }, { ...ALONE, readArchive })).rejects.toBe(error);
  });
  it('is not what is said when a text cannot be taken', async () => {
    const onText = (): never => {
      throw new Error('not taken');
    };
    await expect(readItem(toItem(toFile('a.md')), { ...ALONE, onText })).rejects.toThrow('not taken');
  });
});
