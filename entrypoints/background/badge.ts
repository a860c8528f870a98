import type { Gloss } from '../../lib/digest/gloss.ts';
import { browser } from '../../lib/platform/browser.ts';

/** White on it has a contrast of 6.9; it stands against light and dark toolbars alike. */
const GROUND = '#0c6650';
const INK = '#ffffff';

/** Writes on the toolbar's button how many entries the page of a tab has; nothing where it has none. */
export const showBadge = async (glosses: readonly Gloss[], tabId: number | undefined): Promise<void> => {
  if (tabId === undefined) return;
  const count = glosses.reduce((sum, gloss) => sum + gloss.entries.length, 0);
  await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
  await browser.action.setBadgeTextColor({ tabId, color: INK });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
};
