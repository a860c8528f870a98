import type { Page } from '@playwright/test';
import type { Chromium } from './chromium.ts';

/** Opens a private window as a reader does, at an address, and gives its tab. */
export const openPrivateWindow = async ({ context, urlOf }: Chromium, url: string): Promise<Page> => {
  const opener = await context.newPage();
  await opener.goto(urlOf('icon.svg'));
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    opener.evaluate((address) => chrome.windows.create({ incognito: true, url: address }).then(() => undefined), url),
  ]);
  await opener.close();
  await page.waitForLoadState();
  return page;
};
