import { rmSync } from 'node:fs';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { deleteDatabase, KEPT_LINES } from './harness/change-kept.ts';
import { BUILT, launchChromium } from './harness/chromium.ts';
import { countStore } from './harness/count-store.ts';
import { hold, makeHeld } from './harness/held-steps.ts';
import { choose, clickApply, importFile, openOptions, readCounts } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test('an import puts what the database has lost in order before it writes', async ({ network }) => {
  const folder = makeHeld(BUILT);
  const own = await launchChromium({ network, extension: folder });
  const page = await own.context.newPage();
  await openOptions(page, own);
  await importFile(page, writeOne('a.jsonl', KEPT_LINES.join('\n')));
  await choose(page, writeOne('b.txt', NEWSLETTER));
  await readCounts(page);
  // The page hears of nothing from there on, and so does not put anything in order itself.
  await page.evaluate(hold, 'held-index');
  await page.evaluate(deleteDatabase);
  await clickApply(page);
  await expect.poll(async () => (await page.evaluate(countStore)).sources).toContain('b.txt 1');
  expect((await page.evaluate(countStore)).sources).toContain('a.jsonl 3');
  await own.close();
  rmSync(folder, { recursive: true });
});
