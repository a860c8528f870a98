import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Paper } from '../../lib/arxiv/paper.ts';
import { fitGlosses } from '../../lib/digest/fit-glosses.ts';
import { announceChange } from '../../lib/messages/announce.ts';
import { answerMessages } from '../../lib/messages/answer.ts';
import type { LookUpAnswer, OwnPage } from '../../lib/messages/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { CARD_WORDS } from '../../lib/platform/words.ts';
import { onOpenedLate } from '../../lib/store/database.ts';
import { findGlosses } from '../../lib/store/find-glosses.ts';
import { recover } from '../../lib/store/recover.ts';
import { showBadge } from './badge.ts';
import { listenToCommands } from './commands.ts';
import { listenToOmnibox } from './omnibox.ts';

const openTab = async (page: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
};

/** What a page may be answered, beside the card's sentences. */
const MOST_BYTES = 60 * 1_024;

const lookUp = async (papers: readonly Paper[], sender: Runtime.MessageSender): Promise<LookUpAnswer> => {
  const glosses = papers.length === 0 ? [] : await findGlosses(papers);
  // A tab may be gone before its badge is set.
  showBadge(glosses, sender.tab?.id).catch(() => {});
  return { glosses: fitGlosses(glosses, MOST_BYTES), words: CARD_WORDS };
};

const openPage = (page: OwnPage): Promise<void> =>
  page === 'options' ? browser.runtime.openOptionsPage() : openTab(page.replace('#', '.html#'));

const start = ({ reason }: Runtime.OnInstalledDetailsType): void => {
  if (reason === 'install') void openTab('welcome.html');
  recoverOrWarn();
};

// Without a database cards are read from the package; the options page says why.
const recoverOrWarn = (): void => {
  recover().catch((error: unknown) => console.warn('Gloss: no database', error));
};

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(start);
    browser.runtime.onStartup.addListener(recoverOrWarn);
    onOpenedLate(announceChange);
    answerMessages({ lookUp, openPage });
    listenToCommands();
    listenToOmnibox();
  },
});
