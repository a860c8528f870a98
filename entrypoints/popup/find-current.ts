import { parseArxivUrl, type ArxivAddress } from '../../lib/arxiv/arxiv-url.ts';
import { mergeEntries } from '../../lib/digest/merge.ts';
import { browser } from '../../lib/platform/browser.ts';
import { findGlosses } from '../../lib/store/find-glosses.ts';
import { withShelf } from '../../lib/store/with-shelf.ts';
import type { RowPaper } from './popup-view.ts';

/** The tab that the popup was opened over. */
export interface Tab {
  readonly id: number | undefined;
  readonly index: number | undefined;
  /** The paper that it shows, as the page itself, its PDF or its HTML; `undefined` for every other page. */
  readonly address: ArxivAddress | undefined;
  readonly title: string;
}

/** The paper of a tab, and every stored entry that is its. */
export interface Current {
  readonly paper: RowPaper;
  readonly keys: ReadonlySet<number>;
}

/** The tab under the popup. Its address is known by `activeTab`: the reader has pressed our button over it. */
export const readTab = async (): Promise<Tab> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, index: tab?.index, address: parseArxivUrl(tab?.url ?? ''), title: tab?.title ?? '' };
};

/** arXiv's pages are called `[2402.06619] Aya Dataset: …`. */
const toPaperTitle = ({ title }: Tab): string => /^\[[^\]]+\] (.+)$/s.exec(title)?.[1] ?? '';

/** The entries of the tab's paper: by its id, else by the title that the tab has. */
export const findCurrent = async (tab: Tab): Promise<Current | null> => {
  const arxivId = tab.address?.id;
  if (arxivId === undefined) return null;
  const { value: own } = await withShelf((shelf) => shelf.byId(arxivId));
  const [gloss] = own.length > 0 ? [] : await findGlosses([{ arxivId, title: toPaperTitle(tab), authors: [], abstract: '' }]);
  const entries = gloss?.entries ?? mergeEntries(own);
  const [first] = entries;
  return first === undefined ? null : { paper: { key: first.key, entries }, keys: new Set([...own, ...entries].map(({ key }) => key)) };
};
