import { rmSync } from 'node:fs';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { changeKept, deleteDatabase, KEPT_LINES } from './harness/change-kept.ts';
import { changeRecords } from './harness/change-store.ts';
import { countStore } from './harness/count-store.ts';
import { BUILT, type Firefox } from './harness/firefox.ts';
import { hold, letGo, makeHeld } from './harness/held-steps.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, importFiles, openOptions, pressButton, readCounts } from './harness/importing-firefox.ts';
import { MENDED } from './harness/mended.ts';
import { networkTest } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = networkTest;

/** A Firefox at the options with one import, at a worker that stands still when it is to say that another is written. */
const test = networkTest.extend<{ firefox: Firefox }>({
  firefox: async ({ network }, use) => {
    const folder = makeHeld(BUILT);
    const firefox = await launchInKorean({ network, extension: folder });
    await openOptions(firefox);
    await importFiles(firefox, writeOne('a.jsonl', KEPT_LINES.join('\n')));
    await firefox.evaluate(hold, 'held-index');
    await use(firefox);
    await firefox.close();
    rmSync(folder, { recursive: true });
  },
});

const readStored = async (firefox: Firefox): Promise<readonly string[]> => (await firefox.evaluate(countStore)).sources;

const review = async (firefox: Firefox): Promise<void> => {
  await choose(firefox, writeOne('b.txt', NEWSLETTER));
  await readCounts(firefox);
};

const applyWhole = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '적용');
  await expect.poll(() => readStored(firefox)).toContain('b.txt 1');
};

test('in Firefox, an import puts what the database has lost in order before it writes', async ({ firefox }) => {
  await review(firefox);
  // The page hears of nothing, and so does not put anything in order itself.
  await firefox.evaluate(deleteDatabase);
  await applyWhole(firefox);
  expect(await readStored(firefox)).toContain('a.jsonl 3');
});

for (const { name, bytes, left } of MENDED) {
  test(`in Firefox, an import that is cancelled is all that goes where one that the database had lost ${name}`, async ({ firefox }) => {
    await firefox.evaluate(changeRecords, { store: 'sources', key: 1, path: [], value: null });
    if (bytes !== undefined) await firefox.evaluate(changeKept, ['source-1.bin', bytes] as const);
    await review(firefox);
    await applyWhole(firefox);
    await pressButton(firefox, '취소');
    // The worker is ended; the one that takes back says that word too.
    await firefox.evaluate(letGo, 'held-index');
    await firefox.waitFor(() => document.querySelector('[role=status]:not(.sr)')?.textContent?.includes('취소'));
    expect((await readStored(firefox)).filter((source) => /^[ab]\./.test(source))).toEqual(left);
  });
}
