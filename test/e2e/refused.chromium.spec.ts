import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { NEW_TITLE, NEWSLETTER } from '../fixtures/imports.ts';
import { expectAxeClean } from './harness/axe.ts';
import { importTest as test } from './harness/import-test.ts';
import { dumpStore, importFile } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Refuses the database to every page that is opened from now on, as a profile does that is damaged or private. */
const refuse = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by the test', 'InvalidStateError');
    };
  });

test('a page that is refused the database shows what the package brings, and says why', async ({ own }) => {
  const page = await own.context.newPage();
  await refuse(page);
  await page.goto(own.urlOf('popup.html'));
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await expect(page.getByText('함께 들어 있는 글만 보입니다')).toBeVisible();
  await page.getByRole('combobox').fill('granularity');
  await expect(page.getByRole('option')).toContainText(['Scaling Laws']);
  await expectAxeClean(page, page.url());
  await page.goto(own.urlOf('library.html'));
  await expect(page.getByRole('article')).toHaveCount(12);
  await expect(page.getByText('함께 들어 있는 글만 보입니다')).toBeVisible();
  await expect(page.locator('code')).toContainText('refused by the test');
  await expectAxeClean(page, page.url());
  await page.goto(own.urlOf('library.html#/search/reward'));
  await expect(page.locator('main')).toContainText('ODIN');
  await page.goto(own.urlOf('options.html'));
  await expect(page.getByText('브라우저의 데이터베이스를 쓸 수 없어')).toBeVisible();
  await expect(page.locator('code')).toContainText('refused by the test');
  await expectAxeClean(page, page.url());
});

test('what was imported is out of reach of a page that is refused the database, which gives it back as it came, and is whole on the next', async ({ own, options }) => {
  await importFile(options, writeOne('a.txt', NEWSLETTER));
  const before = await dumpStore(options);
  const page = await own.context.newPage();
  await refuse(page);
  await page.goto(own.urlOf('options.html'));
  await expect(page.getByText('브라우저의 데이터베이스를 쓸 수 없어')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '원본 저장 a.txt' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(NEWSLETTER);
  await expectAxeClean(page, page.url());
  await page.goto(own.urlOf(`library.html#/search/${NEW_TITLE}`));
  await expect(page.getByText('함께 들어 있는 글만 보입니다')).toBeVisible();
  await expect(page.locator('.result-title', { hasText: NEW_TITLE })).toHaveCount(0);
  await page.close();
  const next = await own.context.newPage();
  await next.goto(own.urlOf(`library.html#/search/${NEW_TITLE}`));
  await expect(next.locator('.result-title', { hasText: NEW_TITLE })).toHaveCount(1);
  expect(await dumpStore(options)).toEqual(before);
});
