import { readFileSync } from 'node:fs';
import { FAULTY_LINES, FAULTY_REPORT, MANY, MANY_LINES, MANY_NOTES, toManyNotes } from '../fixtures/reviews.ts';
import { takeDownload } from './harness/exporting-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { expectCounted, followProgress, readProgress } from './harness/follow-progress.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { choose, pressButton, readCounts } from './harness/importing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test('in Firefox, the problems of a review are saved as lines with file, line, column, code and sentence', async ({ firefox, downloads }) => {
  await choose(firefox, writeOne('faulty.jsonl', FAULTY_LINES));
  expect(await readCounts(firefox)).toEqual({ added: 2, changed: 0, same: 0, problems: 2, refused: 1 });
  const saved = await takeDownload(downloads, () => pressButton(firefox, '문제를 모두 파일로 저장'));
  expect(saved).toMatch(/gloss-problems-\d{4}-\d\d-\d\d(?:\(\d+\))?\.txt$/);
  expect(readFileSync(saved, 'utf8')).toBe(FAULTY_REPORT);
  await pressButton(firefox, '취소');
});

/** The rows of a part of a review, of which one has the focus. */
const readRows = (firefox: Firefox, part: string) =>
  firefox.evaluate((name) => {
    const rows = [...(document.querySelector(`[data-count=${name}]`)?.closest('details')?.querySelectorAll('.review-row') ?? [])];
    return { count: rows.length, focused: rows.findIndex((row) => row === document.activeElement), texts: new Set(rows.map((row) => row.textContent)).size };
  }, part);

test('in Firefox, a review shows more of each part when asked, up to all, and goes to the first that is new', async ({ firefox }) => {
  await choose(firefox, writeOne('many.jsonl', MANY_LINES));
  expect(await readCounts(firefox)).toEqual({ added: MANY, changed: 0, same: 0, problems: MANY, refused: MANY });
  for (const part of ['added', 'problems', 'refused']) {
    await firefox.evaluate((name) => document.querySelector(`[data-count=${name}]`)?.closest('details')?.setAttribute('open', ''), part);
    const findMore = (name: string) => document.querySelector(`[data-count=${name}]`)?.closest('details')?.querySelector('.review-more button');
    for (const shown of [50, 100]) {
      expect(await readRows(firefox, part)).toMatchObject({ count: shown });
      await firefox.click(findMore, part);
      await expect.poll(() => readRows(firefox, part)).toMatchObject({ count: Math.min(shown + 50, MANY), focused: shown });
    }
    expect(await readRows(firefox, part)).toMatchObject({ count: MANY, texts: MANY });
    expect(await firefox.evaluate((name) => document.querySelector(`[data-count=${name}]`)?.closest('details')?.querySelector('.review-more button') === null, part)).toBe(true);
  }
  await pressButton(firefox, '취소');
});

test('in Firefox, the progress bar counts the files of a zip while it is read', async ({ firefox }) => {
  const path = writeOne('vault.zip', await toManyNotes());
  await firefox.evaluate(followProgress);
  await choose(firefox, path);
  await readCounts(firefox);
  expectCounted(await firefox.evaluate(readProgress), MANY_NOTES);
  await pressButton(firefox, '취소');
});
