import type { Locator, Page } from '@playwright/test';

/** The card of a page, whether or not there is one yet. */
export const cardOf = (page: Page): Locator => page.locator('gloss-card');

/** Opens a path of arXiv and waits for its card. */
export const openCard = async (page: Page, path: string): Promise<Locator> => {
  await page.goto(`https://arxiv.org${path}`);
  const card = page.locator('gloss-card[data-match]');
  await card.waitFor();
  return card;
};

/** Opens a path and gives the extension the time in which it shows every other card. */
export const openWithoutCard = async (page: Page, path: string): Promise<void> => {
  await page.goto(`https://arxiv.org${path}`);
  await page.waitForLoadState('load');
  await page.waitForTimeout(400);
};
