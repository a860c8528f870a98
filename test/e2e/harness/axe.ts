import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe says of a part of the page that is shown: whether it found much to look at, and what it objects to, things smaller than 24 px among it. */
const judge = async (page: Page, part: string): Promise<readonly [isLookedAt: boolean, objections: readonly unknown[]]> => {
  const { violations, passes } = await new AxeBuilder({ page }).include(part).options({ rules: { 'target-size': { enabled: true } } }).analyze();
  return [passes.length > 10, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])];
};

/**
 * Expects that axe objects to nothing in a part of the page that is shown. `state` says which state that is. What is objected to
 * while colours are on their way to others is gone at the next look; what is wrong stays.
 */
export const expectAxeClean = (page: Page, state: string, part: 'html' | 'gloss-card' = 'html'): Promise<void> =>
  expect.poll(async () => [state, ...(await judge(page, part))], { timeout: 30_000 }).toEqual([state, true, []]);
