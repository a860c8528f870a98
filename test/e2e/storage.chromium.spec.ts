import type { Page } from '@playwright/test';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { openOptions } from './harness/importing.ts';
import { answerStorage, type StorageAnswers } from './harness/storage-answers.ts';

const { expect } = test;

const openWith = async (own: Chromium, answers: StorageAnswers): Promise<Page> => {
  const page = await own.context.newPage();
  await page.addInitScript(answerStorage, answers);
  await openOptions(page, own);
  return page;
};

const section = (page: Page) => page.locator('#storage');
const button = (page: Page) => section(page).getByRole('button', { name: '지우지 않게 하기' });

test.describe('the options say of the room that is taken', () => {
  test('what the browser says, which may not throw it away', async ({ options }) => {
    const [usage, isPersisted] = await options.evaluate(async () => [(await navigator.storage.estimate()).usage ?? 0, await navigator.storage.persisted()] as const);
    expect(usage).toBeGreaterThan(1_000);
    await expect(section(options).locator('.num')).toHaveText(/^\d+(\.\d)?MB$/);
    await expect(section(options)).toContainText(isPersisted ? '브라우저가 저절로 지우지 않습니다.' : '공간이 모자라면 브라우저가 지울 수 있습니다.');
    await expect(button(options)).toHaveCount(isPersisted ? 0 : 1);
  });

  test('that it may be thrown away, and a button asks the browser to keep it, which it does', async ({ own }) => {
    const page = await openWith(own, { usage: 12_345_678, isPersisted: false, willPersist: true });
    await expect(section(page).locator('.num')).toHaveText('12.3MB');
    await expect(section(page)).toContainText('공간이 모자라면 브라우저가 지울 수 있습니다.');
    await expect(page.locator('html[data-asked]')).toHaveCount(0);
    await button(page).click();
    await expect(section(page)).toContainText('브라우저가 저절로 지우지 않습니다.');
    await expect(button(page)).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
  });

  test('that the browser has not said yes, and it can be asked again', async ({ own }) => {
    const page = await openWith(own, { usage: 0, isPersisted: false, willPersist: false });
    await expect(section(page).locator('.num')).toHaveText('0MB');
    for (const times of ['1', '2']) {
      await button(page).click();
      await expect(section(page)).toContainText('아직 받아들이지 않았습니다');
      await expect(page.locator('html')).toHaveAttribute('data-asked', times);
    }
    await expect(section(page)).toContainText('브라우저가 지울 수 있습니다.');
  });

  test('that the browser does not say how much', async ({ own }) => {
    const page = await openWith(own, { isPersisted: true, willPersist: true });
    await expect(section(page)).toContainText('얼마나 쓰는지 브라우저가 알려 주지 않습니다.');
    await expect(section(page).locator('.num')).toHaveCount(0);
    await expect(button(page)).toHaveCount(0);
  });
});
