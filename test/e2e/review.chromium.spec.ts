import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { FAULTY_LINES, FAULTY_REPORT, MANY, MANY_LINES, MANY_NOTES, toManyNotes } from '../fixtures/reviews.ts';
import { expectCounted, followProgress, readProgress } from './harness/follow-progress.ts';
import { importTest as test } from './harness/import-test.ts';
import { choose, readCounts } from './harness/importing.ts';
import { writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;

const saveProblems = async (page: Page): Promise<string> => {
  const button = page.getByRole('button', { name: '문제를 모두 파일로 저장' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^gloss-problems-\d{4}-\d\d-\d\d\.txt$/);
  const file = `${writeFiles({})}/problems.txt`;
  await download.saveAs(file);
  return readFileSync(file, 'utf8');
};

test('the problems of a review are saved as lines with file, line, column, code and sentence', async ({ options }) => {
  await choose(options, writeOne('faulty.jsonl', FAULTY_LINES));
  expect(await readCounts(options)).toEqual({ added: 2, changed: 0, same: 0, problems: 2, refused: 1 });
  expect(await saveProblems(options)).toBe(FAULTY_REPORT);
});

test('a review shows more of each part when asked, up to all, and goes to the first that is new', async ({ options }) => {
  await choose(options, writeOne('many.jsonl', MANY_LINES));
  expect(await readCounts(options)).toEqual({ added: MANY, changed: 0, same: 0, problems: MANY, refused: MANY });
  for (const part of ['added', 'problems', 'refused']) {
    const box = options.locator('details', { has: options.locator(`[data-count=${part}]`) });
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
    const [rows, more] = [box.locator('.review-row'), box.getByRole('button', { name: /^나머지/ })];
    await expect(rows).toHaveCount(50);
    for (const [shown, left] of [[50, 70], [100, 20]] as const) {
      await expect(more).toHaveText(new RegExp(`^나머지 ${left}[편곳] 보기$`));
      await more.click();
      await expect(rows.nth(shown)).toBeFocused();
      await expect(rows).toHaveCount(Math.min(shown + 50, MANY));
    }
    await expect(more).toHaveCount(0);
    expect(new Set(await rows.allTextContents()).size).toBe(MANY);
  }
});

test('the problems of a review are saved whole, though some are shown', async ({ options }) => {
  await choose(options, writeOne('many.jsonl', MANY_LINES));
  await readCounts(options);
  const places = (await saveProblems(options)).trimEnd().split('\n').map((line) => line.split(' ')[0]);
  expect(places).toEqual(Array.from({ length: MANY }, (_, at) => `many.jsonl:${MANY + at + 1}:1`));
});

test('the progress bar counts the files of a zip while it is read', async ({ options }) => {
  const path = writeOne('vault.zip', await toManyNotes());
  await options.evaluate(followProgress);
  await choose(options, path);
  await readCounts(options);
  expectCounted(await options.evaluate(readProgress), MANY_NOTES);
});
