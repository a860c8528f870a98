import type { Page } from '@playwright/test';
import { makeLines } from '../fixtures/imports.ts';
import type { Chromium } from './harness/chromium.ts';
import { openHolder } from './harness/hold-turn.ts';
import { COUNT, countEntries, review } from './harness/import-many.ts';
import { importTest as test } from './harness/import-test.ts';
import { apply, choose, clickApply, openOptions, readCounts, readHistory } from './harness/importing.ts';
import { waitForFile, waitForFree, waitForStep } from './harness/moments.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** The options in another tab; they go on in Korean when the first, with which they share a process and its language, is closed. */
const openSecond = async (own: Chromium): Promise<Page> => {
  await own.worker.evaluate(() => chrome.storage.local.set({ settings: { language: 'ko' } }));
  const second = await own.context.newPage();
  await openOptions(second, own);
  return second;
};

/** Lets it wait for the turn of `first`, to import the same. */
const letWait = async (second: Page, first: Page): Promise<void> => {
  await second.bringToFront();
  await choose(second, writeOne('many.jsonl', makeLines(COUNT)));
  await expect(second.getByText('다른 탭')).toBeVisible();
  await first.bringToFront();
};

/** Applies the review, and closes the tab at a step of that. */
const closeAt = async (page: Page, step: string): Promise<void> => {
  const reached = page.evaluate(waitForStep, step);
  await clickApply(page);
  await reached;
  await page.close();
};

/** Expects that a tab that imports the same tells what became of the import that was cut off, and reads against that. */
const expectTold = async (page: Page, step: string): Promise<void> => {
  const [{ added, same }, history] = [await readCounts(page), await readHistory(page)];
  const isThere = (await countEntries(page)) === 12 + COUNT;
  expect({ added, same }).toEqual(isThere ? { added: 0, same: COUNT } : { added: COUNT, same: 0 });
  await expect(page.getByRole('row', { name: /many\.jsonl/ })).toHaveCount(isThere ? 1 : 0);
  const told = isThere ? 'many.jsonl 끊긴 가져오기' : '끝나지 않은 가져오기';
  expect(history.filter((line) => !line.includes(told))).toEqual([]);
  // Else it may not have been begun, or may have been done to its last line.
  if (step === '쓰기' && !isThere) expect(history.length).toBe(1);
};

for (const step of ['원본 두기', '쓰기', '찾기 준비']) {
  test(`a tab that waits for one that is closed in its import is told what became of that: ${step}`, async ({ own, options }) => {
    await review(options);
    const second = await openSecond(own);
    await letWait(second, options);
    await closeAt(options, step);
    await expectTold(second, step);
  });
}

test('a tab that was open when another was closed in its import is told what became of that when it imports', async ({ own, options }) => {
  const second = await openSecond(own);
  await options.bringToFront();
  await review(options);
  await closeAt(options, '쓰기');
  // One that waits looks at what the other left in any case.
  await second.evaluate(waitForFree);
  await choose(second, writeOne('many.jsonl', makeLines(COUNT)));
  await expectTold(second, '쓰기');
});

test('a tab that waits for one that is closed while it undoes an import reads against what is left of it', async ({ own, options }) => {
  const second = await openSecond(own);
  await options.bringToFront();
  await review(options);
  await apply(options);
  const holder = await openHolder(own, options);
  await options.getByRole('button', { name: /되돌리기/ }).first().click();
  await letWait(second, options);
  const reached = options.evaluate(waitForFile, 'removal.json');
  await holder.close();
  await reached;
  await options.close();
  expect(await readCounts(second)).toMatchObject({ added: COUNT, same: 0 });
  expect(await countEntries(second)).toBe(12);
});
