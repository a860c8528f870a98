import { describe, expect, it } from 'vitest';
import { readDropped, toChosenItems } from '../../../entrypoints/options/to-items.ts';
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

/** What is dropped, as the browser gives it: a folder is a list, and what cannot be opened is the reason. */
type Dropped = string | DOMException | readonly (readonly [name: string, content: Dropped])[];

const toEntry = (path: string, content: Dropped): unknown => {
  const isFolder = typeof content === 'object' && !(content instanceof DOMException);
  const give = (value: unknown) => (onValue: (value: unknown) => void, onError: (error: unknown) => void): void =>
    content instanceof DOMException ? onError(content) : onValue(value);
  const portions = isFolder ? [content.map(([name, inner]) => toEntry(`${path}/${name}`, inner)), []] : [];
  return {
    fullPath: path, isFile: !isFolder, isDirectory: isFolder, file: give(content),
    createReader: () => ({ readEntries: (...handlers: Parameters<ReturnType<typeof give>>) => give(portions.shift())(...handlers) }),
  };
};

const drop = (...dropped: readonly (readonly [name: string, content: Dropped])[]) =>
  readDropped({
    items: [
      ...dropped.map(([name, content]) => ({ kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => toEntry(`/${name}`, content) })),
      { kind: 'file', getAsFile: () => toFile('gone.txt'), webkitGetAsEntry: () => null },
      { kind: 'string' },
    ],
  } as unknown as DataTransfer);

const GONE = new DOMException('gone', 'NotFoundError');

describe('what is dropped', () => {
  it('is told of where it cannot be opened, beside the rest', async () => {
    const items = await drop(['a.md', 'a'], ['b.md', GONE], ['notes', [['c.md', 'c'], ['d.md', GONE], ['e.png', GONE]]]);
    const files = items.map((item) => [item.name, item.files.map(({ name, content }) => [name, content])]);
    expect(files).toEqual([
      ['a.md', [['a.md', 'a']]], ['b.md', [['b.md', null]]], ['gone.txt', [['gone.txt', expect.any(File)]]],
      ['notes/', [['notes/c.md', 'c'], ['notes/d.md', null]]],
    ]);
  });
  it('is nothing where something else is wrong', async () => {
    const error = new DOMException('no', 'SecurityError');
    await expect(drop(['a.md', 'a'], ['b.md', error])).rejects.toBe(error);
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
