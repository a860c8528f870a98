import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { COUNT } from './harness/import-many.ts';
import { choose, dumpStore, importFiles, openOptions, pressButton, readCounts, readHistory } from './harness/importing-firefox.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { toTimeless } from './harness/timeless.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** All that is stored, but for when. */
const readTimeless = async (firefox: Firefox): Promise<string> => toTimeless(await dumpStore(firefox));

const isSaid = (): boolean => document.querySelector('[role=status]:not(.sr)')?.textContent?.includes('더했습니다') === true;

const launch = async (network: Network, profile: string): Promise<Firefox> => {
  const firefox = await launchInKorean({ network, profile });
  await openOptions(firefox);
  return firefox;
};

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

/** Does `work` in a Firefox on the profile; gives what is stored then, and what the options say became of imports. */
const readAfter = async (network: Network, profile: string, work: (firefox: Firefox) => Promise<unknown>) => {
  const firefox = await launch(network, profile);
  await work(firefox);
  const [stored, history] = [await readTimeless(firefox), await readHistory(firefox)];
  await firefox.close();
  return { stored, history };
};

/** Whether the options say the truth of an import that was cut off, or nothing where nobody needs to be told. */
const isTold = (history: readonly string[], isThere: boolean, isDone: boolean): boolean => {
  const words = isThere ? '끊긴 가져오기' : '끝나지 않은 가져오기';
  return history.length === 0 || (!isDone && history.length === 1 && history[0]?.includes(words) === true);
};

test('Firefox that is killed at any moment of an import has it whole or not at all when it is started again, and the options say which', async ({ network }) => {
  test.setTimeout(240_000);
  const [folder, file] = [mkdtempSync(join(tmpdir(), 'gloss-killed-')), writeOne('many.jsonl', makeLines(COUNT))];
  const at = (name: string | number): string => join(folder, String(name));
  mkdirSync(at('clean'));
  const { stored: absent } = await readAfter(network, at('clean'), async () => {});
  cpSync(at('clean'), at('whole'), { recursive: true });
  const { stored: whole } = await readAfter(network, at('whole'), (firefox) => importFiles(firefox, file));
  const [seen, told] = [new Set<boolean>(), new Set<string>()];
  for (const delay of [20, 100, 200, 350, 500, 800, 1_500, 2_500]) {
    cpSync(at('clean'), at(delay), { recursive: true });
    const isDone = await killWhile(await launch(network, at(delay)), file, delay);
    const { stored, history } = await readAfter(network, at(delay), async () => {});
    expect([delay, stored === whole || (!isDone && stored === absent)]).toEqual([delay, true]);
    expect([delay, history, isTold(history, stored === whole, isDone)]).toEqual([delay, history, true]);
    seen.add(stored === whole);
    history.forEach((line) => told.add(line));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // Else no moment was early enough, or late enough, to show anything.
  expect([...seen].sort()).toEqual([false, true]);
  // Else no moment was one of which there was something to say.
  expect(told.size).toBeGreaterThan(0);
});
