import { openAsBlob, readdirSync, statSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Entry } from '../../lib/digest/entry.ts';
import type { Problem } from '../../lib/digest/problem.ts';
import { toFolderItem } from '../../lib/store/folder-item.ts';
import type { Item, ItemFile } from '../../lib/store/item.ts';
import { parseTexts } from '../../lib/store/parse-texts.ts';
import { readTexts } from '../../lib/store/read-item.ts';
import { UsageError } from './arguments.ts';

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

/** Where relative names start: `npm run` changes the folder. */
export const toPath = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file);

const readStats = (file: string): Stats => {
  try {
    return statSync(toPath(file));
  } catch {
    throw new UsageError(`no such file: ${file}`);
  }
};

const listFolder = (folder: string): string[] =>
  readdirSync(toPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(toPath(folder).length + 1).replaceAll('\\', '/'));

const toItem = async (file: string): Promise<Item> => {
  if (!readStats(file).isDirectory()) {
    return { name: file, kind: 'file', files: [{ name: file, content: await openAsBlob(toPath(file)) }] };
  }
  const names = listFolder(file);
  const files: ItemFile[] = await Promise.all(names.map(async (name) => ({ name, content: await openAsBlob(toPath(join(file, name))) })));
  return toFolderItem(file, files);
};

const readItem = async (item: Item): Promise<Inputs> => {
  const { kind, texts, problems } = await readTexts(item);
  const parsed = texts.map((text) => ({ name: text.name, ...parseTexts([text]) }));
  const toSourceFile = (name: string): string => (kind === 'zip' ? name.slice(item.name.length + 1) : name);
  const locate = (problem: Problem): Problem =>
    kind !== 'folder' || problem.position.file === item.name ? problem : { ...problem, position: { ...problem.position, file: join(item.name, problem.position.file) } };
  return {
    inputs: parsed.map(({ name, entries }) => ({ sourceFile: toSourceFile(name), entries })),
    problems: [...problems, ...parsed.flatMap((each) => each.problems)].map(locate),
  };
};

/** Reads files, folders and zips. Throws a {@link UsageError} with the name of one that is missing. */
export const readInputs = async (files: readonly string[]): Promise<Inputs> => {
  const items = await Promise.all(files.map(toItem));
  const all: Inputs[] = [];
  for (const item of items) all.push(await readItem(item));
  return { inputs: all.flatMap(({ inputs }) => inputs), problems: all.flatMap(({ problems }) => problems) };
};
