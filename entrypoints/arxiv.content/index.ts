import { defineContentScript } from 'wxt/utils/define-content-script';
import { fitCard } from '../../components/draw-card.tsx';
import { drawPlaceholder } from '../../components/draw-placeholder.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { FOLD, JUMP } from '../../lib/messages/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { readPageStart } from '../../lib/store/page-start.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { findProspect, type Prospect } from './find-prospect.ts';
import { readAddressId, readPaper, waitForAnchor } from './page.ts';
import { findCard, placeHost, removeCards } from './place-host.ts';
import { foldCard, showCard } from './show-card.ts';

const hasPainted = (): boolean => performance.getEntriesByType('paint').length > 0;

/** What a card is made from, once its place is known. */
interface Filling {
  readonly prospect: Prospect;
  readonly settings: Settings;
  /** Whether the page is to keep room for the text that is on its way. */
  readonly keepsRoom: boolean;
}

const fill = async (host: HTMLElement, { prospect, settings, keepsRoom }: Filling): Promise<void> => {
  if (keepsRoom) drawPlaceholder(host, { room: prospect.room, folded: settings.folded });
  const answer = await prospect.answer;
  const paper = readPaper();
  if (answer === undefined || paper === undefined) return host.remove();
  const room = keepsRoom && hasPainted() ? host.getBoundingClientRect().height : null;
  showCard({ host, paper, answer, settings });
  if (room !== null) fitCard(host, room);
};

/** A page whose entry is gone; one that never had any is left alone, and nobody is woken. */
const leave = (): void => {
  if (findCard() === null) return;
  removeCards();
  void ask('lookUp', []);
};

const show = async (): Promise<void> => {
  const id = readAddressId();
  if (id === undefined) return;
  const { answer, settings } = await readPageStart(id);
  if (settings.hiddenHosts.includes(location.hostname)) return removeCards();
  const prospect = await findProspect(id, answer);
  if (prospect === undefined) return leave();
  const anchor = await waitForAnchor();
  // A 404 keeps the paper's address; the background has counted it for the badge by now.
  if (anchor === undefined || readPaper() === undefined) return void ask('lookUp', []);
  // On a page that comes back whole the old card stays until the new one is ready.
  const isAgain = findCard() !== null;
  if (isAgain) await prospect.answer;
  await fill(placeHost(anchor, id), { prospect, settings, keepsRoom: !isAgain && prospect.room !== '' });
};

// An extension that was updated under this page rejects every call: the page is left as it is.
const showOrLeave = (): void => {
  show().catch(() => {});
};

export default defineContentScript({
  matches: ['https://arxiv.org/abs*', 'https://www.arxiv.org/abs*', 'https://export.arxiv.org/abs*'],
  runAt: 'document_start',
  main() {
    showOrLeave();
    // A page that comes back whole does not run its scripts again, and settings may have changed meanwhile.
    addEventListener('pageshow', (event) => event.persisted && showOrLeave());
    // A page is sent the reader's shortcuts, and that the store is not what it was.
    browser.runtime.onMessage.addListener((message: unknown) =>
      message === JUMP ? findCard()?.focus() : message === FOLD ? foldCard() : showOrLeave());
  },
});
