import type { Page } from '@playwright/test';
import { answerArxiv } from '../fixtures/pages.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { startNetwork } from '../e2e/harness/network.ts';
import { generateEntries } from '../fixtures/generate-notes.ts';
import { LONG_TASK, readTasks, toMedian, type Figure } from './figures.ts';
import { PACKAGED, withFilled } from './search-filled.ts';

/** Entries that are stored: as many as the author has published, and all that may be. */
const SIZES: readonly number[] = [3_900, 100_000];
/** So many that every third of them has a middle one. */
const ROUNDS = 9;
/** Milliseconds after a deed in which what it set off is done. */
const REST = 1_500;

/** Notes the longest task of the main thread. Runs in the page, before its own script. */
const watch = (): void => {
  const seen = { longest: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
};

// Runs in the page: gives the longest task, and begins anew.
const takeLongest = (): number => {
  const { seen } = globalThis as unknown as { seen: { longest: number } };
  const { longest } = seen;
  seen.longest = 0;
  return longest;
};

const goTo = (hash: string) => (page: Page): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

/** What a reader does, one after the other. */
const DEEDS: Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>> = {
  'open the search': (page, url) => page.goto(`${url}#/search/`),
  scroll: (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2)),
  'scroll to the end': (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight)),
  'narrow by a tag': (page) => page.locator('[role=group] button').first().click(),
  'type a word': (page) => page.getByRole('searchbox').pressSequentially('tag', { delay: 120 }),
  'open a tag': goTo('#/tag/tag-1'),
  'open the timeline': goTo('#/timeline'),
  'open the newest day': goTo('#/'),
};

/** The longest task of each deed. Milliseconds, 0 below 50. */
type Round = Readonly<Record<string, number>>;

const doAll = async (chromium: Chromium): Promise<Round> => {
  const page = await chromium.context.newPage();
  await page.addInitScript(watch);
  const longest: Record<string, number> = {};
  for (const [name, act] of Object.entries(DEEDS)) {
    await act(page, chromium.urlOf('library.html'));
    await page.waitForTimeout(REST);
    longest[name] = await page.evaluate(takeLongest);
  }
  await page.close();
  return longest;
};

const doRounds = async (chromium: Chromium): Promise<Round[]> => {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await doAll(chromium));
  return rounds;
};

const toFigures = (size: number, rounds: readonly Round[]): Figure[] =>
  Object.keys(DEEDS).map((name) => ({
    name: `${size.toLocaleString('en')}, library: ${name}, longest task, 0 below 50`,
    ...readTasks(rounds, (some) => toMedian(some.map((round) => round[name] ?? NaN))),
    unit: 'ms',
    limit: LONG_TASK,
  }));

/** How long the library stands still while a reader goes about in it, at each of some sizes: the middle one of several rounds. */
export const measureLibrary = async (sizes = SIZES): Promise<Figure[]> => {
  const network = await startNetwork(answerArxiv);
  const lines = generateEntries(Math.max(...sizes), 2);
  const figures: Figure[] = [];
  try {
    for (const size of sizes) {
      const rounds = await withFilled({ network, lines: lines.slice(0, size - PACKAGED) }, doRounds);
      figures.push(...toFigures(size, rounds));
    }
    return figures;
  } finally {
    network.close();
  }
};
