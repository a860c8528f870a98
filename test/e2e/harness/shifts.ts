import type { Page } from '@playwright/test';

interface Shifted {
  shifts: number[];
}

/** Watches, from the next page on, how much what was painted moves. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The sum of this page's shifts, as shares of the screen, once all that is on its way has come. */
export const readShift = async (page: Page): Promise<number> => {
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as unknown as Shifted).shifts.reduce((sum, value) => sum + value, 0));
};
