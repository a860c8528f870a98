import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines } from '../fixtures/imports.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { countStore } from './harness/count-store.ts';
import { importTest } from './harness/import-test.ts';
import { apply, choose, dumpStore, openOptions, readCounts } from './harness/importing.ts';
import { networkTest } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = networkTest;

const COUNT = 3_000;
const SAID = '[role=alert], [role=status]:not(.sr):not(:empty)';

const review = async (page: Page): Promise<void> => {
  await choose(page, writeOne('many.jsonl', makeLines(COUNT)));
  await readCounts(page);
};

const clickApply = (page: Page): Promise<void> => page.getByRole('button', { name: '적용', exact: true }).click();

const countEntries = async (page: Page): Promise<number> => (await page.evaluate(countStore)).entries;

/** The names of the files that are kept beside the database. */
const listFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
    for await (const name of folder.keys()) names.push(name);
    return names.sort();
  });

/** Takes the import back, where there is one, and waits for the word that it is. */
const undoIfThere = async (page: Page): Promise<void> => {
  if ((await countEntries(page)) === 12) return;
  await page.reload();
  await page.getByRole('button', { name: /되돌리기/ }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '되돌렸습니다' })).toHaveCount(1, { timeout: 20_000 });
};

/** Ends the worker that reads and writes, under whatever it does. */
const killWorker = (page: Page): Promise<void> | undefined => page.workers()[0]?.evaluate(() => globalThis.close()).catch(() => {});

/** Leaves what Chromium leaves beside a file when it is killed while it writes. */
const leaveSwapFile = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
    await folder.getFileHandle('source-9.bin.crswap', { create: true });
  });

importTest('an import whose worker is killed at any moment is whole or absent, and the page says which', async ({ own, options }) => {
  importTest.setTimeout(180_000);
  const before = await dumpStore(options);
  const seen = new Set<number>();
  for (const delay of [0, 10, 20, 40, 60, 90, 130, 180, 240, 320, 420, 550, 700]) {
    await review(options);
    if (delay === 0) await leaveSwapFile(options);
    await clickApply(options);
    await options.waitForTimeout(delay);
    await killWorker(options);
    const said = options.locator(SAID).first();
    await said.waitFor({ timeout: 20_000 });
    const count = await countEntries(options);
    seen.add(count);
    const isDone = (await said.getAttribute('role')) === 'status';
    expect([delay, isDone ? count === 12 + COUNT : [12, 12 + COUNT].includes(count)]).toEqual([delay, true]);
    await undoIfThere(options);
    await openOptions(options, own);
    expect(await dumpStore(options)).toEqual(before);
  }
  // Else no moment was early enough, or late enough, to show anything.
  expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
});

importTest('a file that is being read when the worker is killed changes nothing, and can be chosen again', async ({ own, options }) => {
  importTest.setTimeout(120_000);
  const [before, path] = [await dumpStore(options), writeOne('many.jsonl', makeLines(COUNT))];
  const seen = new Set<string>();
  for (const delay of [0, 10, 20, 40, 60, 90, 130, 180, 240, 320, 450, 1_500]) {
    await choose(options, path);
    await options.waitForTimeout(delay);
    await killWorker(options);
    const end = options.locator('[role=alert], [data-count=added]').first();
    await end.waitFor({ timeout: 20_000 });
    seen.add(await options.getByRole('alert').count() > 0 ? 'cut off' : 'read');
    expect(await dumpStore(options)).toEqual(before);
    await openOptions(options, own);
  }
  expect([...seen].sort()).toEqual(['cut off', 'read']);
  await review(options);
});

importTest('an undoing whose worker is killed at any moment is whole, or not begun', async ({ own, options }) => {
  importTest.setTimeout(180_000);
  const before = await dumpStore(options);
  const seen = new Set<number>();
  for (const delay of [0, 10, 20, 40, 60, 90, 130, 180, 240, 320, 450]) {
    await review(options);
    await apply(options);
    await options.getByRole('button', { name: /되돌리기/ }).first().click();
    await options.waitForTimeout(delay);
    await killWorker(options);
    await options.locator(SAID).first().waitFor({ timeout: 20_000 });
    await openOptions(options, own);
    const count = await countEntries(options);
    seen.add(count);
    expect([delay, [12, 12 + COUNT].includes(count)]).toEqual([delay, true]);
    await undoIfThere(options);
    await openOptions(options, own);
    expect(await dumpStore(options)).toEqual(before);
  }
  expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
});

/** Ends the browser at once, by its own process. */
const killBrowser = async ({ context }: Chromium): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  const browser = processes.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('the browser does not say which process it is');
  process.kill(browser.id, 'SIGKILL');
  await context.close().catch(() => {});
};

/** Crashes the page. With it goes the process of every page of the extension, so that nothing of it answers any more. */
const crashPage = async (own: Chromium, page: Page): Promise<void> => {
  const crashed = page.waitForEvent('crash');
  const session = await own.context.newCDPSession(page);
  // It never answers.
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await new Promise((done) => setTimeout(done, 200));
  await killBrowser(own);
};

const ENDS: readonly (readonly [what: string, end: (own: Chromium, page: Page) => Promise<void>])[] = [
  ['a browser that is killed', killBrowser],
  ['a page that crashes', crashPage],
];

for (const [what, end] of ENDS) {
  networkTest(`${what} at any moment of an import has it whole or not at all when the browser is started again`, async ({ network }) => {
    networkTest.setTimeout(180_000);
    const profile = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
    const seen = new Set<number>();
    for (const delay of [20, 60, 120, 200, 300, 450, 700, 1_500]) {
      const own = await launchChromium({ network, profile });
      const page = await own.context.newPage();
      await openOptions(page, own);
      const count = await countEntries(page);
      seen.add(count);
      expect([delay, [12, 12 + COUNT].includes(count)]).toEqual([delay, true]);
      await undoIfThere(page);
      await openOptions(page, own);
      await review(page);
      await clickApply(page);
      await page.waitForTimeout(delay);
      const isDone = await page.locator('[role=status]:not(.sr):not(:empty)').count() > 0;
      await end(own, page);
      const again = await launchChromium({ network, profile });
      const next = await again.context.newPage();
      await openOptions(next, again);
      const after = await countEntries(next);
      seen.add(after);
      await expect.poll(() => listFiles(next)).toEqual(after === 12 ? [] : ['source-1.bin', 'source-1.json']);
      expect([delay, isDone ? after === 12 + COUNT : [12, 12 + COUNT].includes(after)]).toEqual([delay, true]);
      await again.close();
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
  });
}
