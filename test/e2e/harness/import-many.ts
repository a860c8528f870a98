import { expect, type Page } from '@playwright/test';
import { makeLines } from '../../fixtures/imports.ts';
import { countStore } from './count-store.ts';
import { choose, readCounts } from './importing.ts';
import { writeOne } from './write-files.ts';

/** Entries that take long enough to be cut off anywhere; the package has 12 beside them. */
export const COUNT = 3_000;

/** Chooses so many, and waits for the review. */
export const review = async (page: Page): Promise<void> => {
  await choose(page, writeOne('many.jsonl', makeLines(COUNT)));
  await readCounts(page);
};

/** How many are stored. */
export const countEntries = async (page: Page): Promise<number> => (await page.evaluate(countStore)).entries;

/** Takes the import back, where there is one, and waits for the word that it is. */
export const undoIfThere = async (page: Page): Promise<void> => {
  if ((await countEntries(page)) === 12) return;
  await page.reload();
  await page.getByRole('button', { name: /되돌리기/ }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '되돌렸습니다' })).toHaveCount(1, { timeout: 20_000 });
};
