import type { ArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { readTone } from './page.ts';

const TAG = 'gloss-card';
const SYSTEM_SIGNS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** The card that stands on the page, of this script or of one before it; there is never more than one. */
export const findCard = (): HTMLElement | null => document.querySelector<HTMLElement>(TAG);

/** Takes every card off the page, also those that the page may have made of it. */
export const removeCards = (): void => {
  for (const card of document.querySelectorAll(TAG)) card.remove();
};

/** Puts an empty card element after `anchor`. Any other on the page, from a script injected before, gives way to it. */
export const placeHost = (anchor: Element, arxivId: ArxivId): HTMLElement => {
  removeCards();
  const host = document.createElement(TAG);
  Object.assign(host.dataset, { arxivId, state: 'waiting', edge: anchor.localName === 'blockquote' ? 'quoted' : 'plain' });
  host.translate = false;
  // A shortcut brings the focus here; Tab goes on into the card.
  host.tabIndex = -1;
  anchor.after(host);
  followTone(host);
  return host;
};

/** Keeps `data-tone` with the page's ground, which extensions, the system and the reader change while it is open. */
const followTone = (host: HTMLElement): void => {
  const update = (): void => {
    if (!host.isConnected) return observer.disconnect();
    host.dataset.tone = readTone();
  };
  const observer = new MutationObserver(update);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  addEventListener('load', update, { once: true });
  for (const sign of SYSTEM_SIGNS) matchMedia(sign).addEventListener('change', update);
  update();
};
