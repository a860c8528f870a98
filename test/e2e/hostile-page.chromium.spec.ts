import type { Page } from '@playwright/test';
import { answerHostile, BROKEN_PAGES, HOSTILE_PAGES, pathOf } from '../fixtures/hostile-pages.ts';
import { answerArxiv } from '../fixtures/pages.ts';
import { openCard, openWithoutCard } from './harness/card.ts';
import type { Chromium } from './harness/chromium.ts';
import { test as base } from './harness/fixtures.ts';
import { forgeEvents } from './harness/forge-events.ts';
import { startNetwork, type Network } from './harness/network.ts';

/** A test whose arXiv has pages that work against us. */
const test = base.extend<object, { readonly network: Network }>({
  network: [
    async ({}, use) => {
      const network = await startNetwork((path) => answerHostile(path) ?? answerArxiv(path));
      await use(network);
      network.close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

/** All that a reader has chosen, and the tabs that are open. */
const readState = async (chromium: Chromium): Promise<unknown> => [
  await chromium.worker.evaluate(async () => (await chrome.storage.local.get(null))['settings']),
  chromium.context.pages().length,
];

/** A node as the browser itself has it, whatever the page has made of its own scope. */
interface TreeNode {
  readonly localName: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
}

const listNodes = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(listNodes), ...(node.shadowRoots ?? []).flatMap(listNodes)];

/** Cards that something of ours is drawn in, frames not counted. */
const countDrawn = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const cards = listNodes(root).filter(({ localName }) => localName === 'gloss-card');
  return cards.filter((card) => card.shadowRoots?.some((shadow) => listNodes(shadow).some(({ localName }) => localName === 'article'))).length;
};

for (const [kind, pages] of [['a broken page', BROKEN_PAGES], ['a page that', HOSTILE_PAGES]] as const) {
  test.describe(kind, () => {
    for (const [name, { hasCard }] of Object.entries(pages)) {
      test(`${name}: has ${hasCard ? 'one card' : 'none'}, no error, and changes nothing`, async ({ page, chromium }) => {
        const before = await readState(chromium);
        await openWithoutCard(page, pathOf(name));
        if (hasCard) await expect.poll(() => countDrawn(page)).toBe(1);
        else expect(await countDrawn(page)).toBe(0);
        expect(await readState(chromium)).toEqual(before);
      });
    }
  });
}

test('what a page does to the card is not heard, whatever it dispatches', async ({ page, chromium }) => {
  const card = await openCard(page, '/abs/2402.07871');
  const before = [await readState(chromium), await card.evaluate((host) => host.shadowRoot?.innerHTML)];
  await card.getByRole('button', { name: '메뉴' }).click();
  await page.evaluate(forgeEvents);
  await page.waitForTimeout(300);
  if (await card.getByRole('menu').isVisible()) await page.keyboard.press('Escape');
  expect([await readState(chromium), await card.evaluate((host) => host.shadowRoot?.innerHTML)]).toEqual(before);
});
