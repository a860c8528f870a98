import type { Page } from '@playwright/test';
import { LINES } from '../fixtures/imports.ts';
import { CARD_STATES, OF_ALL_STATES, reachCard } from './harness/card-states.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { findHangul, toUntranslated } from './harness/find-hangul.ts';
import { hold, letGo, makeHeld } from './harness/held-steps.ts';
import { choose, openOptions, readCounts } from './harness/importing.ts';
import { killWorker } from './harness/kill-worker.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';
import { writeChanging, writeFiles } from './harness/write-files.ts';

const { expect } = test;

/** Expects that a page says nothing in Korean but what an expert wrote. */
const expectEnglish = async (page: Page, state: string): Promise<void> => {
  expect([state, toUntranslated(await page.evaluate(findHangul))]).toEqual([state, []]);
};

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test.describe('a reader who chose English in a Korean browser reads Korean of experts alone', () => {
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    own = await launchChromium({ network, extension: makeHeld(makeVariant(BUILT, OF_ALL_STATES)) });
    const page = await own.context.newPage();
    await openOptions(page, own);
    // Else nothing would be found anywhere: of a page that is Korean and says that it is English much is.
    await page.evaluate(() => { document.documentElement.lang = 'en'; });
    expect((await page.evaluate(findHangul)).length).toBeGreaterThan(20);
    await page.getByLabel('English').check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gloss settings');
    await page.close();
  });
  test.afterAll(() => own.close());

  test('on the cards', async () => {
    test.setTimeout(90_000);
    const page = await own.context.newPage();
    for (const [name, state] of Object.entries(CARD_STATES)) {
      await reachCard(page, state);
      await expect(page.locator('gloss-card')).toHaveAttribute('lang', 'en');
      await expectEnglish(page, name);
    }
    await page.close();
  });

  test('in the popup', async () => {
    const page = await own.context.newPage();
    await page.goto(own.urlOf('popup.html'));
    const [field, status] = [page.getByRole('combobox', { name: '검색 · Search' }), page.getByRole('status')];
    await expect(status).toHaveText('Papers found: 13.');
    await expectEnglish(page, 'at first');
    for (const [text, said] of [['reward', 'Papers found: 3.'], ['#moe date:2024-03', 'Left out'], ['pretrianing', 'Papers found'], ['프리트레이닝', 'Papers found'], ['arXiv:2402.99999', 'No digest'], ['qqqqqqq', 'No paper matches.']] as const) {
      await field.fill(text);
      await expect(status).toContainText(said);
      await expectEnglish(page, text);
    }
    await page.close();
  });

  test('in the library', async () => {
    test.setTimeout(90_000);
    const page = await own.context.newPage();
    const open = async (hash: string): Promise<void> => {
      await page.goto('about:blank');
      await page.goto(own.urlOf(`library.html${hash}`));
      await page.locator('h1').waitFor();
    };
    for (const hash of ['#/tag/scaling-law', '#/paper/2402.00001', '#/paper/2312.00099', '#/paper/title:nobody', '#/search/', '#/search/pretrianing', '#/search/qqqqqqq', '#/nowhere']) {
      await open(hash);
      await page.waitForLoadState('load');
      await expectEnglish(page, hash);
    }
    await open('#/timeline');
    await press(page, 'Show as a table');
    await expectEnglish(page, 'timeline');
    for (const hash of ['#/day/2024-02-13', '#/search/reward']) {
      await open(hash);
      await press(page, 'Pick');
      await press(page, 'Pick all');
      await press(page, 'Export');
      await page.getByRole('button', { name: 'BibTeX Copy' }).click();
      await expect(page.locator('.export-done')).toHaveText(/./);
      await expectEnglish(page, `picked on ${hash}`);
    }
    await page.close();
  });

  test('on the welcome page', async () => {
    const page = await own.context.newPage();
    await page.goto(own.urlOf('welcome.html'));
    await page.locator('gloss-card article').waitFor();
    await expectEnglish(page, 'welcome');
    await page.close();
  });

  test('in the options', async () => {
    const page = await own.context.newPage();
    await openOptions(page, own);
    await expectEnglish(page, 'at first');
    const broken = '{"title": "A broken line"\n{"arxivIds": ["none"], "title": "", "commentary": ""}\n';
    for (const [state, lines] of [['new', LINES], ['changed', LINES.replaceAll('해설입니다', '다른 해설입니다')]] as const) {
      const folder = writeFiles({ 'a.jsonl': lines, 'broken.jsonl': broken });
      await choose(page, [`${folder}/a.jsonl`, `${folder}/broken.jsonl`]);
      await readCounts(page);
      for (const summary of await page.locator('#import summary').all()) await summary.click();
      await expectEnglish(page, `under review: ${state}`);
      await press(page, 'Apply');
      await expect(page.getByRole('status')).toHaveText(/^(?:Added|Changed)/);
      await expectEnglish(page, `done: ${state}`);
    }
    await page.evaluate(() => chrome.storage.local.set({ history: [{ at: '2026-01-01T00:00:00Z', what: 'rebuilt', name: 'a.jsonl' }] }));
    await openOptions(page, own);
    await page.locator('.options-history li').first().waitFor();
    await press(page, 'Back to the bundled digest');
    await expectEnglish(page, 'with history, asked whether all goes');
    await page.close();
  });

  test('in the options, at each stand of an import, and where one is cut off', async () => {
    const page = await own.context.newPage();
    await openOptions(page, own);
    const standsAt = async (state: string, selector: string): Promise<void> => {
      await page.locator(selector).waitFor();
      await expectEnglish(page, state);
    };
    for (const name of ['gloss-import', 'held-read', 'held-compare']) await page.evaluate(hold, name);
    await choose(page, writeChanging().paths);
    await standsAt('waiting for another tab', '#activity-wait');
    await page.evaluate(letGo, 'gloss-import');
    await standsAt('before it is known how much there is to be read', '.progress-bar-unknown');
    await page.evaluate(letGo, 'held-read');
    await standsAt('while files are read', '[aria-valuenow]');
    await page.evaluate(letGo, 'held-compare');
    await readCounts(page);
    await page.evaluate(hold, 'held-index');
    await press(page, 'Apply');
    await standsAt('while they are written', '[aria-valuenow]');
    await killWorker(page);
    // The one that takes back what was written says that word too.
    await page.evaluate(letGo, 'held-index');
    await standsAt('where it is cut off', '[role=alert]');
    await page.close();
  });
});
