import { describe, expect, it } from 'vitest';
import { toChosenItems } from '../../../entrypoints/options/to-items.ts';
import { readTexts } from '../../../lib/store/read-item.ts';
import { NEWSLETTER } from '../../fixtures/imports.ts';

const toFile = (name: string): File => new File([NEWSLETTER], name);
const inFolder = (path: string): File => Object.assign(toFile(path), { webkitRelativePath: path });
const namesOf = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name);

describe('files that are chosen one by one', () => {
  const choose = (count: number) => toChosenItems(['수요일', 'digest.text', '.hidden', ...Array.from({ length: count - 3 }, (_, at) => `${at}.txt`)].map(toFile));

  it.each([20, 21])('are all read, whatever their names: %i of them', async (count) => {
    const items = choose(count);
    const read = await Promise.all(items.map((item) => readTexts(item)));
    const names = read.flatMap(({ texts }) => namesOf(texts));
    expect([names.length, names]).toEqual([count, expect.arrayContaining(['수요일', 'digest.text', '.hidden'])]);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
  });
  it('are a source each up to 20, and one above', () => {
    expect(choose(20)).toHaveLength(20);
    expect(choose(21).map(({ name, kind }) => [name, kind])).toEqual([['수요일 +20', 'folder']]);
  });
});

describe('files that come from a folder', () => {
  it('are those that may be digests, in one order', () => {
    const paths = ['notes/b.md', 'notes/a.txt', 'notes/picture.png', 'notes/Makefile', 'notes/.obsidian/a.json', 'notes/2024/c.zip'];
    const [item, ...others] = toChosenItems(paths.map(inFolder));
    expect([item?.name, namesOf(item?.files ?? []), others]).toEqual(['notes/', ['notes/2024/c.zip', 'notes/a.txt', 'notes/b.md'], []]);
  });
  it('and are none, are told of', async () => {
    const [item] = toChosenItems([inFolder('notes/picture.png')]);
    const { problems } = await readTexts(item ?? { name: '', kind: 'folder', files: [] });
    expect(problems.map(({ code, position }) => [code, position.file])).toEqual([['archive-empty', 'notes/']]);
  });
});
