import type { Page } from '@playwright/test';
import { launchChromium, type Chromium } from './chromium.ts';
import { openOptions } from './importing.ts';
import { networkTest } from './network-test.ts';

interface Each {
  /** A browser of the test's own, with nothing in it but what the package brings. */
  readonly own: Chromium;
  /** Its options page; what its console says as an error fails the test. */
  readonly options: Page;
}

/** A test that may change the store. */
export const importTest = networkTest.extend<Each>({
  own: async ({ network }, use) => {
    const own = await launchChromium({ network });
    await use(own);
    await own.close();
  },
  options: async ({ own }, use) => {
    const page = await own.context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await openOptions(page, own);
    await use(page);
    networkTest.expect(errors, 'errors on the console').toEqual([]);
  },
});
