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

/** A state of a card, and how a reader comes to it, in whichever language. */
export interface CardState {
  readonly path: string;
  /** How the card itself is marked. */
  readonly mark?: string;
  /** What is pressed in the card, one after the other: the last that each finds. */
  readonly presses?: readonly string[];
  /** What the card has by then: all of these. */
  readonly shown: readonly string[];
  /** How wide the page is, where it matters. */
  readonly width?: number;
}

/** The states of a card. Last the one that is remembered. */
export const CARD_STATES: Readonly<Record<string, CardState>> = {
  'as it opens': { path: '/abs/2402.07871', shown: ['article'] },
  'with a list and the menu open': { path: '/abs/2402.07871', presses: ['.relations-counts button', '[aria-haspopup]'], shown: ['.relations-list', '[role=menuitem]'] },
  'with a long text shown whole': { path: '/abs/2402.06782v1', presses: ['.entry-more'], shown: ['.entry-more[aria-expanded=true]'], width: 320 },
  'on a page that is newer': { path: '/abs/2402.06782', shown: ['.card-state'] },
  'found by its title': { path: '/abs/2402.07043', mark: '[data-match=title]', shown: ['.card-head-how'] },
  'estimated by title and authors': { path: '/abs/2402.03268', mark: '[data-match=likely]', shown: ['.card-state .link'] },
  'estimated by the abstract': { path: '/abs/2402.05808?mathjax', mark: '[data-match=abstract]', shown: ['.card-state .link'] },
  'of several entries': { path: `/abs/${NEW_ID}`, shown: ['article ~ article h3'] },
  folded: { path: '/abs/2402.07871', presses: ['.card-tool:not([aria-haspopup])'], shown: ['.card-shut'] },
};

/** Brings a card into a state. */
export const reachCard = async (page: Page, { path, mark = '', presses = [], shown, width }: CardState): Promise<void> => {
  if (width !== undefined) await page.setViewportSize({ width, height: 800 });
  const card = await openCard(page, path);
  for (const press of presses) await card.locator(press).last().click();
  for (const each of shown) await page.locator(`gloss-card${mark}`).locator(each).first().waitFor();
};
