import type { Page } from '@playwright/test';

/**
 * Ends the worker that reads and writes, under whatever it does. Its answer may go with it, and Chromium need not tell at once
 * that it is gone: what the page says of it decides.
 */
export const killWorker = async (page: Page): Promise<void> => {
  const worker = page.workers()[0];
  if (worker === undefined) return;
  const gone = worker.waitForEvent('close', { timeout: 5_000 }).catch(() => {});
  worker.evaluate(() => globalThis.close()).catch(() => {});
  await gone;
};
