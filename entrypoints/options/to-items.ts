import { toClean } from '../../lib/digest/lines.ts';
import { isUnreadable } from '../../lib/platform/unreadable.ts';
import { toFolderItem, toManyItem } from '../../lib/store/folder-item.ts';
import type { Item, ItemFile } from '../../lib/store/item.ts';

/** The folder at the top of a path; empty for a file on its own. */
const toFolder = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

const toFileItem = (file: ItemFile): Item => ({ name: file.name, kind: 'file', files: [file] });

/** Files that are chosen one by one are fewer; more are what somebody has in a folder. */
const MOST_LOOSE = 20;

// Whoever chose a file means it, whatever its name: none is passed over.
const toLooseItems = (files: readonly ItemFile[]): Item[] => {
  const [first] = files;
  if (first === undefined || files.length <= MOST_LOOSE) return files.map(toFileItem);
  return [toManyItem(`${first.name} +${files.length - 1}`, files)];
};

/** What becomes a source of its own: each folder at the top, each file beside one. A name is shown, and so can hide nothing. */
const toItems = (files: readonly ItemFile[]): Item[] => {
  const named = files.map(({ name, content }) => ({ name: toClean(name), content }));
  const folders = new Set(named.map(({ name }) => toFolder(name)));
  return [...folders].flatMap((folder) => {
    const own = named.filter(({ name }) => toFolder(name) === folder);
    return folder === '' ? toLooseItems(own) : [toFolderItem(`${folder}/`, own)];
  });
};

/** Files as they were chosen; those from a folder carry their path. */
export const toChosenItems = (files: readonly File[]): Item[] =>
  toItems(files.map((content) => ({ name: content.webkitRelativePath || content.name, content })));

/** A text that was pasted. */
export const toPastedItem = (name: string, text: string): Item =>
  ({ name, kind: 'paste', files: [{ name, content: new Blob([text]) }] });

const openFile = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

// A folder gives its entries in portions, until there are none.
const readFolder = (entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    const read = (): void =>
      reader.readEntries((portion) => {
        found.push(...portion);
        if (portion.length === 0) resolve(found);
        else read();
      }, reject);
    read();
  });
};

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

// One that cannot be opened is still told of, and must not take the others with it.
const toNull = (error: unknown): null => {
  if (isUnreadable(error)) return null;
  throw error;
};

const readEntry = async (entry: FileSystemEntry): Promise<ItemFile[]> => {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [{ name, content: await openFile(entry).catch(toNull) }];
  if (!isFolder(entry)) return [];
  const entries = await readFolder(entry).catch(toNull);
  if (entries === null) return [{ name: `${name}/`, content: null }];
  return (await Promise.all(entries.map(readEntry))).flat();
};

// What is gone by now has no entry in Chromium, but still a name.
const readItem = async (item: DataTransferItem): Promise<ItemFile[]> => {
  const [entry, file] = [item.webkitGetAsEntry(), item.getAsFile()];
  if (entry !== null) return readEntry(entry);
  return file === null ? [] : [{ name: file.name, content: file }];
};

/** What was dropped, folders with all that is in them. To be called while the event is handled: later it is empty. */
export const readDropped = async (dropped: DataTransfer): Promise<Item[]> => {
  const items = [...dropped.items].filter(({ kind }) => kind === 'file');
  return toItems((await Promise.all(items.map(readItem))).flat());
};
