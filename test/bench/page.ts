import type { CDPSession, Page } from '@playwright/test';
import { openCard } from '../e2e/harness/card.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';

/** A paper that no digest knows, and one that the bundled digest has. */
export const [MISS, HIT] = ['/abs/2402.00001', '/abs/2402.07871'] as const;

/** One visit of a page. Milliseconds since its navigation, bytes, and shares of the screen. */
export interface Visit {
  readonly script: number;
  readonly heap: number;
  readonly firstPaint: number;
  readonly domContentLoaded: number;
  /** When the card stood in the page; `null` without one. */
  readonly card: number | null;
  readonly shift: number;
}

/** Watches for the card and for shifts from before the page's first byte. Runs in the page. */
const watch = (): void => {
  const seen: { card: number | null; shift: number } = { card: null, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    if (seen.card === null && document.querySelector('gloss-card[data-match]') !== null) seen.card = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ['data-match'] });
};

const read = (): Omit<Visit, 'script' | 'heap'> => {
  const { seen } = globalThis as unknown as { seen: { card: number | null; shift: number } };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByType('paint');
  return { ...seen, firstPaint: paint?.startTime ?? NaN, domContentLoaded: navigation?.domContentLoadedEventStart ?? NaN };
};

const readMetrics = async (session: CDPSession): Promise<Pick<Visit, 'script' | 'heap'>> => {
  const { metrics: early } = await session.send('Performance.getMetrics');
  const valueOf = (metrics: typeof early, name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  await session.send('HeapProfiler.collectGarbage');
  const { metrics: late } = await session.send('Performance.getMetrics');
  return { script: valueOf(early, 'ScriptDuration') * 1_000, heap: valueOf(late, 'JSHeapUsedSize') };
};

const visitIn = async (page: Page, url: string, rest: number): Promise<Visit> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForTimeout(rest);
  return { ...(await readMetrics(session)), ...(await page.evaluate(read)) };
};

/** Visits `path` in a new tab of its own, with the worker as it is or stopped; looks at it `rest` milliseconds after it has loaded. */
export const visit = async (chromium: Chromium, path: string, { isStopped = false, rest = 400 } = {}): Promise<Visit> => {
  if (isStopped) await chromium.stopWorker();
  const page = await chromium.context.newPage();
  try {
    return await visitIn(page, `https://arxiv.org${path}`, rest);
  } finally {
    await page.close();
  }
};

/** Waits for the first card of a browser that has just started. */
export const warm = async (chromium: Chromium): Promise<void> => {
  const page = await chromium.context.newPage();
  await openCard(page, HIT);
  await page.close();
};
