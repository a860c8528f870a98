import type { CDPSession, Page } from '@playwright/test';
import type { Chromium } from '../e2e/harness/chromium.ts';

/** A page of the extension that was opened with a text in its field. Milliseconds since its navigation, and bytes. */
export interface Opened {
  readonly painted: number;
  readonly script: number;
  readonly heap: number;
  /** The longest task of its main thread from opening it to the last key; 0 when none was over 50. */
  readonly longestTask: number;
  readonly keys: readonly Keystroke[];
}

/** One key. Milliseconds. */
export interface Keystroke {
  readonly text: string;
  /** Until what it changed was painted; `NaN` where it changed nothing. */
  readonly painted: number;
  /** All script that ran for it. */
  readonly script: number;
}

/** What is opened, and what is typed then. */
export interface Opening {
  /** The page's file. */
  readonly page: string;
  /** Stands in the field before the page's script runs, as if somebody had typed while it was loaded. */
  readonly text: string;
  /** What the field holds after each key. */
  readonly keys: readonly string[];
}

/** Fills the field once it is parsed, and watches for the first row, or the word that there is none. Runs in the page. */
const watch = (text: string): void => {
  const seen = { painted: NaN, longest: 0, isFilled: false, isFound: false };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new MutationObserver(() => {
    const field = document.querySelector('input');
    if (!seen.isFilled && field !== null) field.value = text;
    seen.isFilled ||= field !== null;
    if (document.querySelector('[role=option], main h2') === null) return;
    observer.disconnect();
    // The task after a frame's callbacks comes after its paint.
    requestAnimationFrame(() => setTimeout(() => (seen.painted = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
};

const readSeen = (): { readonly painted: number; readonly longest: number } => (globalThis as unknown as { seen: { painted: number; longest: number } }).seen;

// Runs in the page.
const waitForRow = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const { seen } = globalThis as unknown as { seen: { painted: number } };
    const timer = setInterval(() => Number.isNaN(seen.painted) || resolve(clearInterval(timer)), 50);
    setTimeout(() => reject(new Error(`no row in ${location.href}: ${document.body.textContent}`)), 60_000);
  });

// Runs in the page.
const press = (text: string): Promise<number> =>
  new Promise((resolve) => {
    const [field, main] = [document.querySelector('input'), document.querySelector('main')];
    if (field === null || main === null) return resolve(NaN);
    const start = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    setTimeout(() => resolve(NaN), 1_500);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

const readScript = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1_000;
};

const readHeap = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.backingStorageSize;
};

/** Milliseconds between two keys: of a fast typist, and time for what comes after the first paint. */
const BETWEEN_KEYS = 120;

const typeAll = async (page: Page, session: CDPSession, keys: readonly string[]): Promise<Keystroke[]> => {
  const strokes: Keystroke[] = [];
  for (const text of keys) {
    const before = await readScript(session);
    const painted = await page.evaluate(press, text);
    await page.waitForTimeout(BETWEEN_KEYS);
    strokes.push({ text, painted, script: (await readScript(session)) - before });
  }
  return strokes;
};

const openIn = async (page: Page, url: string, { text, keys }: Opening): Promise<Opened> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(watch, text);
  await page.goto(url);
  await page.evaluate(waitForRow);
  await page.waitForTimeout(BETWEEN_KEYS);
  const script = await readScript(session);
  const strokes = await typeAll(page, session, keys);
  const { painted, longest } = await page.evaluate(readSeen);
  return { painted, script, heap: await readHeap(session), longestTask: longest, keys: strokes };
};

/** Opens a page of the extension in a tab of its own, as large as a popup, and types into it. */
export const openPage = async (chromium: Chromium, opening: Opening): Promise<Opened> => {
  const page = await chromium.context.newPage();
  try {
    await page.setViewportSize({ width: 420, height: 560 });
    return await openIn(page, chromium.urlOf(opening.page), opening);
  } finally {
    await page.close();
  }
};
