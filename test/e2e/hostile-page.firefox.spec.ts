import { answerHostile, BROKEN_PAGES, HOSTILE_PAGES, pathOf } from '../fixtures/hostile-pages.ts';
import { answerArxiv } from '../fixtures/pages.ts';
import type { Firefox } from './harness/firefox.ts';
import { takeErrors } from './harness/firefox-errors.ts';
import { forgeEvents } from './harness/forge-events.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { startNetwork, type Network } from './harness/network.ts';
import { networkTest } from './harness/network-test.ts';
import { countTabs } from './harness/tabs-firefox.ts';

/** A Firefox whose arXiv has pages that work against us. */
const test = networkTest.extend<object, { readonly network: Network; readonly firefox: Firefox }>({
  network: [
    async ({}, use) => {
      const network = await startNetwork((path) => answerHostile(path) ?? answerArxiv(path));
      await use(network);
      network.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ network }, use) => {
      const firefox = await launchInKorean({ network });
      await firefox.goto('https://arxiv.org/abs/2402.06619');
      await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

/** Cards that something of ours is drawn in, as the browser itself sees them, whatever the page has made of its own scope. */
const countDrawn = () => {
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Element && currentNode.localName === 'gloss-card' && currentNode.shadowRoot?.querySelector('article')) count += 1;
  }
  return count;
};

const waitForCount = async (firefox: Firefox, wanted: number): Promise<number> => {
  let count = -1;
  for (let tries = 0; tries < 100 && count !== wanted; tries += 1) {
    await new Promise((done) => setTimeout(done, 50));
    count = await firefox.evaluateAsSystem(countDrawn);
  }
  return count;
};

/** What a reader has chosen, asked where the page cannot answer. */
const readSettings = (firefox: Firefox): Promise<unknown> => firefox.evaluate(() => chrome.storage.local.get('settings'));

for (const [kind, pages] of [['a broken page', BROKEN_PAGES], ['a page that', HOSTILE_PAGES]] as const) {
  test(`in Firefox ${kind} has one card or none, no error of ours, and changes nothing`, async ({ firefox }) => {
    test.setTimeout(90_000);
    await firefox.goto(firefox.urlOf('icon.svg'));
    const before = await readSettings(firefox);
    await takeErrors(firefox);
    for (const [name, { hasCard }] of Object.entries(pages)) {
      await firefox.goto(`https://arxiv.org${pathOf(name)}`);
      if (!hasCard) await new Promise((done) => setTimeout(done, 400));
      expect([name, await waitForCount(firefox, hasCard ? 1 : 0)]).toEqual([name, hasCard ? 1 : 0]);
      expect([name, await takeErrors(firefox)]).toEqual([name, []]);
    }
    await firefox.goto(firefox.urlOf('icon.svg'));
    expect(await readSettings(firefox)).toEqual(before);
  });
}

const findMenu = () => document.querySelector('gloss-card[data-match]')?.shadowRoot?.querySelector('[aria-haspopup]');
const readCard = () => document.querySelector('gloss-card')?.shadowRoot?.innerHTML;

test('in Firefox what a page does to the card is not heard, whatever it dispatches', async ({ firefox }) => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  const before = [await readSettings(firefox), await countTabs(firefox)];
  await firefox.goto('https://arxiv.org/abs/2402.07871');
  await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
  await firefox.click(findMenu);
  await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelector('[role=menuitem]'));
  const open = await firefox.evaluate(readCard);
  await firefox.evaluate(forgeEvents);
  await new Promise((done) => setTimeout(done, 300));
  expect(await firefox.evaluate(readCard)).toBe(open);
  await firefox.goto(firefox.urlOf('icon.svg'));
  expect([await readSettings(firefox), await countTabs(firefox)]).toEqual(before);
});
