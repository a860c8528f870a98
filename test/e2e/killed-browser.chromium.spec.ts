import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { COUNT, countEntries, review } from './harness/import-many.ts';
import { clickApply, openOptions, readHistory } from './harness/importing.ts';
import { waitForStep } from './harness/moments.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';

const { expect } = test;

/** The names of the files that are kept beside the database. */
const listFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
    for await (const name of folder.keys()) names.push(name);
    return names.sort();
  });

type End = () => Promise<void>;

/** What ends the browser at once, by its own process, which is asked for before: an answer would come too late. */
const toKill = async ({ context }: Chromium): Promise<End> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  const browser = processes.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('the browser does not say which process it is');
  return async () => {
    process.kill(browser.id, 'SIGKILL');
    await context.close().catch(() => {});
  };
};

/** What crashes the page. With it goes the process of every page of the extension, so that nothing of it answers any more. */
const toCrash = async (own: Chromium, page: Page): Promise<End> => {
  const [kill, session] = [await toKill(own), await own.context.newCDPSession(page)];
  return async () => {
    const crashed = page.waitForEvent('crash');
    // It never answers.
    void session.send('Page.crash').catch(() => {});
    await crashed;
    await new Promise((done) => setTimeout(done, 200));
    await kill();
  };
};

const ENDS: readonly (readonly [what: string, toEnd: (own: Chromium, page: Page) => Promise<End>])[] = [
  ['a browser that is killed', toKill],
  ['a page that crashes', toCrash],
];

/** Milliseconds after the import was applied, or the step that it had come to. */
const MOMENTS = [20, '원본 두기', '쓰기', 200, 300, '찾기 준비', 700, 1_500] as const;
type Moment = (typeof MOMENTS)[number];

/** Applies the review and waits for the moment; whether the page says that it is done. */
const applyUntil = async (page: Page, moment: Moment): Promise<boolean> => {
  if (typeof moment === 'string') {
    // What is asked of the page takes time, in which it comes further.
    await Promise.all([page.evaluate(waitForStep, moment), clickApply(page)]);
    return false;
  }
  await clickApply(page);
  await page.waitForTimeout(moment);
  return (await page.locator('[role=status]:not(.sr):not(:empty)').count()) > 0;
};

const DISCARDED = '끝나지 않은 가져오기. 바뀐 것이 없습니다. 다시 고르십시오.';
const NAMED = `many.jsonl ${DISCARDED}`;
const FINISHED = 'many.jsonl 끊긴 가져오기. 저절로 마저 끝났습니다.';

/** What the options may say then of what became of it: nothing of what was not begun, or was done. */
const toHistories = (moment: Moment, isThere: boolean): readonly (readonly string[])[] => {
  if (moment === '찾기 준비') return [[]];
  if (isThere) return [[FINISHED], []];
  // When it is written its record is whole; one that was only begun has no name.
  return moment === '쓰기' ? [[NAMED]] : [[NAMED], [DISCARDED], []];
};

/** What became of it: how many entries there are, and what the options say, which is dismissed. */
const readOutcome = async (page: Page) => {
  const [count, history] = [await countEntries(page), await readHistory(page)];
  await expect.poll(() => listFiles(page)).toEqual(count === 12 ? [] : ['source-1.bin', 'source-1.json']);
  if (history.length > 0) await page.getByRole('button', { name: '알겠습니다' }).click();
  await expect(page.locator('.options-history')).toHaveCount(0);
  return { count, history };
};

/** A profile that was used and closed, and in which nothing is imported. */
const prepare = async (network: Network, folder: string): Promise<string> => {
  const profile = join(folder, 'whole');
  const own = await launchChromium({ network, profile });
  const page = await own.context.newPage();
  await openOptions(page, own);
  expect(await countEntries(page)).toBe(12);
  await own.close();
  return profile;
};

/** Imports, and ends the browser at the moment; gives whether the page said that it was done. */
const endImport = async (own: Chromium, toEnd: (own: Chromium, page: Page) => Promise<End>, moment: Moment): Promise<boolean> => {
  const page = await own.context.newPage();
  await openOptions(page, own);
  await review(page);
  const end = await toEnd(own, page);
  const isDone = await applyUntil(page, moment);
  await end();
  return isDone;
};

for (const [what, toEnd] of ENDS) {
  test(`${what} at any moment of an import has it whole or not at all when it is started again, and the options say which`, async ({ network }) => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
    const whole = await prepare(network, folder);
    const [seen, told] = [new Set<number>(), new Set<string>()];
    for (const [place, moment] of MOMENTS.entries()) {
      // Each is killed once: Chromium may lose the database of one that is killed twice, see damaged-files.
      const profile = join(folder, String(place));
      cpSync(whole, profile, { recursive: true });
      const isDone = await endImport(await launchChromium({ network, profile }), toEnd, moment);
      const again = await launchChromium({ network, profile });
      const next = await again.context.newPage();
      await openOptions(next, again);
      const { count, history } = await readOutcome(next);
      seen.add(count);
      history.forEach((line) => told.add(line));
      expect(isDone || moment === '찾기 준비' ? [12 + COUNT] : [12, 12 + COUNT], String(moment)).toContain(count);
      expect(isDone ? [[]] : toHistories(moment, count !== 12), String(moment)).toContainEqual(history);
      await again.close();
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
    // Else no moment was one of which there was something to say.
    expect([...told]).toContain(NAMED);
  });
}
