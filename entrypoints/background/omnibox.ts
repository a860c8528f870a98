import type { Omnibox } from 'webextension-polyfill';
import { browser } from '../../lib/platform/browser.ts';
import { LastingSearch } from '../../lib/store/lasting-search.ts';
import { openSearch } from '../../lib/store/search.ts';
import { readSpeech } from '../../lib/store/speech.ts';
import { escapeXml, toDestination, toFirstKey, toSuggestion, type Script, type Suggestion } from './suggestions.ts';

const MOST = 6;
const SCRIPT: Script = import.meta.env.FIREFOX ? 'text' : 'xml';

/** Whoever types in the address bar, from the keyword to Enter. */
interface Session {
  readonly search: LastingSearch;
  /** Addresses that were offered. */
  readonly offered: Set<string>;
}

let session: Session | undefined;
let asks = 0;

const toSession = (): Session => {
  session ??= { search: new LastingSearch(openSearch), offered: new Set() };
  return session;
};

const end = (): void => {
  session = undefined;
};

const root = (): string => browser.runtime.getURL('');

const warn = (error: unknown): void => console.warn('Gloss: no answer in the address bar', error);

const findSuggestions = (text: string): Promise<Suggestion[]> =>
  toSession().search.use(async (search) => {
    const found = await search.find({ text });
    const papers = await search.readPapers(found.keys.slice(0, MOST));
    return papers.flatMap(({ entries: [entry] }) => (entry === undefined ? [] : [toSuggestion(entry, found.matcher, { script: SCRIPT, root: root() })]));
  });

const showFirst = async (hasFound: boolean): Promise<void> => {
  const { t } = await readSpeech();
  const description = t(toFirstKey(SCRIPT, hasFound));
  browser.omnibox.setDefaultSuggestion({ description: SCRIPT === 'xml' ? escapeXml(description) : description });
};

const suggest = async (text: string, show: (suggestions: Suggestion[]) => void): Promise<void> => {
  asks += 1;
  const number = asks;
  const suggestions = await findSuggestions(text);
  // Somebody who types fast asks again before this is found.
  if (number !== asks) return;
  await showFirst(suggestions.length > 0);
  for (const { content } of suggestions) session?.offered.add(content);
  show(suggestions);
};

const openAt = async (url: string, place: Omnibox.OnInputEnteredDisposition): Promise<void> => {
  await (place === 'currentTab' ? browser.tabs.update({ url }) : browser.tabs.create({ url, active: place === 'newForegroundTab' }));
};

/**
 * Answers in the address bar, from now on, behind the keyword `;`. There can be one keyword, and it has to be typed as it
 * is: `gl` gives 히 while Hangul is on, and 곁글 gives rux rmf while it is off. The semicolon is the same key and the same
 * sign in both, under the right hand's little finger at rest: `; 세분화 moe` is typed without ever changing the layout.
 */
export const listenToOmnibox = (): void => {
  browser.omnibox.onInputStarted.addListener(() => void showFirst(true).catch(warn));
  browser.omnibox.onInputChanged.addListener((text, show) => void suggest(text, show).catch(warn));
  browser.omnibox.onInputEntered.addListener((text, place) => {
    openAt(toDestination(text, { root: root(), offered: session?.offered ?? new Set() }), place).catch(warn);
    end();
  });
  browser.omnibox.onInputCancelled.addListener(end);
};
