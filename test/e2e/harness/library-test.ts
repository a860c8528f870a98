import type { Locator, Page } from '@playwright/test';
import { LIBRARY } from '../../fixtures/library.ts';
import { chooseLanguage } from './choose-language.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { importFile, openOptions } from './importing.ts';
import { networkTest } from './network-test.ts';
import { writeOne } from './write-files.ts';

interface Each {
  /** A new tab; what its console says as an error fails the test. */
  readonly page: Page;
}
interface Shared {
  /** A browser in which {@link LIBRARY} was imported. */
  readonly chromium: Chromium;
}

/** A test in which a library was imported. */
export const libraryTest = networkTest.extend<Each, Shared>({
  chromium: [
    async ({ network }, use) => {
      const chromium = await launchChromium({ network });
      const options = await chromium.context.newPage();
      await openOptions(options, chromium);
      await importFile(options, writeOne('library.jsonl', LIBRARY));
      await options.close();
      await chooseLanguage(chromium, 'ko');
      await use(chromium);
      await chromium.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    networkTest.expect(errors, 'errors on the console').toEqual([]);
    await page.close();
  },
});
const { expect } = libraryTest;

/** Opens a place of the library and waits for its heading. */
export const open = async (page: Page, chromium: Chromium, hash: string): Promise<void> => {
  await page.goto(chromium.urlOf(`library.html${hash}`));
  await page.bringToFront();
  await page.locator('h1').waitFor();
};
/** The heading of the view. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
/** The field of the bar. */
export const field = (page: Page): Locator => page.getByRole('searchbox', { name: '검색 · Search', exact: true });
const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
/** Waits until the address names a place. */
export const expectHash = (page: Page, hash: string): Promise<void> => expect.poll(() => hashOf(page)).toBe(hash);
