import type { Page } from '@playwright/test';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { expectAxeClean } from './harness/axe.ts';
import { openCard } from './harness/card.ts';
import type { Chromium } from './harness/chromium.ts';
import { holdStore } from './harness/hold-store.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { makeOldStore } from './harness/old-store.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** A page of the extension in which nothing of it runs has a store of an earlier version, and does not let go of it. */
const openHolder = async (page: Page, own: Chromium): Promise<void> => {
  await page.goto(own.urlOf('manifest.json'));
  await own.stopWorker();
  await page.evaluate(makeOldStore, { version: 3, count: 1 } as const);
  expect(await page.evaluate(holdStore)).toBe('3');
};

const open = async (own: Chromium, path: string): Promise<Page> => {
  const page = await own.context.newPage();
  await page.goto(own.urlOf(path));
  return page;
};

/** Opens a page and waits for its card, whose background waits for the database first. */
const openLateCard = async (page: Page, path: string): Promise<void> => {
  await page.goto(`https://arxiv.org${path}`);
  // The background spends 10 s before it gives up on the database, however quick the machine.
  await page.locator('gloss-card[data-match]').waitFor({ timeout: 30_000 });
};

const LATE = '데이터베이스가 열리지 않습니다';

test('a page of an earlier version that holds the database is told of, what the package brings is shown meanwhile, and pages go on when it is gone', async ({ own, options }) => {
  test.setTimeout(120_000);
  await openHolder(options, own);
  const [popup, library, second] = await Promise.all([open(own, 'popup.html'), open(own, 'library.html'), open(own, 'options.html')]);
  for (const page of [popup, library, second]) await expect(page.getByRole('status').filter({ hasText: LATE })).toBeVisible({ timeout: 20_000 });
  for (const page of [popup, library, second]) await expectAxeClean(page, page.url());
  await expect(popup.getByRole('option')).not.toHaveCount(0);
  await expect(library.locator('article')).toHaveCount(12);
  await expect(second.locator('input[type=file]')).toHaveCount(0);
  await expect(second.getByText('LateError')).toHaveCount(0);
  await openLateCard(await own.context.newPage(), '/abs/2402.07319');
  await options.goto('about:blank');
  // Each goes on by itself.
  for (const page of [popup, library, second]) await expect(page.getByText(LATE)).toHaveCount(0);
  await expect(second.getByRole('row', { name: /old\.txt/ })).toHaveCount(1);
  expect(await importFile(second, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  await openCard(await own.context.newPage(), '/abs/2402.00001');
});
