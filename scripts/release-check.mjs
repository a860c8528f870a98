// npm run release-check: whether what would be released is what is here: the same bytes twice, sound manifests, sizes,
// permissions, and the licences of what others wrote in it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lintPackages } from './lint-packages.mjs';
import { installPackages, ROOT } from './run.mjs';
import { zipPackages } from './zip-packages.mjs';

const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
/** Under this licence it may be shipped as it is, in a file of its own, which it is not changed in. */
const KNOWN = { 'webextension-polyfill': 'MPL-2.0' };
const FOLDERS = ['.output/chrome-mv3', '.output/firefox-mv3'];

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const checkTwice = (first, second) => {
  for (const [name, digest] of first) console.log(`${digest}  ${name}`);
  return first.size > 0 && first.size === second.size && [...first].every(([name, digest]) => second.get(name) === digest);
};

const printSizes = (folder) => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(ROOT, folder, file)).isFile());
  const bytes = new Map(files.map((file) => [file, readFileSync(join(ROOT, folder, file))]));
  for (const [file, content] of bytes) {
    if (/\.(?:js|css)$/.test(file)) console.log(`${String(content.length).padStart(9)} B ${String(gzipSync(content, { level: 9 }).length).padStart(8)} B gzip  ${file}`);
  }
  console.log(`${String([...bytes.values()].reduce((sum, content) => sum + content.length, 0)).padStart(9)} B in all  ${folder}`);
  return bytes.size > 0;
};

const printPermissions = (folder) => {
  const { permissions = [], host_permissions: hosts = [], content_scripts: scripts = [] } = readJson(join(folder, 'manifest.json'));
  console.log(`${folder}: ${[...permissions, ...hosts, ...scripts.flatMap(({ matches }) => matches)].join(', ')}`);
  return hosts.length === 0;
};

const checkLicences = (names) => {
  const packages = [...names].sort().map((name) => readJson(join('node_modules', name, 'package.json')));
  for (const { name, version, license } of packages) console.log(`${name} ${version}: ${license}`);
  return packages.every(({ name, license }) => PERMISSIVE.includes(license) || KNOWN[name] === license);
};

installPackages();
const [first, second] = [await zipPackages(), await zipPackages()];
const CHECKS = {
  'the same bytes twice': () => checkTwice(first.digests, second.digests),
  'sound manifests': () => lintPackages() === 0,
  'sizes, which are the same in Firefox': () => printSizes('.output/chrome-mv3'),
  'no host permissions': () => FOLDERS.every(printPermissions),
  'licences of what is bundled': () => checkLicences(first.bundled),
};

const failed = Object.entries(CHECKS).filter(([name, check]) => {
  console.log(`\n${name}`);
  const isPassed = check();
  console.log(isPassed ? '✓' : '✗');
  return !isPassed;
});
console.log(`\n${Object.keys(CHECKS).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
