import { parsePageCommand } from '../../lib/messages/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';

const readTabId = async (): Promise<number | undefined> => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

const tell = async (command: string): Promise<void> => {
  const [page, tabId] = [parsePageCommand(command), await readTabId()];
  // Only arXiv's pages have somebody to hear it; on others the key does nothing.
  if (page !== undefined && tabId !== undefined) await browser.tabs.sendMessage(tabId, page).catch(() => {});
};

/**
 * Passes the reader's shortcuts on to the page, from now on. They are the browser's own: it reads them as it reads all its
 * shortcuts, whatever layout is on, and lets the reader change them.
 */
export const listenToCommands = (): void => browser.commands.onCommand.addListener((command) => void tell(command));
