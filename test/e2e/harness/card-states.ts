import type { Page } from '@playwright/test';
import { NEW_ID, NEW_TITLE } from '../../fixtures/imports.ts';
import { openCard } from './card.ts';
import { SEED_IDS, SEED_TEXT, toNewsletter, type Variant } from './variant.ts';

const writeNew = (day: string, commentary: string): string =>
  toNewsletter(day, [{ title: NEW_TITLE, authors: ['Jane Doe'], abstract: '', commentary, tags: ['unknown'] }]);

/** Papers that are found by their title, by title and authors, and by the abstract: in this order. */
const WITHOUT_ID = ['2402.07043', '2402.03268', '2402.05808'];

/** A digest by which there are cards in each of the states: one paper was written about twice, and some have no id. */
export const OF_ALL_STATES: Variant = {
  digest: [writeNew('2024년 2월 11일', '먼저 쓴 글입니다.'), writeNew('2024년 2월 12일', '나중에 쓴 글입니다.'), SEED_TEXT].join('\n'),
  ids: { ...Object.fromEntries(Object.entries(SEED_IDS).filter(([, id]) => !WITHOUT_ID.includes(id))), [NEW_TITLE]: NEW_ID },
};

/** The states of a card, and how a reader comes to each, in whichever language. Last the one that is remembered. */
export const CARD_STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'as it opens': async (page) => {
    await openCard(page, '/abs/2402.07871');
  },
  'with a list and the menu open': async (page) => {
    const card = await openCard(page, '/abs/2402.07871');
    await card.locator('.relations-counts button').last().click();
    await card.locator('.relations-list').waitFor();
    await card.locator('[aria-haspopup]').click();
    await card.getByRole('menuitem').first().waitFor();
  },
  'with a long text shown whole': async (page) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const card = await openCard(page, '/abs/2402.06782v1');
    await card.locator('.entry-more').click();
    await card.locator('.entry-more[aria-expanded=true]').waitFor();
  },
  'on a page that is newer': async (page) => {
    const card = await openCard(page, '/abs/2402.06782');
    await card.locator('.card-state').waitFor();
  },
  'found by its title': async (page) => {
    await openCard(page, '/abs/2402.07043');
    await page.locator('gloss-card[data-match=title] .card-head-how').waitFor();
  },
  'estimated by title and authors': async (page) => {
    await openCard(page, '/abs/2402.03268');
    await page.locator('gloss-card[data-match=likely] .card-state .link').waitFor();
  },
  'estimated by the abstract': async (page) => {
    await openCard(page, '/abs/2402.05808?mathjax');
    await page.locator('gloss-card[data-match=abstract] .card-state .link').waitFor();
  },
  'of several entries': async (page) => {
    const card = await openCard(page, `/abs/${NEW_ID}`);
    await card.locator('article h3').nth(1).waitFor();
  },
  folded: async (page) => {
    const card = await openCard(page, '/abs/2402.07871');
    await card.locator('.card-tool:not([aria-haspopup])').click();
    await card.locator('.card-shut').waitFor();
  },
};
