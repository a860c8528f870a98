import { test as base } from '@playwright/test';
import { answerArxiv } from '../fixtures/pages.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { startNetwork, type Network } from './harness/network.ts';
import { pressInFront } from './harness/keyboard-firefox.ts';
import { doCommand, goIntoField, openPanelOver } from './harness/panel-firefox.ts';
import { readPopup, waitForSaid } from './harness/popup-firefox.ts';
import { countTabs, followTo } from './harness/tabs-firefox.ts';

const PAPER = 'https://arxiv.org/abs/2402.07871';
const PDF = 'https://arxiv.org/pdf/2402.07871';

const test = base.extend<object, { readonly network: Network; readonly firefox: Firefox }>({
  network: [
    async ({}, use) => {
      // What stands in a PDF is nobody's to read: its address alone says which paper it is of.
      const pdf = { status: 200, body: '<!doctype html><title>2402.07871v1</title>' };
      const network = await startNetwork((path) => (path === '/pdf/2402.07871' ? pdf : answerArxiv(path)));
      await use(network);
      base.expect(network.refused, 'requests beyond arXiv').toEqual([]);
      network.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ network }, use) => {
      // A popup stays open while a test looks at it from elsewhere.
      const firefox = await launchInKorean({ network, prefs: { 'ui.popup.disable_autohide': true } });
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

const waitForClosed = (firefox: Firefox): Promise<unknown> => firefox.waitFor(() => chrome.extension.getViews({ type: 'popup' }).length === 0);

/** Opens the popup over the paper and searches in it. */
const searchOverPaper = async (firefox: Firefox) => {
  const panel = await openPanelOver(firefox, PAPER);
  await goIntoField(firefox);
  for (const letter of 'reward') await pressInFront(firefox, letter);
  await waitForSaid(firefox, '논문 3편을 찾았습니다.', 'panel');
  return panel;
};

test.describe('in Firefox, the popup of the toolbar', () => {
  for (const url of [`${PAPER}v2`, PDF]) {
    test(`has the paper of the tab on top, whole: ${url}`, async ({ firefox }) => {
      const panel = await openPanelOver(firefox, url);
      const { ids, headings, words, selected, size, isAsWide, isAsHigh } = await firefox.waitFor(readPopup, 'panel');
      expect([ids[0], headings, selected]).toEqual(['2402.07871', ['지금 보는 논문 ', '최근 논문 11'], '1']);
      expect(words).toContain('DeepSeekMoE');
      expect(ids.filter((id) => id === ids[0])).toHaveLength(1);
      expect({ size, isAsWide, isAsHigh }).toEqual({ size: [420, 560], isAsWide: true, isAsHigh: true });
      await panel.close();
    });
  }

  test('has none on top over a paper that no digest has', async ({ firefox }) => {
    const panel = await openPanelOver(firefox, 'https://arxiv.org/abs/2402.00001');
    await waitForSaid(firefox, '논문 12편을 찾았습니다.', 'panel');
    // One that is found late comes on top of a list that is shown already.
    await new Promise((done) => setTimeout(done, 500));
    expect(await firefox.evaluate(readPopup, 'panel')).toMatchObject({ headings: ['최근 논문 12'], selected: '1' });
    await panel.close();
  });

  test('is typed into and gone through, and opens the paper in the library with Ctrl and Enter', async ({ firefox }) => {
    const panel = await searchOverPaper(firefox);
    await pressInFront(firefox, 'ArrowDown');
    const second = await firefox.waitFor(() => {
      const option = chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector<HTMLElement>('[aria-selected=true]');
      return option?.getAttribute('aria-posinset') === '2' && option.dataset.arxivId;
    });
    expect(await firefox.evaluate(readPopup, 'panel')).toMatchObject({ text: 'reward', isFocused: true, isPointedAt: true });
    const own = await firefox.readTab();
    await pressInFront(firefox, 'Control', 'Enter');
    expect(await followTo(firefox, firefox.urlOf(''))).toBe(firefox.urlOf(`library.html#/paper/${second}`));
    await firefox.closeTab(own);
    await waitForClosed(firefox);
    await panel.close();
  });

  test('goes from the PDF to the paper\'s page with Enter, and on the page to its card', async ({ firefox }) => {
    const overPdf = await openPanelOver(firefox, PDF);
    await goIntoField(firefox);
    const own = await firefox.readTab();
    await pressInFront(firefox, 'Enter');
    expect(await followTo(firefox, PAPER)).toBe(PAPER);
    await firefox.closeTab(own);
    await overPdf.close();
    const overPage = await openPanelOver(firefox, PAPER);
    await goIntoField(firefox);
    await firefox.switchTab(overPage.over, false);
    await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
    const before = await countTabs(firefox);
    await pressInFront(firefox, 'Enter');
    await firefox.waitFor(() => document.activeElement?.localName === 'gloss-card');
    await firefox.switchTab(overPage.own, false);
    await waitForClosed(firefox);
    expect(await countTabs(firefox)).toBe(before);
    await overPage.close();
  });

  // Firefox shuts a panel with this key before the page in it hears of a press: there is no clearing the field first.
  test('is closed by Esc, also with a text in its field', async ({ firefox }) => {
    const panel = await searchOverPaper(firefox);
    await pressInFront(firefox, 'Escape');
    await waitForClosed(firefox);
    await panel.close();
  });

  test('is opened by its shortcut, with the paper of the tab, and closed by it', async ({ firefox }) => {
    const shortcut = async (): Promise<void> => expect(await doCommand(firefox, 'G')).toBe('alt');
    const panel = await openPanelOver(firefox, PDF, shortcut);
    expect((await firefox.waitFor(readPopup, 'panel')).ids[0]).toBe('2402.07871');
    await shortcut();
    await waitForClosed(firefox);
    await panel.close();
  });
});
