import { expect } from '@playwright/test';

/** What the progress bar said of itself: its words, and its values where it has them. */
export interface Progress {
  readonly text: string;
  readonly now: number | null;
  readonly most: number | null;
}

/**
 * Writes down in the page all that the progress bar says from now on, for {@link readProgress}. Runs in the page, and so
 * may use nothing from outside itself.
 */
export const followProgress = (): void => {
  const said: Progress[] = [];
  const toNumber = (value: string | null): number | null => (value === null ? null : Number(value));
  new MutationObserver(() => {
    const bar = document.querySelector('[role=progressbar]');
    if (bar === null) return;
    const [now, most] = [toNumber(bar.getAttribute('aria-valuenow')), toNumber(bar.getAttribute('aria-valuemax'))];
    said.push({ text: bar.getAttribute('aria-valuetext') ?? '', now, most });
    document.body.dataset.progress = JSON.stringify(said);
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-valuenow', 'aria-valuetext'] });
};

/** In the page: what was written down. */
export const readProgress = (): Progress[] => JSON.parse(document.body.dataset.progress ?? '[]');

/** Expects that the bar counted the files that were read, up and one after the other, of so many as there are. */
export const expectCounted = (said: readonly Progress[], total: number): void => {
  const read = said.filter(({ text, most }) => text.startsWith('파일 읽기') && most !== null);
  expect(new Set(read.map(({ most }) => most))).toEqual(new Set([total]));
  const values = read.map(({ now }) => now ?? -1);
  expect(values).toEqual(values.toSorted((one, other) => one - other));
  expect(values.filter((now) => now > 0 && now < total).length).toBeGreaterThan(1);
  expect(read.map(({ text }) => text)).toEqual(values.map((now) => `파일 읽기 ${now.toLocaleString('ko')} / ${total.toLocaleString('ko')}`));
};
