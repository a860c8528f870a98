import { parseArxivUrl, type ArxivAddress } from '../../lib/arxiv/arxiv-url.ts';
import { browser } from '../../lib/platform/browser.ts';
import { findPaperEntries } from '../../lib/store/find-paper-entries.ts';
import type { Current } from './popup-view.ts';
import { readTitle } from './read-title.ts';

/** The tab that the popup was opened over. */
export interface Tab {
  readonly id: number | undefined;
  readonly index: number | undefined;
  /** Whether it is in a private window. */
  readonly isPrivate: boolean;
  /** The paper that it shows, as the page itself, its PDF or its HTML; `undefined` for every other page. */
  readonly address: ArxivAddress | undefined;
  readonly title: string;
}

/** The tab under the popup. Its address is known by `activeTab`: the reader has pressed our button over it. */
export const readTab = async (): Promise<Tab> => {
  // Without it there is only no place beside it.
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return { id: tab?.id, index: tab?.index, isPrivate: tab?.incognito === true, address: parseArxivUrl(tab?.url ?? ''), title: tab?.title ?? '' };
};

/** The entries of the tab's paper: by its id, else by the title that the tab has. */
export const findCurrent = async ({ address, title }: Tab): Promise<Current | null> => {
  if (address === undefined) return null;
  const found = await findPaperEntries({ arxivId: address.id, title: readTitle(title), authors: [], abstract: '' });
  const first = found?.entries[0];
  return found === null || first === undefined ? null : { paper: { key: first.key, entries: found.entries }, keys: found.keys };
};
