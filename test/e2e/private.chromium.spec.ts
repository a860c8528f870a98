import type { Page } from '@playwright/test';
import { openActionPopup } from './harness/action-popup.ts';
import { cardOf, openCard, openWithoutCard } from './harness/card.ts';
import { chooseLanguage } from './harness/choose-language.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { dumpStore, openOptions } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { openPrivateWindow } from './harness/private-window.ts';

const { expect } = test;

const PATH = '/abs/2402.07871';

/** All that is stored. */
const readAll = async (options: Page): Promise<unknown> => [await dumpStore(options), await options.evaluate(() => chrome.storage.local.get(null))];

const countPrivateTabs = (options: Page): Promise<number> =>
  options.evaluate(() => chrome.tabs.query({}).then((tabs) => tabs.filter(({ incognito }) => incognito).length));

const pressInMenu = async (page: Page, name: string): Promise<void> => {
  await cardOf(page).getByRole('button', { name: '메뉴' }).click();
  await cardOf(page).getByRole('menuitem', { name }).click();
};

test.describe('in a private window', () => {
  // The first test allows what the others need, as a reader does once.
  test.describe.configure({ mode: 'serial' });

  let own: Chromium;
  let options: Page;
  let before: unknown;
  test.beforeAll(async ({ network }) => {
    own = await launchChromium({ network });
    await chooseLanguage(own, 'ko');
  });
  test.afterAll(() => own.close());

  test('there is no card until the reader allows it', async () => {
    const page = await openPrivateWindow(own, `https://arxiv.org${PATH}`);
    await openWithoutCard(page, PATH);
    await expect(cardOf(page)).toHaveCount(0);
    await page.close();
    await own.allowPrivateWindows();
    options = await own.context.newPage();
    await openOptions(options, own);
    before = await readAll(options);
    const allowed = await openPrivateWindow(own, `https://arxiv.org${PATH}`);
    await expect((await openCard(allowed, PATH)).locator('article')).toHaveCount(1);
    expect(await countPrivateTabs(options)).toBe(1);
    expect(await readAll(options)).toEqual(before);
    await allowed.close();
  });

  test('what is done to a card is done, and not written down', async () => {
    const page = await openPrivateWindow(own, `https://arxiv.org${PATH}`);
    const card = cardOf(page);
    await card.getByRole('button', { name: '접기' }).click();
    await expect(card.locator('article')).toHaveCount(0);
    await expect((await openCard(page, PATH)).locator('article')).toHaveCount(1);
    await pressInMenu(page, '이 사이트에서 숨기기');
    await expect(card).toHaveCount(0);
    await expect((await openCard(page, PATH)).locator('article')).toHaveCount(1);
    expect(await readAll(options)).toEqual(before);
    await page.close();
  });

  test('the popup has the paper of the tab on top, leads to its card, and writes nothing down', async () => {
    const page = await openPrivateWindow(own, `https://arxiv.org${PATH}`);
    await cardOf(page).locator('article').waitFor();
    const popup = await openActionPopup(own, page);
    expect(await popup.waitFor(() => document.querySelector<HTMLElement>('.result-whole')?.dataset.arxivId)).toBe('2402.07871');
    expect(await popup.waitFor(() => document.querySelector('[role=status]')?.textContent)).toBe('논문 12편을 찾았습니다.');
    await popup.press('Enter', 13);
    await expect(cardOf(page)).toBeFocused();
    expect(await countPrivateTabs(options)).toBe(1);
    expect(await readAll(options)).toEqual(before);
    await page.close();
  });
});
