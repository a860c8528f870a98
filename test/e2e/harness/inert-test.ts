import { expect, type Page } from '@playwright/test';
import { launchChromium, type Chromium } from './chromium.ts';
import { importFile, openOptions } from './importing.ts';
import { ARXIV_PATH, INERT, readInertness, readWords } from './inertness.ts';
import { networkTest } from './network-test.ts';

interface Each {
  /** A new tab; a dialogue, an error on its console, or a request fails the test. */
  readonly page: Page;
}

/** A test in a Chromium that all of its file share, into which files were imported that try to be more than text. */
export const toInertTest = (writeAll: () => string[]) =>
  networkTest.extend<Each, { readonly chromium: Chromium }>({
    chromium: [
      async ({ network }, use) => {
        const chromium = await launchChromium({ network });
        const options = await chromium.context.newPage();
        await openOptions(options, chromium);
        await importFile(options, writeAll());
        await options.close();
        await use(chromium);
        await chromium.close();
      },
      { scope: 'worker' },
    ],
    page: async ({ chromium, network }, use) => {
      const page = await chromium.context.newPage();
      const said: string[] = [];
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('dialog', (dialog) => { said.push(dialog.message()); void dialog.dismiss(); });
      const before = network.asked.length;
      await use(page);
      expect(said, 'errors and dialogues').toEqual([]);
      expect(network.refused, 'requests beyond arXiv').toEqual([]);
      expect(network.asked.slice(before).filter((path) => !ARXIV_PATH.test(path)), 'requests that text made').toEqual([]);
      await page.close();
    },
  });

/** Expects that text is nothing but text on the page. */
export const expectInert = async (page: Page, where: string): Promise<void> => expect(await page.evaluate(readInertness), where).toEqual(INERT);

/** Expects each text somewhere on the page, as it is, and nothing of it anywhere as more. */
export const expectTexts = async (page: Page, texts: readonly string[]): Promise<void> => {
  const words = await page.evaluate(readWords);
  expect(texts.filter((text) => !words.includes(text)), page.url()).toEqual([]);
  await expectInert(page, page.url());
};

/** Goes to a place of the library in a page that is made anew. */
export const goTo = async (page: Page, chromium: Chromium, hash: string): Promise<void> => {
  await page.goto(chromium.urlOf('icon.svg'));
  await page.goto(chromium.urlOf(`library.html${hash}`));
  await page.locator('h1').waitFor();
};

/** Waits until an element that `selector` finds has this text and no other. */
export const waitForText = (page: Page, selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(([path = '', words]) => [...document.querySelectorAll(path)].some(({ textContent }) => textContent === words), [selector, text]);

/** Goes to another place of the library, and waits until an element has this text. */
export const visit = async (page: Page, hash: string, [selector, text]: readonly [selector: string, text: string]): Promise<void> => {
  await page.evaluate((next) => { location.hash = next; }, hash);
  await waitForText(page, selector, text);
};
