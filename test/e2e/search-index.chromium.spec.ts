import type { Page } from '@playwright/test';
import { changeSearchRows, SEARCH_FAULTS } from './harness/change-search-rows.ts';
import { expect, test } from './harness/fixtures.ts';
import { makeOldStore } from './harness/old-store.ts';

const expectFound = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('combobox').fill('reward');
  await expect(page.getByRole('option').filter({ hasText: 'ODIN' })).toHaveAttribute('data-arxiv-id', '2402.07319');
  await expect(page.getByRole('option')).toHaveCount(3);
};

const expectTold = async (page: Page, url: string, isTold: boolean): Promise<void> => {
  await page.goto(url);
  await page.locator('#import-head').waitFor();
  await expect(page.getByText('찾기 색인을 다시 만들었습니다')).toHaveCount(isTold ? 1 : 0);
  if (isTold) await page.getByRole('button', { name: '알겠습니다' }).click();
};

test.describe('a search index that', () => {
  for (const { name, isTold, ...fault } of SEARCH_FAULTS) {
    test(`${name} is made anew by the search that meets it`, async ({ page, chromium }) => {
      await expectFound(page, chromium.urlOf('popup.html'));
      await page.goto(chromium.urlOf('manifest.json'));
      await page.evaluate(changeSearchRows, fault);
      await expectFound(page, chromium.urlOf('popup.html'));
      await expectTold(page, chromium.urlOf('options.html'), isTold);
    });
  }

  test('no database has yet is made when a popup is the first to look', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('manifest.json'));
    await page.evaluate(makeOldStore, { version: 2, count: 0 } as const);
    await expectFound(page, chromium.urlOf('popup.html'));
  });
});
