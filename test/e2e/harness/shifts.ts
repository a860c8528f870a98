import type { Page } from '@playwright/test';

interface Shifted {
  shifts: number[];
}

/** How much later than here a page's style comes, in milliseconds: a page is painted with it, and a loaded machine is slow. */
const FAR = 500;

/**
 * Watches, from the next page on, how much what was painted moves. The pages are those of a far arXiv, so that what is
 * seen is where things stand and not how busy this machine is.
 */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.route('**/static/arXiv.css', async (route) => {
    await new Promise((done) => setTimeout(done, FAR));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/** The sum of this page's shifts, as shares of the screen, once all that is on its way has come. */
export const readShift = async (page: Page): Promise<number> => {
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as unknown as Shifted).shifts.reduce((sum, value) => sum + value, 0));
};
