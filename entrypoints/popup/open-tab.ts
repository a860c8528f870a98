import type { Tab } from './find-current.ts';

/** A tab to be made, as `tabs.create` takes it. */
export interface NewTab {
  readonly url: string;
  readonly active: boolean;
  readonly index?: number;
  readonly openerTabId?: number;
}

/** What a tab is made by, and beside which. */
export interface Making {
  readonly create: (tab: NewTab) => Promise<unknown>;
  readonly beside: Pick<Tab, 'id' | 'index' | 'isPrivate'>;
  /** The address of our own pages' folder. */
  readonly root: string;
}

// Chromium shows our own pages in an ordinary window, where there is no place beside a private one's tab.
const toPlace = (url: string, { beside: { id, index, isPrivate }, root }: Making): Partial<NewTab> => {
  if (isPrivate && url.startsWith(root)) return {};
  // With its opener known, closing the tab leads back to the paper.
  return { ...(index === undefined ? {} : { index: index + 1 }), ...(id === undefined ? {} : { openerTabId: id }) };
};

/** Opens an address beside the reader's tab; wherever the browser likes, where that tab is gone or in another window. */
export const openTab = async (url: string, active: boolean, making: Making): Promise<void> => {
  try {
    await making.create({ url, active, ...toPlace(url, making) });
  } catch {
    await making.create({ url, active });
  }
};
