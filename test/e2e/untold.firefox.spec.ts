import { rmSync } from 'node:fs';
import { deleteDatabase, KEPT_LINES, readKeptFile, type Kept } from './harness/change-kept.ts';
import { changeSearchRows } from './harness/change-search-rows.ts';
import { countStore } from './harness/count-store.ts';
import { BUILT, type Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dismissHistory, dumpStore, importFiles, openOptions, openQuietly, readHistory } from './harness/importing-firefox.ts';
import { networkTest } from './harness/network-test.ts';
import { damage, INDEXED, makeUntold, tellUntold, UNTOLD, UNTOLD_FATES } from './harness/untold.ts';
import { writeOne } from './harness/write-files.ts';

/** A Firefox at its options, whose store has one import of {@link KEPT_LINES}. */
const test = networkTest.extend<{ readonly firefox: Firefox }>({
  firefox: async ({ network }, use) => {
    const folder = makeUntold(BUILT);
    const firefox = await launchInKorean({ network, extension: folder });
    await openOptions(firefox);
    await importFiles(firefox, writeOne('a.jsonl', KEPT_LINES.join('\n')));
    await use(firefox);
    await firefox.close();
    rmSync(folder, { recursive: true });
  },
});
const { expect } = test;

/** Has a page come no further than to what it is to tell. */
const openUntold = async (firefox: Firefox, page: string): Promise<void> => {
  await firefox.evaluate((name) => sessionStorage.setItem(name, ''), UNTOLD);
  await firefox.goto(firefox.urlOf(page));
  await firefox.waitFor((name) => document.documentElement.dataset[name] !== undefined, UNTOLD);
};

/** The same, and leaves it for the options. */
const leaveUntold = async (firefox: Firefox, page: string): Promise<void> => {
  await openUntold(firefox, page);
  await firefox.evaluate((name) => sessionStorage.removeItem(name), UNTOLD);
  await openOptions(firefox);
};

const expectToldOnce = async (firefox: Firefox, told: string): Promise<void> => {
  expect(await readHistory(firefox)).toEqual([expect.stringContaining(told)]);
  await dismissHistory(firefox);
  await openOptions(firefox);
  expect(await readHistory(firefox)).toEqual([]);
};

for (const fate of UNTOLD_FATES) {
  test(`in Firefox, what became of ${fate.name} is told by the next page, once, where the one that did it could not`, async ({ firefox }) => {
    const record = readKeptFile((await dumpStore(firefox)) as unknown as Kept, 'source-1.json') ?? '';
    await openQuietly(firefox);
    await damage(fate, record, (run, value) => firefox.evaluate(run as never, value));
    await leaveUntold(firefox, 'options.html');
    expect((await firefox.evaluate(countStore)).entries).toBe(12 + fate.left);
    await expectToldOnce(firefox, fate.told);
  });
}

test('in Firefox, that the search index was made anew is told by the next page, once, where the one that did it could not', async ({ firefox }) => {
  await openQuietly(firefox);
  await firefox.evaluate(changeSearchRows, { store: 'segmentParts', change: 'bend headers' } as const);
  await leaveUntold(firefox, 'popup.html');
  await expectToldOnce(firefox, INDEXED);
});

test('in Firefox, a database that is taken away while it is brought in order is filled again, and pages go on having their cards', async ({ firefox }) => {
  await openQuietly(firefox);
  await firefox.evaluate(deleteDatabase);
  await openUntold(firefox, 'options.html');
  await firefox.evaluate(deleteDatabase);
  await firefox.evaluate(tellUntold, UNTOLD);
  await firefox.waitFor(() => document.querySelector('.sources tbody tr'));
  expect((await firefox.evaluate(countStore)).sources).toEqual(['2024-02-13.txt 12', 'a.jsonl 3']);
  await firefox.goto('https://arxiv.org/abs/2402.06619');
  await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
});
