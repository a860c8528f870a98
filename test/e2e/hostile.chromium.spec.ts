import type { Page } from '@playwright/test';
import { ONE_OF_EACH, type HostileFile } from '../fixtures/hostile/index.ts';
import { importTest as test } from './harness/import-test.ts';
import { cancel, choose, dumpStore, readCounts } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Rows of problems that a review shows before more are asked for. */
const SHOWN = 50;

const readCodes = (page: Page): Promise<string[]> =>
  page.locator('[data-problem]').evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute('data-problem') ?? ''))].sort());

/** Whether the review of a file would change anything, how many problems it has, and their codes; it is cancelled. */
const review = async (page: Page, { file, make }: HostileFile) => {
  await choose(page, writeOne(file, await make()));
  await page.locator('[data-count=added]').waitFor({ timeout: 60_000 });
  const { added, changed, same, problems } = await readCounts(page);
  const codes = await readCodes(page);
  await cancel(page);
  await expect(page.locator('[data-count=added]')).toHaveCount(0);
  return { hasEntries: added + changed + same > 0, count: problems, codes };
};

test(`${ONE_OF_EACH.length} hostile files are named in the review, and change nothing when it is cancelled`, async ({ options }) => {
  test.setTimeout(180_000);
  const before = await dumpStore(options);
  for (const file of ONE_OF_EACH) {
    const { name, must: { problems, entries } } = file;
    const { hasEntries, count, codes } = await review(options, file);
    expect([name, hasEntries]).toEqual([name, entries > 0]);
    if (count > SHOWN) expect([name, problems]).toEqual([name, expect.arrayContaining(codes)]);
    else expect([name, codes]).toEqual([name, problems.toSorted()]);
    expect([name, await dumpStore(options)]).toEqual([name, before]);
  }
});
