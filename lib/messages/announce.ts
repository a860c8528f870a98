import { browser } from '../platform/browser.ts';
import { CHANGED } from './protocol.ts';

const CHANNEL = 'gloss-changed';

const tellTab = async (id: number): Promise<void> => {
  // Most tabs have nobody to hear it.
  await browser.tabs.sendMessage(id, CHANGED).catch(() => {});
};

const tellTabs = async (): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellTab(id)])));
};

/**
 * Says that the store has changed to the pages that show it: our own, and arXiv's in every tab. A message to each tab
 * carries nothing, where a listener on storage would bring the whole index to each. (Firefox wakes the background for it.)
 * Nobody waits for it: a tab that sleeps answers when it wakes.
 */
export const announceChange = (): void => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(CHANGED);
  channel.close();
  tellTabs().catch(() => {});
};

/** Calls back whenever the store is said to have changed, here or by another page of ours; gives what ends it. */
export const onChange = (listen: () => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listen);
  return () => channel.close();
};
