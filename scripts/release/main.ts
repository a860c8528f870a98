import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isNamed, isPermissive, type Bundled } from './bundled.ts';
import { isKept, readSpent } from './budgets.ts';
import { measureEntrypoints, measurePackage } from './sizes.ts';

/** A thing that was looked at, and whether it is right. */
export interface Check {
  readonly name: string;
  readonly isRight: boolean;
}

/** SHA-256 of each zip, by the name of its file. */
export type Sums = Readonly<Record<string, string>>;

/** Sums of some files. */
export const toSums = (paths: readonly string[]): Sums =>
  Object.fromEntries(paths.map((path) => [basename(path), createHash('sha256').update(readFileSync(path)).digest('hex')]));

/** Whether both builds gave the same zips, and any. */
export const checkSums = (first: Sums, second: Sums): Check[] => [
  { name: 'zips of both packages', isRight: ['chrome', 'firefox'].every((browser) => Object.keys(first).some((file) => file.endsWith(`-${browser}.zip`))) },
  ...[...new Set([...Object.keys(first), ...Object.keys(second)])].map((file) => {
    console.log(`${second[file] ?? 'missing'}  ${file}`);
    return { name: `${file} is the same twice`, isRight: first[file] === second[file] };
  }),
];

/** Prints the packages in the bundle; whether we may pass each on, and `licences.txt` in `folder` says whose it is. */
export const checkLicences = (packages: readonly Bundled[], folder: string): Check[] => {
  const notice = readFileSync(join(folder, 'licences.txt'), 'utf8');
  for (const { name, version, licence } of packages) console.log(`${name} ${version} ${licence}`);
  return [
    { name: 'packages in the bundle are seen', isRight: packages.length > 0 },
    ...packages.flatMap((each) => [
      { name: `licence of ${each.name}, ${each.licence}`, isRight: isPermissive(each) },
      { name: `${each.name} ${each.version} stands in assets/licences.txt`, isRight: isNamed(each, notice) },
    ]),
  ];
};

const toKilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`.padStart(9);

const printSizes = (folder: string): void => {
  for (const { name, js, css } of measureEntrypoints(folder)) {
    console.log(`${name.padEnd(24)}js ${toKilobytes(js.raw)} ${toKilobytes(js.gzip)} gzip   css ${toKilobytes(css.raw)} ${toKilobytes(css.gzip)} gzip`);
  }
  const { raw, gzip } = measurePackage(folder);
  console.log(`${'package'.padEnd(24)}   ${toKilobytes(raw)} ${toKilobytes(gzip)} gzip`);
};

const printPermissions = (folder: string): void => {
  const { permissions, content_scripts: scripts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const matches = scripts.flatMap((script: { readonly matches: readonly string[] }) => script.matches);
  console.log(`permissions: ${[...permissions, ...matches].join(' ')}`);
};

/** Prints what a built package takes and asks for; whether it keeps its budgets. */
export const checkPackage = (folder: string): Check[] => {
  console.log(folder);
  printSizes(folder);
  printPermissions(folder);
  return readSpent(folder).map((spent) => ({ name: `${folder}: ${spent.name} takes ${spent.bytes} of ${spent.limit} bytes`, isRight: isKept(spent) }));
};

export { watchBundles } from './bundled.ts';
