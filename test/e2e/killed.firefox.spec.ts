import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines } from '../fixtures/imports.ts';
import { countStore } from './harness/count-store.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, openOptions, pressButton, readCounts, undo } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 3_000;

const countEntries = async (firefox: Firefox): Promise<number> => (await firefox.evaluate(countStore)).entries;

const isSaid = (): boolean => document.querySelector('[role=status]:not(.sr)')?.textContent?.includes('더했습니다') === true;

/** Imports, and kills the browser so long after it was told to apply; whether the page had said that it was done. */
const killWhile = async (firefox: Firefox, file: string, delay: number): Promise<boolean> => {
  await choose(firefox, file);
  await readCounts(firefox);
  await pressButton(firefox, '적용');
  await new Promise((done) => setTimeout(done, delay));
  const isDone = await firefox.evaluate(isSaid);
  await firefox.kill();
  return isDone;
};

test('Firefox that is killed at any moment of an import has it whole or not at all when it is started again', async ({ network }) => {
  test.setTimeout(240_000);
  const [profile, file] = [mkdtempSync(join(tmpdir(), 'gloss-killed-')), writeOne('many.jsonl', makeLines(COUNT))];
  const seen = new Set<number>();
  for (const delay of [20, 100, 200, 350, 500, 800, 1_500, 2_500]) {
    const firefox = await launchInKorean({ network, profile });
    await openOptions(firefox);
    if ((await countEntries(firefox)) !== 12) await undo(firefox);
    const isDone = await killWhile(firefox, file, delay);
    const again = await launchInKorean({ network, profile });
    await openOptions(again);
    const after = await countEntries(again);
    seen.add(after);
    expect([delay, isDone ? after === 12 + COUNT : [12, 12 + COUNT].includes(after)]).toEqual([delay, true]);
    await again.close();
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  // Else no moment was early enough, or late enough, to show anything.
  expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
});
