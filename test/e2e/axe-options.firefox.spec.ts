import { LINES, NEWSLETTER } from '../fixtures/imports.ts';
import { COLOURS, expectAccess, withColours } from './harness/axe-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { apply, choose, importFiles, openOptions, pressButton, readCounts } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeNewerStore } from './harness/newer-store.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const BROKEN = `{"arxivIds": ["none"], "title": "", "commentary": ""}\n${LINES.replaceAll('해설입니다', '다른 해설입니다')}`;

const openFolds = (firefox: Firefox): Promise<void> =>
  firefox.evaluate(() => { for (const fold of document.querySelectorAll<HTMLDetailsElement>('#import details')) fold.open = true; });

/** The options in each of their states, by what is said of it, and how a reader comes there from the one before. */
const STATES: Readonly<Record<string, (firefox: Firefox) => Promise<unknown>>> = {
  'with nothing imported': openOptions,
  'with an import': (firefox) => importFiles(firefox, writeOne('a.txt', NEWSLETTER)),
  'under review, with problems': async (firefox) => {
    await choose(firefox, writeOne('b.jsonl', BROKEN));
    expect((await readCounts(firefox)).problems).toBeGreaterThan(0);
    await openFolds(firefox);
    await firefox.waitFor(() => document.querySelector('[data-problem]') && document.querySelector('#import ins'));
  },
  'asked whether all goes': async (firefox) => {
    await apply(firefox);
    await pressButton(firefox, '기본 다이제스트로 돌아가기');
    await firefox.waitFor(() => [...document.querySelectorAll('button')].some(({ textContent }) => textContent === '모두 지우기'));
  },
  'with what happened by itself': async (firefox) => {
    await firefox.evaluate(() => chrome.storage.local.set({ history: [{ at: '2026-01-01T00:00:00Z', what: 'rebuilt', name: 'a.txt' }] }));
    await firefox.goto(firefox.urlOf('icon.svg'));
    await openOptions(firefox);
    await firefox.waitFor(() => document.querySelector('.options-history li b'));
  },
  'with originals and no database': async (firefox) => {
    await firefox.goto(firefox.urlOf('icon.svg'));
    await firefox.stopBackground();
    await firefox.evaluate(makeNewerStore);
    await firefox.goto(firefox.urlOf('options.html'));
    await firefox.waitFor(() => document.querySelector('.trouble') && document.querySelectorAll('.imports button').length === 2);
  },
};

// A loaded machine takes its time for so many states.
test.describe.configure({ timeout: 120_000 });

for (const colours of COLOURS) {
  test(`the options have nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    await withColours(network, colours, async (firefox) => {
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(firefox);
        await expectAccess(firefox, state);
      }
    });
  });
}
