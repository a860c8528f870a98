import type { Page } from '@playwright/test';
import { toVectorName, VECTORS } from '../fixtures/xss-vectors.ts';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile, openOptions } from './harness/importing.ts';
import { expectInert } from './harness/inert-test.ts';
import { forgetStore, makeNewerStore } from './harness/newer-store.ts';
import { writeVectors } from './harness/write-vectors.ts';

const { expect } = test;

/** More files than this at once become one source, and no more lines than this are kept of what happened. */
const AT_ONCE = 20;
const SOURCES = '.sources tbody tr:not(:first-child) th > span:first-child';

/** Changes the database where nobody else has it open. */
const changeAlone = async (page: Page, own: Chromium, change: () => Promise<void>): Promise<void> => {
  await page.goto(own.urlOf('manifest.json'));
  await own.stopWorker();
  await page.evaluate(change);
};

/** Expects each name in an element of its own, and the rest of the page to be inert. */
const expectNames = async (page: Page, selector: string, names: readonly string[]): Promise<void> => {
  await expect(page.locator(selector)).toHaveCount(names.length);
  expect((await page.locator(selector).allTextContents()).toSorted()).toEqual(names.toSorted());
  await expectInert(page, selector);
};

/** Expects the names of the import that can be taken back: the first three on the page, all where one rests on them. */
const expectUndoable = async (page: Page, names: readonly string[]): Promise<void> => {
  const imported = page.locator('#undo .names');
  await expect(imported).toHaveAttribute('title', names.join('\n'));
  expect(await imported.textContent()).toContain(names.slice(0, 3).join(', '));
};

const expectKept = async (options: Page, own: Chromium, names: readonly string[]): Promise<void> => {
  await changeAlone(options, own, makeNewerStore);
  await options.goto(own.urlOf('options.html'));
  await expectNames(options, '.imports .names', names);
};

const expectMended = async (options: Page, own: Chromium, names: readonly string[]): Promise<void> => {
  await changeAlone(options, own, forgetStore);
  await openOptions(options, own);
  await expectNames(options, '.options-history .names', names);
  await options.getByRole('button', { name: '알겠습니다' }).click();
};

const removeFirst = async (options: Page): Promise<void> => {
  const row = options.locator('.sources tbody tr').nth(1);
  await row.getByRole('button', { name: /지우기/ }).click();
  await expectInert(options, 'asked');
  await row.getByRole('button', { name: '지우기', exact: true }).click();
  await expect(options.getByRole('status')).toContainText('지웠습니다');
};

const takeBack = async (options: Page): Promise<void> => {
  await options.locator('#undo').getByRole('button', { name: /되돌리기/ }).click();
  await expect(options.getByRole('status')).toContainText('되돌렸습니다');
};

test('names of files that would be code are only read by the options, also of what was kept, mended, removed and taken back', async ({ own, options }) => {
  test.setTimeout(120_000);
  for (let from = 0; from < VECTORS.length; from += AT_ONCE) {
    const names = VECTORS.slice(from, from + AT_ONCE).map(({ shown }) => toVectorName({ text: shown, shown }));
    await importFile(options, writeVectors(from, AT_ONCE));
    await expectNames(options, SOURCES, names);
    await expectUndoable(options, names);
    await expectKept(options, own, names);
    await expectMended(options, own, names);
    await removeFirst(options);
    await expectNames(options, SOURCES, names.slice(1));
    await expectUndoable(options, names.slice(1));
    await takeBack(options);
    await expectNames(options, SOURCES, []);
  }
});
