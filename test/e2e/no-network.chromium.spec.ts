import type { Page } from '@playwright/test';
import { makeEmptyExtension, NOTHING } from '../bench/empty-extension.ts';
import { answerArxiv } from '../fixtures/pages.ts';
import { readSeed } from '../fixtures/seed.ts';
import { cardOf } from './harness/card.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { networkTest as test } from './harness/network-test.ts';
import { startNetwork, type Answer } from './harness/network.ts';

const { expect } = test;

const VISITS = 200;
/** Pages with a card and pages without one, a redesign, a 404, and what is no abstract page. */
const PATHS = [
  ...readSeed().entries.map(({ arxivIds: [id] }) => `/abs/${id}`),
  ...['/abs/2402.00001', '/abs/2301.00002', '/abs/hep-th/9901001', '/abs/0704.0615', '/abs/2402.06782v4', '/abs?id=2402.06619', '/abs/2402.07871?redesign', '/abs/2402.99999', '/list/cs.CL/recent'],
];

/** Uses Gloss as a reader does between papers. */
const usePages = async (page: Page, { urlOf }: Chromium): Promise<void> => {
  await page.goto(urlOf('popup.html'));
  await page.getByRole('combobox').fill('reward');
  await page.locator('mark').first().waitFor();
  await page.goto(urlOf('library.html#/search/moe'));
  await page.locator('[role=option]').first().waitFor();
  await page.goto(urlOf('library.html#/timeline'));
  await page.locator('h1').waitFor();
  await page.goto(urlOf('options.html'));
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
};

/** The same arXiv, at no distance. */
const answerAtOnce = (path: string): Answer => {
  const reply = answerArxiv(path);
  return reply && { ...reply, delay: 0 };
};

/** Visits pages of arXiv, and gives what was asked of the network meanwhile: of arXiv, and beyond it. */
const visitAll = async (extension: string | undefined, between: (page: Page, chromium: Chromium) => Promise<void>) => {
  const network = await startNetwork(answerAtOnce);
  const chromium = await launchChromium({ network, ...(extension !== undefined && { extension }) });
  const page = await chromium.context.newPage();
  let cards = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    if (visit % 40 === 20) await between(page, chromium);
    await page.goto(`https://arxiv.org${PATHS[visit % PATHS.length]}`);
    cards += await cardOf(page).count();
  }
  await chromium.close();
  network.close();
  return { asked: network.asked.toSorted(), refused: network.refused, cards };
};

test('200 pages with popup, library and options between them ask the network for what they ask without Gloss', async () => {
  test.setTimeout(120_000);
  const without = await visitAll(makeEmptyExtension(NOTHING), async () => {});
  const { asked, refused, cards } = await visitAll(undefined, usePages);
  expect(cards).toBeGreaterThan(VISITS / 4);
  expect(refused).toEqual([]);
  expect(asked).toEqual(without.asked);
  expect(asked.filter((path) => path.startsWith('/abs') || path.startsWith('/list'))).toHaveLength(VISITS);
});
