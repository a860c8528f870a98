// npm test: types, unit tests, both builds, and the built extension in real browsers. The last line counts all of it.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, ROOT, runTool } from './run.mjs';

const REPORTS = { unit: join(ROOT, '.output/unit.json'), browsers: join(ROOT, '.output/e2e.json') };

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const step = (name, isDone) => {
  if (!isDone) console.error(`✗ ${name}`);
  return isDone ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A run without a report, or one that failed beyond its tests, is a failure of its own. */
const count = (name, isDone, { passed = 0, failed = 0 } = {}) =>
  isDone || failed > 0 ? { passed, failed } : { passed, failed: step(name, false).failed };

const testTypes = () =>
  step('types', runTool('wxt', ['prepare'], { quiet: true }) && runTool('tsc', ['--noEmit']));

const testUnits = () => {
  const isDone = runTool('vitest', ['run', '--config', 'test/vitest.config.ts']);
  const report = readJson(REPORTS.unit);
  return count('unit tests', isDone && report !== undefined, { passed: report?.numPassedTests, failed: report?.numFailedTests });
};

const testBuilds = () => [
  step('build for Chromium', runTool('wxt', ['build'], { quiet: true })),
  step('build for Firefox', runTool('wxt', ['build', '-b', 'firefox', '--mv3'], { quiet: true })),
];

const testBrowsers = async () => {
  const { installChromium, installFirefox } = await import('./install-browsers.mjs');
  await installChromium();
  installFirefox();
  const isDone = runTool('playwright', ['test', '-c', 'test/playwright.config.ts']);
  const stats = readJson(REPORTS.browsers)?.stats;
  const failed = stats && stats.unexpected + stats.flaky + stats.skipped;
  return count('browser tests', isDone && stats !== undefined, { passed: stats?.expected, failed });
};

const testBrowsersOrSay = () =>
  testBrowsers().catch((error) => {
    console.error(error.message);
    return step('browser tests', false);
  });

installPackages();
for (const report of Object.values(REPORTS)) rmSync(report, { force: true });
const results = [testTypes(), testUnits(), ...testBuilds(), await testBrowsersOrSay()];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
