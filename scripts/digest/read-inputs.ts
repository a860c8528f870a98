import { openAsBlob, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../lib/digest/entry.ts';
import type { Problem } from '../../lib/digest/problem.ts';
import { isHidden, toFolderItem } from '../../lib/store/folder-item.ts';
import type { Item, ItemFile } from '../../lib/store/item.ts';
import { parseTexts } from '../../lib/store/parse-texts.ts';
import { readTexts, withOpenItem } from '../../lib/store/read-item.ts';
import { UsageError } from './arguments.ts';
import { withFile } from './with-file.ts';

/** What one text of the inputs holds. */
export interface Input {
  /** From the folder or the archive that was named; of a file alone, its name as given. */
  readonly sourceFile: string;
  readonly entries: readonly Entry[];
}

/** All that was read; problems name files as they were given, with what is inside behind them. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

const listFolder = async (folder: string, inside = ''): Promise<string[]> => {
  const entries = await withFile(join(folder, inside), (path) => readdirSync(path, { withFileTypes: true }));
  const names = entries.map(async (entry) => {
    const name = `${inside}${entry.name}`;
    if (entry.isDirectory()) return isHidden(`${name}/`) ? [] : listFolder(folder, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
  return (await Promise.all(names)).flat();
};

const openFile = async (name: string, file: string): Promise<ItemFile> => ({ name, content: await withFile(file, (path) => openAsBlob(path)) });

const toItem = async (file: string): Promise<Item> => {
  const stats = await withFile(file, (path) => statSync(path));
  if (!stats.isDirectory()) return { name: file, kind: 'file', files: [await openFile(file, file)] };
  const names = await listFolder(file);
  return toFolderItem(file, await Promise.all(names.map((name) => openFile(name, join(file, name)))));
};

const readItem = async (item: Item): Promise<Inputs> => {
  const { kind, texts, problems } = await withOpenItem(item, (open) => readTexts(open));
  const parsed = texts.map((text) => ({ name: text.name, ...parseTexts([text]) }));
  const toSourceFile = (name: string): string => (kind === 'zip' ? name.slice(item.name.length + 1) : name);
  const locate = (problem: Problem): Problem =>
    kind !== 'folder' || problem.position.file === item.name ? problem : { ...problem, position: { ...problem.position, file: join(item.name, problem.position.file) } };
  const located = [...problems, ...parsed.flatMap((each) => each.problems)].map(locate);
  const unread = located.find(({ code }) => code === 'file-unreadable');
  if (unread !== undefined) throw new UsageError(`cannot read ${unread.position.file}`);
  return { inputs: parsed.map(({ name, entries }) => ({ sourceFile: toSourceFile(name), entries })), problems: located };
};

/** Reads files, folders and zips. Throws a {@link UsageError} with the name of one that is missing or cannot be read. */
export const readInputs = async (files: readonly string[]): Promise<Inputs> => {
  const items = await Promise.all(files.map(toItem));
  const all: Inputs[] = [];
  for (const item of items) all.push(await readItem(item));
  return { inputs: all.flatMap(({ inputs }) => inputs), problems: all.flatMap(({ problems }) => problems) };
};
