import { expect, type Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { cardOf } from './card.ts';

/** How a reader may look at a page: 320 px is also 1,280 px at 400 %. */
const VIEWS = [[320, 'light', 'none'], [1200, 'dark', 'none'], [320, 'dark', 'active']] as const;

/** Columns that can be scrolled sideways, which nothing says. */
const findSideways = (): string[] =>
  [...document.querySelectorAll('.library-rail')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ className }) => className);

/** What is looked at, in which state. */
interface Looked {
  readonly page: Page;
  readonly state: string;
  readonly part: 'html' | 'gloss-card';
}

/** Goes through the views, and expects in each that nothing of the part is in the way of anyone, nor smaller than 24 px. */
const lookAt = async ({ page, state, part }: Looked, measure: (width: number) => Promise<void>): Promise<void> => {
  for (const [width, colorScheme, forcedColors] of VIEWS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await expectAxeClean(page, `${state}, ${width} px, ${colorScheme}, ${forcedColors}`, part);
    await measure(width);
  }
};

/** Expects that a page of ours is for everyone in each view, and never scrolls sideways. */
export const expectAccess = (page: Page, state: string): Promise<void> =>
  lookAt({ page, state, part: 'html' }, async (width) => {
    expect([state, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([state, width]);
    expect([state, width, await page.evaluate(findSideways)]).toEqual([state, width, []]);
  });

/** Expects that the card of a paper's page is for everyone in each view, and no wider than the page. */
export const expectCardAccess = (page: Page, state: string): Promise<void> =>
  lookAt({ page, state, part: 'gloss-card' }, async (width) => {
    const [right, isWhole] = await cardOf(page).evaluate((host) => [host.getBoundingClientRect().right, host.scrollWidth <= host.clientWidth] as const);
    expect([state, width, right <= width, isWhole]).toEqual([state, width, true, true]);
  });
