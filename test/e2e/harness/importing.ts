import { expect, type Page } from '@playwright/test';
import type { Chromium } from './chromium.ts';
import { readStore } from './read-store.ts';

/** What a review counts. */
export type Counts = Readonly<Record<'added' | 'changed' | 'same' | 'problems' | 'refused', number>>;

/** Opens the options and waits until they can be used. */
export const openOptions = async (page: Page, chromium: Chromium): Promise<void> => {
  await page.goto(chromium.urlOf('options.html'));
  // Behind the welcome page the browser leaves the picker of folders waiting.
  await page.bringToFront();
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
};

/** Chooses files as the picker gives them. */
export const choose = (page: Page, paths: string | string[]): Promise<void> =>
  page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(paths);

/** Keeps the page from seeing the next choice until {@link showChoice}. To be run in the page. */
export const hideChoice = (): void => document.addEventListener('change', (event) => event.stopImmediatePropagation(), { capture: true, once: true });

/** Lets the page see it. To be run in the page. */
export const showChoice = (): void => {
  document.querySelector('input[type=file]:not([webkitdirectory])')?.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Chooses files, and does something to them before the page reads them. */
export const chooseThen = async (page: Page, paths: string[], change: () => void): Promise<void> => {
  await page.evaluate(hideChoice);
  await choose(page, paths);
  change();
  await page.evaluate(showChoice);
};

/** Chooses a folder as the picker gives it. */
export const chooseFolder = (page: Page, folder: string): Promise<void> =>
  page.locator('input[type=file][webkitdirectory]').setInputFiles(folder);

/** Drags files and folders from the desktop over the page and lets them go. */
export const drop = async (page: Page, paths: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  }
  await session.detach();
};

/** The numbers of the review, once it is there. */
export const readCounts = async (page: Page): Promise<Counts> => {
  await page.locator('[data-count=added]').waitFor();
  const read = async (part: keyof Counts): Promise<number> =>
    Number((await page.locator(`[data-count=${part}]`).textContent())?.replaceAll(',', ''));
  const [added, changed, same, problems, refused] = await Promise.all(
    (['added', 'changed', 'same', 'problems', 'refused'] as const).map(read),
  );
  return { added, changed, same, problems, refused } as Counts;
};

/** Presses the button that stops an import or leaves a review. */
export const cancel = (page: Page): Promise<void> => page.getByRole('button', { name: '취소', exact: true }).click();

/** Presses the button that applies the review. */
export const clickApply = (page: Page): Promise<void> => page.getByRole('button', { name: '적용', exact: true }).click();

/** Applies the review and waits until it is done. */
export const apply = async (page: Page): Promise<void> => {
  await clickApply(page);
  await expect(page.locator('[data-count=added]')).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
};

/** Chooses a file and applies it; gives the review's numbers. */
export const importFile = async (page: Page, path: string | string[]): Promise<Counts> => {
  await choose(page, path);
  const counts = await readCounts(page);
  await apply(page);
  return counts;
};

/** What the page says of what the store did by itself: the name of a source, and what became of it. */
export const readHistory = (page: Page): Promise<string[]> => page.locator('.options-history li > span').allTextContents();

/** Dismisses what the page says of what happened. */
export const dismissHistory = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '알겠습니다' }).click();
  await expect(page.locator('.options-history')).toHaveCount(0);
};

/** All that is stored, to be compared with later; stamps, which every write makes anew, are left out. */
export const dumpStore = (page: Page): Promise<unknown> => page.evaluate(readStore);
