import { mkdirSync, readFileSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));

/**
 * Damages the disk of a browser that has ended: where in `folder` a file was that has `words` in it there is a folder, which
 * no browser can read as a file, and which is not gone either. Gives what puts the file back.
 */
export const hideOriginal = (folder: string, words: string): (() => void) => {
  const original = listFiles(folder).find((file) => readFileSync(file).includes(words));
  if (original === undefined) throw new Error(`no file has ${words} in it`);
  const bytes = readFileSync(original);
  rmSync(original);
  mkdirSync(original);
  return () => {
    rmdirSync(original);
    writeFileSync(original, bytes);
  };
};
