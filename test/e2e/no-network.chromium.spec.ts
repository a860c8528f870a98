import type { Page } from '@playwright/test';
import { makeEmptyExtension, NOTHING } from '../bench/empty-extension.ts';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { cardOf } from './harness/card.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { openFormats, save } from './harness/exporting.ts';
import { importFile, openOptions } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { startNetwork } from './harness/network.ts';
import { answerAtOnce, TRIP, VISITS } from './harness/visiting.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Imports, takes along all that is there, and takes the import back. */
const useOptions = async (page: Page, chromium: Chromium): Promise<void> => {
  await openOptions(page, chromium);
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '모두 내보내기' }).click()]);
  await page.getByRole('button', { name: /되돌리기/ }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '되돌렸습니다' })).toBeVisible();
};

/** Uses Gloss as a reader does between papers. */
const usePages = async (page: Page, chromium: Chromium): Promise<void> => {
  await page.goto(chromium.urlOf('popup.html'));
  await page.getByRole('combobox').fill('reward');
  await page.locator('mark').first().waitFor();
  await page.goto(chromium.urlOf('library.html#/search/moe'));
  await page.locator('[role=option]').first().waitFor();
  await openFormats(page);
  await save(page, '마크다운, 한 파일');
  await page.goto(chromium.urlOf('library.html#/timeline'));
  await page.getByRole('slider').first().waitFor();
  await useOptions(page, chromium);
};

/** Visits pages of arXiv, and gives what was asked of the network meanwhile: of arXiv, and beyond it. */
const visitAll = async (extension: string | undefined, between: (page: Page, chromium: Chromium) => Promise<void>) => {
  const network = await startNetwork(answerAtOnce);
  const chromium = await launchChromium({ network, ...(extension !== undefined && { extension }) });
  const page = await chromium.context.newPage();
  let cards = 0;
  for (const { path, isAfterUse } of TRIP) {
    if (isAfterUse) await between(page, chromium);
    await page.goto(`https://arxiv.org${path}`);
    cards += await cardOf(page).count();
  }
  await chromium.close();
  network.close();
  return { asked: network.asked.toSorted(), refused: network.refused, cards };
};

test('200 pages with popup, library and options between them ask the network for what they ask without Gloss', async () => {
  test.setTimeout(240_000);
  const without = await visitAll(makeEmptyExtension(NOTHING), async () => {});
  const { asked, refused, cards } = await visitAll(undefined, usePages);
  expect(cards).toBeGreaterThan(VISITS / 4);
  expect(refused).toEqual([]);
  expect(asked).toEqual(without.asked);
  expect(asked.filter((path) => path.startsWith('/abs') || path.startsWith('/list'))).toHaveLength(VISITS);
});
