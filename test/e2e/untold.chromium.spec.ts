import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { deleteDatabase, KEPT_LINES, readKeptFile, type Kept } from './harness/change-kept.ts';
import { changeSearchRows } from './harness/change-search-rows.ts';
import { openCard } from './harness/card.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { countStore } from './harness/count-store.ts';
import { dismissHistory, dumpStore, importFile, openOptions, readHistory } from './harness/importing.ts';
import { networkTest } from './harness/network-test.ts';
import { damage, INDEXED, makeUntold, tellUntold, UNTOLD, UNTOLD_FATES } from './harness/untold.ts';
import { writeOne } from './harness/write-files.ts';

/** A browser whose store has one import of {@link KEPT_LINES}, and its options. */
const test = networkTest.extend<{ readonly own: Chromium; readonly page: Page }>({
  own: async ({ network }, use) => {
    const folder = makeUntold(BUILT);
    const own = await launchChromium({ network, extension: folder });
    await use(own);
    await own.close();
    rmSync(folder, { recursive: true });
  },
  page: async ({ own }, use) => {
    const page = await own.context.newPage();
    await openOptions(page, own);
    await importFile(page, writeOne('a.jsonl', KEPT_LINES.join('\n')));
    await use(page);
  },
});
const { expect } = test;

/** A page in which nothing of the extension runs. */
const openQuietly = async (page: Page, own: Chromium): Promise<void> => {
  await page.goto(own.urlOf('icon.svg'));
  await own.stopWorker();
};

/** Has a page come no further than to what it is to tell. */
const openUntold = async (page: Page, url: string): Promise<void> => {
  await page.evaluate((name) => sessionStorage.setItem(name, ''), UNTOLD);
  await page.goto(url);
  await page.locator(`html[data-${UNTOLD}]`).waitFor({ state: 'attached' });
};

/** The same, and leaves it for the options. */
const leaveUntold = async (page: Page, own: Chromium, name: string): Promise<void> => {
  await openUntold(page, own.urlOf(name));
  await page.evaluate((key) => sessionStorage.removeItem(key), UNTOLD);
  await openOptions(page, own);
};

const expectToldOnce = async (page: Page, own: Chromium, told: string): Promise<void> => {
  expect(await readHistory(page)).toEqual([expect.stringContaining(told)]);
  await dismissHistory(page);
  await openOptions(page, own);
  expect(await readHistory(page)).toEqual([]);
};

for (const fate of UNTOLD_FATES) {
  test(`what became of ${fate.name} is told by the next page, once, where the one that did it could not`, async ({ page, own }) => {
    const record = readKeptFile((await dumpStore(page)) as Kept, 'source-1.json') ?? '';
    await openQuietly(page, own);
    await damage(fate, record, (run, value) => page.evaluate(run as never, value));
    await leaveUntold(page, own, 'options.html');
    expect((await page.evaluate(countStore)).entries).toBe(12 + fate.left);
    await expectToldOnce(page, own, fate.told);
  });
}

test('that the search index was made anew is told by the next page, once, where the one that did it could not', async ({ page, own }) => {
  await openQuietly(page, own);
  await page.evaluate(changeSearchRows, { store: 'segmentParts', change: 'bend headers' } as const);
  await leaveUntold(page, own, 'popup.html');
  await expectToldOnce(page, own, INDEXED);
});

test('a database that is taken away while it is brought in order is filled again, and pages go on having their cards', async ({ page, own }) => {
  await openQuietly(page, own);
  await page.evaluate(deleteDatabase);
  await openUntold(page, own.urlOf('options.html'));
  await page.evaluate(deleteDatabase);
  await page.evaluate(tellUntold, UNTOLD);
  await page.locator('.sources tbody tr').first().waitFor();
  expect((await page.evaluate(countStore)).sources).toEqual(['2024-02-13.txt 12', 'a.jsonl 3']);
  await openCard(page, '/abs/2402.06619');
});
