import { openAsBlob, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ItemFile } from '../../../lib/store/item.ts';
import { readTexts } from '../../../lib/store/read-item.ts';
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
