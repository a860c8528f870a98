import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { importTest as test } from './harness/import-test.ts';

const { expect } = test;

/** Refuses the database to every page that is opened from now on, as a profile does that is damaged or private. */
const refuse = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by the test', 'InvalidStateError');
    };
  });

const expectAccessible = async (page: Page): Promise<void> => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('a page that is refused the database shows what the package brings, and says why', async ({ own }) => {
  const page = await own.context.newPage();
  await refuse(page);
  await page.goto(own.urlOf('popup.html'));
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await expect(page.getByText('함께 들어 있는 글만 보입니다')).toBeVisible();
  await page.getByRole('combobox').fill('granularity');
  await expect(page.getByRole('option')).toContainText(['Scaling Laws']);
  await expectAccessible(page);
  await page.goto(own.urlOf('library.html'));
  await expect(page.getByRole('article')).toHaveCount(12);
  await expect(page.getByText('함께 들어 있는 글만 보입니다')).toBeVisible();
  await expect(page.locator('code')).toContainText('refused by the test');
  await expectAccessible(page);
  await page.goto(own.urlOf('library.html#/search/reward'));
  await expect(page.locator('main')).toContainText('ODIN');
  await page.goto(own.urlOf('options.html'));
  await expect(page.getByText('브라우저의 데이터베이스를 쓸 수 없어')).toBeVisible();
  await expect(page.locator('code')).toContainText('refused by the test');
  await expectAccessible(page);
});
