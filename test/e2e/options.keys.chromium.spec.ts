import type { Page } from '@playwright/test';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { importTest as test } from './harness/import-test.ts';

const { expect } = test;

/** What has the focus, by its name or its text. */
const readFocus = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Goes on by Tab until something that is called so has the focus. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await readFocus(page)) && (await page.evaluate(() => document.activeElement?.matches('button, a, summary, textarea')))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${name} by Tab`);
};

const pressOn = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

/** Whether the focus is in an element, or on it. */
const isIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null && document.activeElement !== document.body, selector);

/** Pastes a text and has it read, up to the review. */
const pasteAndRead = async (page: Page): Promise<void> => {
  await pressOn(page, /^글 붙여 넣기/);
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(NEWSLETTER);
  await pressOn(page, /^읽기$/);
  await expect(page.locator('[data-count=added]')).toHaveText('1');
  await expect.poll(() => isIn(page, '#review')).toBe(true);
};

const applyByKeys = async (page: Page): Promise<void> => {
  await pasteAndRead(page);
  await pressOn(page, /^적용$/);
  await expect(page.getByRole('status')).toContainText('새 글 1편');
};

test('by keys alone a text is pasted, looked at, applied, undone, and the focus is never lost', async ({ options }) => {
  await applyByKeys(options);
  await expect.poll(() => isIn(options, 'main')).toBe(true);
  await pressOn(options, /되돌리기/);
  await expect(options.getByRole('status')).toContainText('되돌렸습니다');
  await expect.poll(() => isIn(options, '#undo, #undo-head')).toBe(true);
});

test('by keys alone a review is left, and the focus is where one pastes again', async ({ options }) => {
  await pasteAndRead(options);
  await pressOn(options, /^취소$/);
  await expect(options.getByRole('status')).toContainText('취소');
  await expect(options.getByRole('textbox')).toBeFocused();
});

test('by keys alone a question is asked and answered with no, and the focus is on what asked', async ({ options }) => {
  await applyByKeys(options);
  await pressOn(options, /^지우기/);
  expect(await readFocus(options)).toBe('그대로');
  await options.keyboard.press('Enter');
  await expect.poll(() => readFocus(options)).toBe('지우기');
  await expect(options.getByRole('row', { name: /붙여 넣은 글/ })).toHaveCount(1);
});
