// npm run release-check: both packages, zipped twice from nothing, are the same bytes, keep their budgets, pass Mozilla's
// linter, and hold nothing that we may not pass on.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lintManifests } from './lint-manifests.mjs';
import { installPackages, ROOT, runTool } from './run.mjs';

const OUTPUT = join(ROOT, '.output');
const FOLDERS = ['.output/chrome-mv3', '.output/firefox-mv3'];

installPackages();
const [{ runnerImport }, { zip }] = await Promise.all([import('vite'), import('wxt')]);
const { NODE_ENV } = process.env;
const { module } = await runnerImport(join(ROOT, 'scripts/release/main.ts'), { root: ROOT, configFile: false, logLevel: 'error' });
const { checkLicences, checkPackage, checkSums, toSums, watchBundles } = module;

// The import above says that this is development, and what is built after it would be that.
if (NODE_ENV === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = NODE_ENV;

const listZips = () => (existsSync(OUTPUT) ? readdirSync(OUTPUT).filter((name) => name.endsWith('.zip')).map((name) => join('.output', name)) : []);

const clean = () => {
  for (const name of [...FOLDERS, ...listZips()]) rmSync(join(ROOT, name), { recursive: true, force: true });
};

const readSums = () => toSums(listZips().map((name) => join(ROOT, name)));

/** As `npm run zip` does it. */
const zipOnce = () => {
  clean();
  return runTool('wxt', ['zip'], { quiet: true }) && runTool('wxt', ['zip', '-b', 'firefox', '--mv3'], { quiet: true });
};

const say = () => {};
/** WXT's, but for what goes wrong. */
const QUIET = { debug: say, log: say, info: say, success: say, warn: console.warn, error: console.error, fatal: console.error, level: 0 };

/** The same, looked on: which packages are bundled. */
const zipWatched = async () => {
  clean();
  const { plugin, list } = watchBundles();
  const vite = () => ({ plugins: [plugin], worker: { plugins: () => [plugin] }, logLevel: 'error' });
  for (const target of [{ browser: 'chrome' }, { browser: 'firefox', manifestVersion: 3 }]) await zip({ root: ROOT, logger: QUIET, vite, ...target });
  return list();
};

const check = async () => {
  if (!zipOnce()) return [{ name: 'zips are made', isRight: false }];
  const first = readSums();
  const packages = await zipWatched();
  return [
    ...checkSums(first, readSums()),
    ...checkLicences(packages, FOLDERS[0]),
    ...FOLDERS.flatMap(checkPackage),
    { name: 'both manifests pass the linter', isRight: lintManifests() === 0 },
  ];
};

const checks = await check();
const wrong = checks.filter(({ isRight }) => !isRight);
for (const { name } of wrong) console.error(`✗ ${name}`);
console.log(wrong.length === 0 ? `release-check: all ${checks.length} checks passed` : `release-check: ${wrong.length} of ${checks.length} checks failed`);
process.exitCode = wrong.length === 0 ? 0 : 1;
