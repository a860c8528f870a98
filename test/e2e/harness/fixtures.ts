import type { Page } from '@playwright/test';
import { openCard } from './card.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { networkTest } from './network-test.ts';

interface Each {
  /** A new tab; what its console says as an error fails the test. */
  readonly page: Page;
}
interface Shared {
  readonly chromium: Chromium;
}

/** Messages of the browser that a page without any extension has too. */
const BROWSER_NOISE = /Failed to load resource: the server responded with a status of 404/;

export const test = networkTest.extend<Each, Shared>({
  chromium: [
    async ({ network }, use) => {
      const chromium = await launchChromium({ network });
      const page = await chromium.context.newPage();
      // The first card is there once the store is; a test may stop the worker from then on.
      await openCard(page, '/abs/2402.06619');
      await page.close();
      await use(chromium);
      await chromium.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ chromium, network }, use) => {
    const page = await chromium.context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    networkTest.expect(errors.filter((error) => !BROWSER_NOISE.test(error)), 'errors on the console').toEqual([]);
    networkTest.expect(network.refused, 'requests beyond arXiv').toEqual([]);
    await page.close();
  },
});

export const { expect } = test;
