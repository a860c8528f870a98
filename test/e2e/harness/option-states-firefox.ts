import type { Translate } from '../../../lib/platform/i18n.ts';
import { LINES, NEWSLETTER } from '../../fixtures/imports.ts';
import type { Firefox } from './firefox.ts';
import { hold, letGo } from './held-steps.ts';
import { choose, openOptions, openQuietly, pressButton, readCounts } from './importing-firefox.ts';
import { killWorkersAt } from './kill-worker-firefox.ts';
import { makeNewerStore } from './newer-store.ts';
import { answerStorage } from './storage-answers.ts';
import { writeChanging, writeOne } from './write-files.ts';

const BROKEN = `{"arxivIds": ["none"], "title": "", "commentary": ""}\n${LINES.replaceAll('해설입니다', '다른 해설입니다')}`;

/** Brings the options into a state, from the one before. The extension is one of {@link makeHeld}; `t` gives the words of its language. */
type Reach = (firefox: Firefox, t: Translate) => Promise<unknown>;

const find = (selector: string) => document.querySelector(selector);

/** Opens the options anew. */
const reopen = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  await openOptions(firefox);
};

const openFolds = (firefox: Firefox): Promise<void> =>
  firefox.evaluate(() => { for (const fold of document.querySelectorAll<HTMLDetailsElement>('#import details')) fold.open = true; });

const review = async (firefox: Firefox, path: string): Promise<void> => {
  await choose(firefox, path);
  await readCounts(firefox);
};

/** Waits until what was applied is in, and said to be. */
const waitUntilDone = (firefox: Firefox): Promise<unknown> =>
  firefox.waitFor(() => document.querySelector('[data-count], [role=progressbar]') === null && document.querySelector('[role=status]:not(.sr)')?.textContent);

/** The states of the options, by what is said of each, in the order in which they are reached. */
export const OPTION_STATES: Readonly<Record<string, Reach>> = {
  'with nothing imported': openOptions,
  'with a text to be read': async (firefox, t) => {
    await pressButton(firefox, t('import_paste'));
    await firefox.evaluate((text) => document.execCommand('insertText', false, text), NEWSLETTER);
    await firefox.waitFor(find, '.paste-box button:not(:disabled)');
  },
  'waiting for another tab': async (firefox) => {
    for (const name of ['gloss-import', 'held-read', 'held-compare']) await firefox.evaluate(hold, name);
    await choose(firefox, ...writeChanging().paths);
    await firefox.waitFor(find, '#activity-wait');
  },
  'before it is known how much there is to be read': async (firefox) => {
    await firefox.evaluate(letGo, 'gloss-import');
    await firefox.waitFor(find, '.progress-bar-unknown');
  },
  'while files are read': async (firefox) => {
    await firefox.evaluate(letGo, 'held-read');
    await firefox.waitFor(find, '[aria-valuenow]');
  },
  failed: async (firefox, t) => {
    await killWorkersAt(firefox, t('import_step_compare'));
    await firefox.evaluate(letGo, 'held-compare');
    await firefox.waitFor(find, '[role=alert]');
    await openFolds(firefox);
  },
  'while something is written': async (firefox, t) => {
    await reopen(firefox);
    await review(firefox, writeOne('a.txt', NEWSLETTER));
    await firefox.evaluate(hold, 'gloss-write');
    await pressButton(firefox, t('import_apply'));
    await firefox.waitFor(find, '[role=progressbar]');
  },
  'with an import': async (firefox) => {
    await firefox.evaluate(letGo, 'gloss-write');
    await waitUntilDone(firefox);
  },
  'asked whether one goes': async (firefox, t) => {
    await pressButton(firefox, t('source_remove'), 'a.txt');
    await firefox.waitFor(find, '.ask-yes');
  },
  'where the browser has not agreed to keep what is stored': async (firefox, t) => {
    await firefox.evaluate(answerStorage, { isPersisted: false, willPersist: false });
    // It is asked anew whenever a setting changes.
    for (let presses = 0; presses < 2; presses += 1) await firefox.click(() => document.querySelector('#where input[type=checkbox]'));
    await pressButton(firefox, t('options_keep'));
    await firefox.waitFor(find, '#storage [aria-live]:not(:empty)');
  },
  'under review, with problems': async (firefox) => {
    await review(firefox, writeOne('b.jsonl', BROKEN));
    await openFolds(firefox);
    await firefox.waitFor(() => document.querySelector('[data-problem]') && document.querySelector('#import ins'));
  },
  'asked whether all goes': async (firefox, t) => {
    await pressButton(firefox, t('import_apply'));
    await waitUntilDone(firefox);
    await pressButton(firefox, t('source_reset'));
    // The question whether one goes may still be there, with a button that is alike but for its words.
    await firefox.waitFor((words) => [...document.querySelectorAll('.ask-yes')].some(({ textContent }) => textContent === words), t('source_reset_yes'));
  },
  'with what happened by itself': async (firefox) => {
    await firefox.evaluate(() => chrome.storage.local.set({ history: [{ at: '2026-01-01T00:00:00Z', what: 'rebuilt', name: 'a.txt' }] }));
    await reopen(firefox);
    await firefox.waitFor(find, '.options-history li b');
  },
  'with originals and no database': async (firefox) => {
    await openQuietly(firefox);
    await firefox.evaluate(makeNewerStore);
    await firefox.goto(firefox.urlOf('options.html'));
    await firefox.waitFor(() => document.querySelector('.trouble') && document.querySelectorAll('.imports button').length === 2);
  },
};
