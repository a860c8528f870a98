import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dumpStore, openOptions } from './harness/importing-firefox.ts';
import { pressInFront } from './harness/keyboard-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { goIntoField, openPanelOver } from './harness/panel-firefox.ts';
import { readPopup, waitForSaid } from './harness/popup-firefox.ts';
import { allowPrivateWindows, isPrivate } from './harness/private-firefox.ts';

const { expect } = test;

const PAPER = 'https://arxiv.org/abs/2402.07871';

/** All that is stored, as a page of a usual window reads it. */
const readAll = async () => {
  await openOptions(firefox);
  return { store: await dumpStore(firefox), kept: await firefox.evaluate(() => chrome.storage.local.get(null)) };
};

/** The entries that the card shows, once it is there; the page is loaded anew. */
const openCard = async (): Promise<number> => {
  await firefox.goto(PAPER);
  await firefox.waitFor(() => document.querySelector('gloss-card[data-match]')?.shadowRoot?.querySelector('.card-tool'));
  return countArticles();
};

const countArticles = (): Promise<number> =>
  firefox.evaluate(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('article').length ?? 0);

/** Presses a button or an item of the card's menu, by its words. */
const pressInCard = async (name: string): Promise<void> => {
  const find = (words: string) =>
    [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => [button.textContent, button.getAttribute('aria-label')].includes(words));
  await firefox.waitFor(find, name);
  await firefox.click(find, name);
};

let firefox: Firefox;
let usual: string;
let before: Awaited<ReturnType<typeof readAll>>;

/** Does `work` in a private window, which is closed after it. */
const inPrivateWindow = async (work: () => Promise<void>): Promise<void> => {
  const own = await firefox.newTab('private window');
  try {
    expect(await isPrivate(firefox)).toBe(true);
    await work();
  } finally {
    // Work that failed may have gone elsewhere.
    await firefox.switchTab(own);
    await firefox.closeTab(usual);
  }
  expect(await isPrivate(firefox)).toBe(false);
};

test.beforeAll(async ({ network }) => {
  // A popup stays open while a test looks at it from elsewhere.
  firefox = await launchInKorean({ network, prefs: { 'ui.popup.disable_autohide': true } });
  usual = await firefox.readTab();
  before = await readAll();
});
test.afterAll(() => firefox.close());

test.describe('in a private window of Firefox', () => {
  test('there is no card unless the reader allows it', async () => {
    await firefox.goto(firefox.urlOf('icon.svg'));
    await allowPrivateWindows(firefox, false);
    await inPrivateWindow(async () => {
      await firefox.goto(PAPER);
      const own = await firefox.readTab();
      await firefox.switchTab(usual);
      // Had there been one, it would have come before this.
      expect(await openCard()).toBe(1);
      await firefox.switchTab(own);
      expect(await firefox.evaluate(() => document.querySelectorAll('gloss-card').length)).toBe(0);
    });
    await allowPrivateWindows(firefox, true);
    await inPrivateWindow(async () => expect(await openCard()).toBe(1));
    expect(await readAll()).toEqual(before);
  });

  test('what is done to a card is done, and not written down', async () => {
    await inPrivateWindow(async () => {
      expect(await openCard()).toBe(1);
      await pressInCard('접기');
      await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelector('article') === null);
      expect(await openCard()).toBe(1);
      await pressInCard('메뉴');
      await pressInCard('이 사이트에서 숨기기');
      await firefox.waitFor(() => document.querySelector('gloss-card') === null);
      expect(await openCard()).toBe(1);
    });
    expect(await readAll()).toEqual(before);
  });

  test('the popup has the paper of the tab on top, leads to its card, and writes nothing down', async () => {
    await inPrivateWindow(async () => {
      const panel = await openPanelOver(firefox, PAPER);
      expect((await firefox.waitFor(readPopup, 'panel')).ids[0]).toBe('2402.07871');
      await waitForSaid(firefox, '논문 12편을 찾았습니다.', 'panel');
      await goIntoField(firefox);
      await firefox.switchTab(panel.over, false);
      await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
      await pressInFront(firefox, 'Enter');
      await firefox.waitFor(() => document.activeElement?.localName === 'gloss-card');
      await firefox.closeTab(panel.own);
    });
    expect(await readAll()).toEqual(before);
  });
});

// Else that nothing is written down in a private window would say nothing of private windows.
test('in a usual window of Firefox what is done to a card is written down', async () => {
  expect(await openCard()).toBe(1);
  await pressInCard('접기');
  await expect.poll(readAll).not.toEqual(before);
  await firefox.evaluate((settings) => chrome.storage.local.set({ settings }), before.kept.settings);
  expect(await readAll()).toEqual(before);
});
