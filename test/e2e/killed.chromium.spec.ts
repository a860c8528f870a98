import type { Page } from '@playwright/test';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLines } from '../fixtures/imports.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { openHolder } from './harness/hold-turn.ts';
import { COUNT, countEntries, review, undoIfThere } from './harness/import-many.ts';
import { importTest } from './harness/import-test.ts';
import { apply, choose, clickApply, dumpStore, importFile, openOptions } from './harness/importing.ts';
import { killWorker } from './harness/kill-worker.ts';
import { waitForFile, waitForWaiting } from './harness/moments.ts';
import { networkTest } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = importTest;

const SAID = '[role=alert], [role=status]:not(.sr):not(:empty)';

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
    expect([delay, count]).toEqual([delay, isDone ? 12 + COUNT : 12]);
    await undoIfThere(options);
    await openOptions(options, own);
    expect(await dumpStore(options)).toEqual(before);
  }
  // Else no moment was early enough, or late enough, to show anything.
  expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
});

importTest('a file that is being read when the worker is killed changes nothing, and can be chosen again', async ({ own, options }) => {
  importTest.setTimeout(120_000);
  const [before, path, long] = [await dumpStore(options), writeOne('many.jsonl', makeLines(COUNT)), writeOne('long.jsonl', makeLines(50_000))];
  const seen = new Set<string>();
  // Of a long one no machine is through before it can be stopped.
  for (const [delay, file] of [[0, long], ...[0, 10, 20, 40, 60, 90, 130, 180, 240, 320, 450, 1_500].map((each) => [each, path] as const)] as const) {
    await choose(options, file);
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

/** A copy of the extension in which the worker ends as soon as it is started, until it is mended. */
const makeStillborn = (): { readonly extension: string; mend(): void } => {
  const extension = makeVariant(BUILT, {});
  const script = readdirSync(join(extension, 'assets')).find((name) => name.startsWith('import-worker-')) ?? '';
  writeFileSync(join(extension, 'assets', script), 'close();');
  return { extension, mend: () => cpSync(join(BUILT, 'assets', script), join(extension, 'assets', script)) };
};

networkTest('a worker that never comes to life is noticed, nothing is changed, and the next file is read', async ({ network }) => {
  networkTest.setTimeout(120_000);
  const { extension, mend } = makeStillborn();
  const own = await launchChromium({ network, extension });
  const options = await own.context.newPage();
  await openOptions(options, own);
  const [before, path] = [await dumpStore(options), writeOne('many.jsonl', makeLines(COUNT))];
  await choose(options, path);
  await expect(options.getByRole('alert')).toContainText('끝냈거나 시작하지 못했습니다', { timeout: 20_000 });
  await expect(options.getByRole('alert')).toContainText('아무것도 바뀌지 않았');
  expect(await dumpStore(options)).toEqual(before);
  mend();
  await openOptions(options, own);
  expect(await importFile(options, path)).toMatchObject({ added: COUNT });
  await own.close();
});

/** Undoes, and kills the worker so many milliseconds later, or when it has said that sources go, or while it waits for a page that writes. */
const killUndoing = async (options: Page, own: Chromium, moment: number | 'before it is begun' | 'when it is begun'): Promise<void> => {
  const undo = options.getByRole('button', { name: /되돌리기/ }).first();
  if (moment !== 'before it is begun') {
    const reached = moment === 'when it is begun' ? options.evaluate(waitForFile, 'removal.json') : undefined;
    await undo.click();
    await (reached ?? options.waitForTimeout(Number(moment)));
    return killWorker(options);
  }
  const holder = await openHolder(own, options);
  await undo.click();
  await holder.evaluate(waitForWaiting, 1);
  await killWorker(options);
  // Nor need it tell at once that a page is closed.
  await Promise.race([holder.close(), options.waitForTimeout(5_000)]);
};

importTest('an undoing whose worker is killed at any moment is whole, or not begun, and the page says which', async ({ own, options }) => {
  importTest.setTimeout(180_000);
  const before = await dumpStore(options);
  const seen = new Set<number>();
  for (const moment of ['before it is begun', 'when it is begun', 0, 10, 20, 40, 60, 90, 130, 180, 240, 320, 450] as const) {
    await review(options);
    await apply(options);
    await killUndoing(options, own, moment);
    const said = options.getByRole('alert').or(options.getByRole('status').filter({ hasText: '되돌렸습니다' }));
    await said.waitFor({ timeout: 20_000 });
    const isDone = (await said.getAttribute('role')) === 'status';
    await openOptions(options, own);
    const count = await countEntries(options);
    seen.add(count);
    expect([moment, count]).toEqual([moment, isDone ? 12 : 12 + COUNT]);
    await undoIfThere(options);
    await openOptions(options, own);
    expect(await dumpStore(options)).toEqual(before);
  }
  expect([...seen].sort((one, other) => one - other)).toEqual([12, 12 + COUNT]);
});

importTest('an undoing that is cut off where the page cannot read the database either is said to be in doubt, and the next start puts it in order', async ({ own, options }) => {
  await review(options);
  await apply(options);
  const all = await dumpStore(options);
  // Chromium forgets the language of a process of which it closes another page.
  await own.worker.evaluate(() => chrome.storage.local.set({ settings: { language: 'ko' } }));
  await openOptions(options, own);
  await options.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('made to fail', 'UnknownError');
    };
  });
  await killUndoing(options, own, 'before it is begun');
  await expect(options.getByRole('alert')).toContainText('도중에 끊겼습니다', { timeout: 20_000 });
  await openOptions(options, own);
  expect(await dumpStore(options)).toEqual(all);
});
