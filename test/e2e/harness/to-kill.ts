import type { Chromium } from './chromium.ts';

/** Ends a browser. */
export type End = () => Promise<void>;

/** What ends the browser at once, by its own process, which is asked for before: an answer would come too late. */
export const toKill = async ({ context }: Chromium): Promise<End> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  const browser = processes.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('the browser does not say which process it is');
  return async () => {
    process.kill(browser.id, 'SIGKILL');
    await context.close().catch(() => {});
  };
};
