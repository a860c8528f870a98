import { ONE_OF_EACH, type HostileFile } from '../fixtures/hostile/index.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { choose, expectStore, pressButton, readCounts, readProblems } from './harness/importing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Rows of problems that a review shows before more are asked for. */
const SHOWN = 50;

/** Whether the review of a file would change anything, how many problems it has, and their codes; it is cancelled. */
const review = async (firefox: Firefox, { file, make }: HostileFile) => {
  await choose(firefox, writeOne(file, await make()));
  const { added, changed, same, problems } = await readCounts(firefox);
  const codes = (await readProblems(firefox)).map((problem) => problem.split(' ', 1).join(''));
  await pressButton(firefox, '취소');
  await firefox.waitFor(() => document.querySelector('[data-count=added]') === null);
  return { hasEntries: added + changed + same > 0, count: problems, codes: [...new Set(codes)].sort() };
};

test(`Firefox names ${ONE_OF_EACH.length} hostile files in the review, and changes nothing when it is cancelled`, async ({ firefox, fresh }) => {
  test.setTimeout(180_000);
  for (const file of ONE_OF_EACH) {
    const { name, must: { problems, entries } } = file;
    const { hasEntries, count, codes } = await review(firefox, file);
    expect([name, hasEntries]).toEqual([name, entries > 0]);
    if (count > SHOWN) expect([name, problems]).toEqual([name, expect.arrayContaining(codes)]);
    else expect([name, codes]).toEqual([name, problems.toSorted()]);
    await expectStore(firefox, fresh);
  }
});
