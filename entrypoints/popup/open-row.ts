import { toAbsUrl, toLibraryPage, toPaperUrl } from '../../lib/links/paper-address.ts';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import { JUMP } from '../../lib/messages/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { closePopup } from './close-popup.ts';
import type { Tab } from './find-current.ts';
import { openTab } from './open-tab.ts';
import { isBare, paperOf, type Asked, type PopupState, type Row } from './popup-view.ts';

/** How a row is opened. */
export interface Opening {
  readonly row: Exclude<Row, { kind: 'more' }>;
  /** The paper itself, or its place in the library. */
  readonly where: 'paper' | 'library';
  /** Whether the popup stays, with the tab behind. */
  readonly isBehind: boolean;
}

const toUrl = ({ row, where }: Opening, papers: PopupState['papers']): string | undefined => {
  if (row.kind === 'named') return where === 'paper' ? toAbsUrl(row.id) : browser.runtime.getURL(`library.html${toHash({ by: 'paper', id: row.id })}`);
  const [entry] = paperOf(row, papers)?.entries ?? [];
  if (entry === undefined) return undefined;
  return (where === 'paper' ? toPaperUrl(entry) : undefined) ?? browser.runtime.getURL(toLibraryPage(entry));
};

/** Opens an address in a new tab beside the reader's, which keeps its place in the paper that is being read. */
export const openBeside = async (url: string, tab: Tab, isBehind = false): Promise<void> => {
  const root = browser.runtime.getURL('');
  await openTab(url, !isBehind, { create: (wanted) => browser.tabs.create(wanted), beside: tab, root });
  if (!isBehind) closePopup();
};

const isHere = ({ row, where }: Opening, { address }: Tab): boolean => row.kind === 'current' && where === 'paper' && address?.kind === 'abs';

/** Opens a row. On the page of the very paper the way is to its card, and no second tab of it is opened. */
export const openRow = async (opening: Opening, papers: PopupState['papers'], tab: Tab): Promise<void> => {
  if (isHere(opening, tab) && tab.id !== undefined) {
    // The card may be hidden here, or its page older than this version of ours.
    await browser.tabs.sendMessage(tab.id, JUMP).catch(() => {});
    return closePopup();
  }
  const url = toUrl(opening, papers);
  if (url !== undefined) await openBeside(url, tab, opening.isBehind);
};

/** The library at what is asked, or at its newest day. */
export const toLibraryUrl = (asked: Asked): string => {
  const { text, tags, isLiteral } = asked;
  return browser.runtime.getURL(`library.html${isBare(asked) ? '' : toHash({ ...toSearchPlace(text.trim()), tags, isLiteral })}`);
};
