import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in the bundle. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Lines of its licence that say whose it is. */
  readonly owners: readonly string[];
}

/**
 * Licences that let the package be passed on beside ours. MPL-2.0 asks for the source of its own files alone, which npm
 * has as they are.
 */
const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0']);

/** The folder of the package that a module belongs to. */
const toFolder = (id: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replace(/^\0+/, '').replaceAll('\\', '/').replace(/\?.*$/, ''))?.[0];

const readOwners = (folder: string): string[] => {
  const path = join(folder, 'LICENSE');
  return existsSync(path) ? (readFileSync(path, 'utf8').match(/^Copyright \(c\).*$/gm) ?? []) : [];
};

const toBundled = (folder: string): Bundled => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: typeof license === 'string' ? license : 'none', owners: readOwners(folder) };
};

/** Looks on while packages are bundled, and changes nothing. Use it for pages and for workers. */
export interface BundleWatch {
  readonly plugin: Plugin;
  /** Packages seen so far, by name. */
  list(): Bundled[];
}

/** Starts with no package seen. */
export const watchBundles = (): BundleWatch => {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: 'gloss-watch-bundles',
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
      for (const { modules } of chunks) {
        const shown = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
        for (const folder of shown.map(([id]) => toFolder(id))) if (folder !== undefined) folders.add(folder);
      }
    },
  };
  return { plugin, list: () => [...folders].map(toBundled).sort((one, other) => one.name.localeCompare(other.name)) };
};

/** Whether `notice`, which goes with our packages, says what the package is, and whose. */
export const isNamed = ({ name, version, licence, owners }: Bundled, notice: string): boolean =>
  [`\n${name} ${version} ${licence} `, ...owners].every((line) => notice.includes(line));

/** Whether we may pass the package on. */
export const isPermissive = ({ licence }: Bundled): boolean => PERMISSIVE.has(licence);
