import type { Page } from '@playwright/test';

/** What the options page did from one deed of its reader's to the next state that waits for him. Milliseconds. */
export interface Work {
  readonly time: number;
  /** How long each step was shown, by its place among those that are named. */
  readonly steps: readonly number[];
  /** The longest task of the page's main thread; 0 when none was over 50. */
  readonly longestTask: number;
}

// Runs in the page. Ends with a review or with a word of what was done; a trouble is thrown.
const watch = (deed: 'change' | 'click'): Promise<Work> =>
  new Promise((resolve, reject) => {
    const begun: number[] = [];
    const tasks: PerformanceEntry[] = [];
    let start = NaN;
    new PerformanceObserver((list) => void tasks.push(...list.getEntries())).observe({ type: 'longtask' });
    const finish = (): void => {
      const end = performance.now();
      const steps = begun.map((time, at) => (begun.slice(at + 1).find((next) => next > 0) ?? end) - time);
      const ofWork = (): number[] => tasks.filter((task) => task.startTime + task.duration > start).map((task) => task.duration);
      // The browser tells of a task some time after its end.
      setTimeout(() => resolve({ time: end - start, steps, longestTask: Math.max(0, ...ofWork()) }), 200);
    };
    const isDone = (): boolean =>
      document.querySelector('[data-count=added]') !== null || document.querySelector('[role=status]:not(.sr)')?.textContent !== '';
    const observer = new MutationObserver(() => {
      const place = [...document.querySelectorAll('.steps li')].findIndex((step) => step.hasAttribute('aria-current'));
      if (place >= 0) begun[place] ??= performance.now();
      if (document.querySelector('[role=alert]') !== null) reject(new Error(document.querySelector('[role=alert]')?.textContent ?? ''));
      if (place >= 0 || begun.length === 0 || !isDone()) return;
      observer.disconnect();
      finish();
    });
    observer.observe(document, { childList: true, subtree: true, attributeFilter: ['aria-current', 'class'] });
    // A question that is asked before is none of the work.
    addEventListener(deed, () => (start = begun.length === 0 ? performance.now() : start), { capture: true });
    setTimeout(() => reject(new Error('the work does not end')), 180_000);
  });

const during = async (page: Page, deed: 'change' | 'click', act: () => Promise<unknown>): Promise<Work> => {
  const [work] = await Promise.all([page.evaluate(watch, deed), act()]);
  return work;
};

/** Chooses a file; until its review is shown. */
export const chooseFile = (page: Page, path: string): Promise<Work> =>
  during(page, 'change', () => page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(path));

/** Applies the review; until it says what was done. */
export const applyReview = (page: Page): Promise<Work> => during(page, 'click', () => page.locator('.review-decision .button-primary').click());

/** Takes the last import back. */
export const undoLast = (page: Page): Promise<Work> => during(page, 'click', () => page.locator('.imports button').first().click());

/** Removes the last source. */
export const removeLast = async (page: Page): Promise<Work> => {
  await page.locator('[id^=source-][id$=-remove]').last().click();
  return during(page, 'click', () => page.locator('.sources .ask-yes').click());
};
