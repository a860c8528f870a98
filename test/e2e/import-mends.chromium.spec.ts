import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { changeKept, deleteDatabase, KEPT_LINES } from './harness/change-kept.ts';
import { changeRecords } from './harness/change-store.ts';
import { BUILT, launchChromium } from './harness/chromium.ts';
import { countStore } from './harness/count-store.ts';
import { hold, letGo, makeHeld } from './harness/held-steps.ts';
import { cancel, choose, clickApply, importFile, openOptions, readCounts } from './harness/importing.ts';
import { MENDED } from './harness/mended.ts';
import { networkTest } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = networkTest;

/** The options with one import, at a worker that stands still when it is to say that another is written. */
const test = networkTest.extend<{ page: Page }>({
  page: async ({ network }, use) => {
    const folder = makeHeld(BUILT);
    const own = await launchChromium({ network, extension: folder });
    const page = await own.context.newPage();
    await openOptions(page, own);
    await importFile(page, writeOne('a.jsonl', KEPT_LINES.join('\n')));
    await page.evaluate(hold, 'held-index');
    await use(page);
    await own.close();
    rmSync(folder, { recursive: true });
  },
});

const readStored = async (page: Page): Promise<readonly string[]> => (await page.evaluate(countStore)).sources;

const review = async (page: Page): Promise<void> => {
  await choose(page, writeOne('b.txt', NEWSLETTER));
  await readCounts(page);
};

const applyWhole = async (page: Page): Promise<void> => {
  await clickApply(page);
  await expect.poll(() => readStored(page)).toContain('b.txt 1');
};

test('an import puts what the database has lost in order before it writes', async ({ page }) => {
  await review(page);
  // The page hears of nothing, and so does not put anything in order itself.
  await page.evaluate(deleteDatabase);
  await applyWhole(page);
  expect(await readStored(page)).toContain('a.jsonl 3');
});

for (const { name, bytes, left } of MENDED) {
  test(`an import that is cancelled is all that goes where one that the database had lost ${name}`, async ({ page }) => {
    await page.evaluate(changeRecords, { store: 'sources', key: 1, path: [], value: null } as const);
    if (bytes !== undefined) await page.evaluate(changeKept, ['source-1.bin', bytes] as const);
    await review(page);
    await applyWhole(page);
    await cancel(page);
    // The worker is ended; the one that takes back says that word too.
    await page.evaluate(letGo, 'held-index');
    await expect(page.getByRole('status')).toContainText('취소');
    expect((await readStored(page)).filter((source) => /^[ab]\./.test(source))).toEqual(left);
  });
}
