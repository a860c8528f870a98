import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of some files, as they are and each compressed. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

/** What the browser reads before an entrypoint runs. */
export interface EntrypointSize {
  /** `popup`, or `content-scripts/arxiv`. */
  readonly name: string;
  readonly js: Size;
  readonly css: Size;
}

/** Every file of a built package, from its top, with `/`. */
export const listBuilt = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder.replaceAll('\\', '/'), join(entry.parentPath, entry.name).replaceAll('\\', '/')))
    .sort();

const readText = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

const IMPORTED = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
const LINKED = /<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+\.(?:js|css))"/g;

const listLinked = (folder: string, file: string): string[] => {
  const text = readText(folder, file);
  if (file.endsWith('.html')) return [...text.matchAll(LINKED)].map(([, linked = '']) => linked);
  if (!file.endsWith('.js')) return [];
  return [...text.matchAll(IMPORTED)].map(([, imported = '']) => posix.join(posix.dirname(file), imported));
};

/** The file and all that it names, and that these import. */
const listLoaded = (folder: string, first: string): string[] => {
  const loaded = new Set([first]);
  for (const file of loaded) for (const next of listLinked(folder, file)) loaded.add(next);
  return [...loaded];
};

const toSize = (folder: string, files: readonly string[]): Size => {
  const all = files.map((file) => readFileSync(join(folder, file)));
  const sum = (read: (bytes: Buffer) => number): number => all.reduce((total, bytes) => total + read(bytes), 0);
  return { raw: sum((bytes) => bytes.length), gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length) };
};

const isEntrypoint = (file: string): boolean => /^[\w-]+\.html$|^background\.js$|^content-scripts\/.*\.js$/.test(file);

const toEntrypoint = (folder: string, file: string): EntrypointSize => {
  const loaded = listLoaded(folder, file);
  const sizeOf = (extension: string): Size => toSize(folder, loaded.filter((each) => each.endsWith(extension)));
  return { name: file.replace(/\.\w+$/, ''), js: sizeOf('.js'), css: sizeOf('.css') };
};

/** What each entrypoint of a built package loads first. */
export const measureEntrypoints = (folder: string): EntrypointSize[] =>
  listBuilt(folder).filter(isEntrypoint).map((file) => toEntrypoint(folder, file));

/** All files of a built package. */
export const measurePackage = (folder: string): Size => toSize(folder, listBuilt(folder));
