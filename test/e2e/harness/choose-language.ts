import type { Chromium } from './chromium.ts';

/**
 * Chooses the extension's language as its settings do; `null` for the browser's. Pages of a test are told theirs, but a
 * popup over a tab and a tab that the extension opens may have that of the machine.
 */
export const chooseLanguage = async ({ context, urlOf }: Chromium, language: 'ko' | null): Promise<void> => {
  const page = await context.newPage();
  await page.goto(urlOf('icon.svg'));
  await page.evaluate(async (chosen) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...Object(settings), language: chosen } });
  }, language);
  await page.close();
};
