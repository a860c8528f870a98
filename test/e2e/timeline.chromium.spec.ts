import type { Locator, Page } from '@playwright/test';
import { MANY } from '../fixtures/library.ts';
import type { Chromium } from './harness/chromium.ts';
import { libraryTest as test, open } from './harness/library-test.ts';

const { expect } = test;

/** From January 2023 to March 2024. */
const MONTHS = 15;

const barsOf = (page: Page): Locator => page.getByRole('slider', { name: '달마다의 논문 수' });
const saidOf = (page: Page): Locator => page.locator('.timeline-said');

/** Moves the mouse onto a month of a drawing; gives where it is, from left to right. */
const hover = async (page: Page, drawing: Locator, month: number): Promise<number> => {
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('nothing is drawn');
  const x = box.x + ((month + 0.5) / MONTHS) * box.width;
  await page.mouse.move(x, box.y + box.height / 2);
  return x;
};

/** What stands over and under a place of the bars: the numbers, and whether it is the bar that is lit. */
const readAt = (bars: Locator, x: number) =>
  bars.evaluate((plot, at) => {
    // A number is wider than a bar is.
    const isAt = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return Math.abs((left + right) / 2 - at) < 2;
    };
    const numbers = [...plot.querySelectorAll('.timeline-number')].filter(isAt).map(({ textContent }) => textContent);
    return { numbers, lit: [...plot.querySelectorAll('.timeline-on')].map(isAt) };
  }, x);

const BARS = [
  { month: 2, words: '2023년 3월, 논문 13편', number: '13' },
  { month: 11, words: '2023년 12월, 논문 12편', number: '12' },
  { month: 12, words: '2024년 1월, 논문 3편', number: '3' },
  { month: 13, words: '2024년 2월, 논문 12편', number: '12' },
];

test.describe('the mouse over the bars of the timeline', () => {
  test('has the number of each month said, on its bar and in words', async ({ page, chromium }) => {
    await open(page, chromium, '#/timeline');
    await expect(saidOf(page)).toContainText('2024년 3월, 논문 1편');
    for (const { month, words, number } of BARS) {
      const x = await hover(page, barsOf(page), month);
      await expect(saidOf(page)).toContainText(words);
      await expect(barsOf(page)).toHaveAttribute('aria-valuetext', words);
      await expect.poll(() => readAt(barsOf(page), x)).toEqual({ numbers: [number], lit: [true] });
    }
  });

  test('has a tag\'s number said on the tag\'s own page', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/even');
    for (const { month, number } of [{ month: 0, number: '7' }, { month: 1, number: '6' }]) {
      const x = await hover(page, barsOf(page), month);
      await expect(barsOf(page)).toHaveAttribute('aria-valuetext', `2023년 ${month + 1}월, 논문 ${number}편`);
      await expect.poll(() => readAt(barsOf(page), x)).toEqual({ numbers: [number], lit: [true] });
    }
  });
});

test.describe('the mouse over a tag\'s line', () => {
  const openLines = async (page: Page, chromium: Chromium): Promise<{ readonly line: Locator; readonly numbers: Locator }> => {
    await open(page, chromium, '#/timeline?tag=many&tag=even');
    const lines = page.locator('.timeline-trend');
    await expect(lines.locator('a')).toHaveText(['#many', '#even']);
    return { line: lines.first().locator('svg'), numbers: lines.locator('.num') };
  };

  test('has the month\'s number of every line said, and in all again when it is gone', async ({ page, chromium }) => {
    const { line, numbers } = await openLines(page, chromium);
    await expect(numbers).toHaveText([String(MANY), String(MANY / 2)]);
    await hover(page, line, 0);
    await expect(numbers).toHaveText(['13', '7']);
    await expect(saidOf(page)).toContainText('2023년 1월, 논문 13편');
    await hover(page, line, 1);
    await expect(numbers).toHaveText(['12', '6']);
    await hover(page, line, 12);
    await expect(numbers).toHaveText(['0', '0']);
    await expect(saidOf(page)).toContainText('2024년 1월, 논문 3편');
    await page.mouse.move(2, 2);
    await expect(numbers).toHaveText([String(MANY), String(MANY / 2)]);
    await expect(saidOf(page)).toContainText('2024년 3월, 논문 1편');
  });

  test('has a dot where the month is on every line', async ({ page, chromium }) => {
    const { line } = await openLines(page, chromium);
    const readDots = () => page.locator('.timeline-trend svg').evaluateAll((lines) => lines.map((each) => {
      const [ground, dot] = [each.getBoundingClientRect(), each.querySelector('circle')?.getBoundingClientRect()];
      return dot === undefined ? NaN : ((dot.left + dot.right) / 2 - ground.left) / ground.width;
    }));
    for (const month of [0, 7, 14]) {
      await hover(page, line, month);
      // The first and the last month are at the very ends of a line, half a month beside the middle of their stretches.
      const isNear = (dot: number): boolean => Math.abs(dot - (month + 0.5) / MONTHS) < 0.6 / MONTHS;
      await expect.poll(async () => (await readDots()).map(isNear)).toEqual([true, true]);
    }
  });
});
