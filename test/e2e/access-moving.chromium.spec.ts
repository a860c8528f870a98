import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { openActionPopup } from './harness/action-popup.ts';
import { CARD_STATES, OF_ALL_STATES, reachCard } from './harness/card-states.ts';
import { chooseLanguage } from './harness/choose-language.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { findMoving } from './harness/find-moving.ts';
import { hold, letGo, makeHeld } from './harness/held-steps.ts';
import { choose, openOptions, readCounts } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';
import { writeChanging } from './harness/write-files.ts';

const { expect } = test;

/** What can be asked for what moves on it, for a reader who asked for stillness and for one who did not. */
interface Shown {
  evaluate(run: () => string[]): Promise<string[]>;
  setMotion(motion: 'reduce' | 'no-preference'): Promise<void>;
}

/** What {@link findMoving} calls something that moves: its kind, and after the dot its class. */
type Moving = `${string}.${string}`;

/** Expects that nothing moves for a reader who asked for that, where what is named does for others: else nothing could have been stilled. */
const expectStill = async (shown: Shown, state: string, moves: Moving): Promise<void> => {
  await shown.setMotion('no-preference');
  expect([state, await shown.evaluate(findMoving)]).toEqual([state, expect.arrayContaining([expect.stringContaining(moves)])]);
  await shown.setMotion('reduce');
  expect([state, await shown.evaluate(findMoving)]).toEqual([state, []]);
};

/** Expects that nothing moves for anyone, of a state that has nothing that could. */
const expectNothing = async (shown: Shown, state: string): Promise<void> => {
  for (const motion of ['no-preference', 'reduce'] as const) {
    await shown.setMotion(motion);
    expect([state, motion, await shown.evaluate(findMoving)]).toEqual([state, motion, []]);
  }
};

/** Places of the library: what is drawn there, and what moves for who did not ask for stillness, where anything does. */
const PLACES: readonly { readonly hash: string; readonly drawn: string; readonly moves: Moving | null }[] = [
  { hash: '#/paper/2402.07871', drawn: 'article', moves: 'button.library-abstract-open' },
  { hash: '#/search/qqqqqqq', drawn: '.library-none', moves: null },
  { hash: '#/timeline', drawn: '[role=slider]', moves: 'button.link' },
  { hash: '#/tag/scaling-law', drawn: 'article', moves: 'button.library-abstract-open' },
  { hash: '#/search/reward', drawn: '.result-title', moves: 'button.library-sort' },
];

const toShown = (page: Page): Shown => ({ evaluate: (run) => page.evaluate(run), setMotion: (reducedMotion) => page.emulateMedia({ reducedMotion }) });

test.describe('nothing moves for a reader who asked for that', () => {
  let own: Chromium;
  let page: Page;
  let folders: readonly string[];
  test.beforeAll(async ({ network }) => {
    const variant = makeVariant(BUILT, OF_ALL_STATES);
    const extension = makeHeld(variant);
    folders = [variant, extension];
    own = await launchChromium({ network, extension });
    // The language that a page of a test is told goes with any other page that is closed.
    await chooseLanguage(own, 'ko');
  });
  test.afterAll(async () => {
    await own.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  test.beforeEach(async () => {
    page = await own.context.newPage();
  });
  test.afterEach(() => page.close());

  const goTo = async (path: string, drawn: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(own.urlOf(path));
    await page.locator(drawn).first().waitFor();
  };

  test('on the options at rest, while files are read, and under review', async () => {
    await openOptions(page, own);
    await expectStill(toShown(page), 'at rest', 'div.drop-area');
    for (const before of ['read', 'compare']) await page.evaluate(hold, `held-${before}`);
    await choose(page, writeChanging().paths);
    await page.locator('.progress-bar-unknown').waitFor();
    await expectStill(toShown(page), 'before it is known how much there is', 'i.progress-bar-unknown');
    await page.evaluate(letGo, 'held-read');
    await page.locator('[aria-valuenow]').waitFor();
    await expectStill(toShown(page), 'while files are read', 'button.button');
    await page.evaluate(letGo, 'held-compare');
    await readCounts(page);
    await expectStill(toShown(page), 'under review', 'button.button button-primary');
  });

  test('in the popup with rows and tags, a row unfolded, and nothing found', async () => {
    await goTo('popup.html', '[role=option]');
    await page.getByRole('combobox').fill('reward');
    await page.locator('.facets button').first().waitFor();
    await page.getByRole('combobox').press('ArrowRight');
    await page.locator('.result-whole').waitFor();
    await expectStill(toShown(page), 'unfolded', 'button.search-clear');
    await page.getByRole('combobox').fill('qqqqqqq');
    await page.locator('.popup-none').waitFor();
    await expectStill(toShown(page), 'nothing found', 'button.search-clear');
  });

  test('in the popup of the toolbar, over a paper and with what it found', async () => {
    await reachCard(page, { path: '/abs/2402.07871', shown: ['article'] });
    const popup = await openActionPopup(own, page);
    await popup.waitFor(() => document.querySelector('[role=option] .result-title'));
    await expectNothing(popup, 'over a paper');
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[role=combobox]');
      if (field !== null) field.value = 'reward';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await popup.waitFor(() => document.querySelector('.facets button'));
    await expectStill(popup, 'with rows and tags', 'button.search-clear');
  });

  test('in the library at each of its places, and where papers are picked', async () => {
    for (const { hash, drawn, moves } of PLACES) {
      await goTo(`library.html${hash}`, drawn);
      await (moves === null ? expectNothing(toShown(page), hash) : expectStill(toShown(page), hash, moves));
    }
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await page.getByRole('button', { name: '모두 고르기' }).click();
    await page.getByRole('button', { name: '내보내기' }).click();
    await page.locator('.export-list:not([hidden])').waitFor();
    await expectStill(toShown(page), 'with the list of formats open', 'button.link export-save');
  });

  test('on the welcome page', async () => {
    await goTo('welcome.html', 'gloss-card article');
    await expectStill(toShown(page), 'welcome', 'button.card-tool');
  });

  for (const [name, state] of Object.entries(CARD_STATES)) {
    test(`on the card: ${name}`, async () => {
      await reachCard(page, state);
      await expectStill(toShown(page), name, 'button.card-tool');
    });
  }
});
