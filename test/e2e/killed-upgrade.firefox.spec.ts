import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countStore } from './harness/count-store.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { openOptions, openQuietly, readHistory, readRow } from './harness/importing-firefox.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeOldStore } from './harness/old-store.ts';

const { expect } = test;

const COUNT = 12_000;

/** Opens the options on a database of version 3, and kills the browser so many milliseconds after. */
const killWhile = async (network: Network, profile: string, moment: number): Promise<void> => {
  const firefox = await launchInKorean({ network, profile });
  await openQuietly(firefox);
  await firefox.evaluate(makeOldStore, { version: 3, count: COUNT } as const);
  await firefox.goto(firefox.urlOf('options.html'));
  await new Promise((done) => setTimeout(done, moment));
  await firefox.kill();
};

/** What the options show, and what is stored, once all is brought in order. */
const readAfter = async (network: Network, profile: string) => {
  const firefox = await launchInKorean({ network, profile });
  await openOptions(firefox);
  const row = await readRow(firefox, 'old.txt');
  const { entries, sources } = await firefox.evaluate(countStore);
  const faults = await firefox.evaluate(() => document.querySelectorAll('.trouble, [role=alert]').length);
  const history = await readHistory(firefox);
  await firefox.close();
  return { row, entries, sources: sources.slice(1), faults, history };
};

test('Firefox that is killed while the database of version 3 is moved over loses nothing of it', async ({ network }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
  for (const moment of [250]) {
    const profile = mkdtempSync(join(folder, 'profile-'));
    await killWhile(network, profile, moment);
    const after = await readAfter(network, profile);
    expect([moment, after]).toEqual([moment, { row: expect.stringContaining('12,000'), entries: COUNT + 12, sources: [`old.txt ${COUNT}`], faults: 0, history: [] }]);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
