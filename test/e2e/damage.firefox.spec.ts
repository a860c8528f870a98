import { readFileSync } from 'node:fs';
import { parseDigest } from '../../lib/digest/parse.ts';
import { LINES, makeLines, NEW_ID } from '../fixtures/imports.ts';
import { TOLD } from './harness/change-kept.ts';
import { changeRecords, isPageIndexOwn, makeWithout, type StoreChange } from './harness/change-store.ts';
import { BLOCK, COUNT, DAMAGES, isReadAgain, STORES, TAG, TITLE } from './harness/damages.ts';
import { takeDownload } from './harness/exporting-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { dumpStore, expectCard, expectStore, expectTold, importFiles, openOptions, openQuietly, pressButton } from './harness/importing-firefox.ts';
import { fill } from './harness/inert-firefox.ts';
import { openPopup } from './harness/popup-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const search = async (firefox: Firefox): Promise<void> => {
  await openPopup(firefox);
  await fill(firefox, `"${TITLE}"`);
  await firefox.waitFor((title) => {
    const options = [...document.querySelectorAll('[role=option]')];
    return options.length === 1 && options[0]?.textContent?.includes(title);
  }, TITLE);
};

/** Has the library show the entries of a tag, among which is one of the block. */
const readLibrary = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(`${firefox.urlOf('library.html')}#/tag/${TAG}`);
  await firefox.waitFor((title) => [...document.querySelectorAll('article')].some((article) => article.textContent?.includes(title)), TITLE);
};

const importMany = async (firefox: Firefox) => {
  await importFiles(firefox, writeOne('a.jsonl', makeLines(COUNT)));
  return dumpStore(firefox);
};

const expectMended = async (firefox: Firefox, damage: StoreChange, meet: typeof search): Promise<void> => {
  const before = await importMany(firefox);
  await openQuietly(firefox);
  await firefox.evaluate(changeRecords, damage);
  await meet(firefox);
  await (isReadAgain(damage) ? expectTold(firefox, TOLD.rebuilt) : openOptions(firefox));
  await expectStore(firefox, before);
  await expect.poll(() => firefox.evaluate(isPageIndexOwn), 'the page index agrees').toBe(true);
};

test.describe('Firefox mends a database of which a record has another shape when', () => {
  for (const { name, ...damage } of DAMAGES) test(name, ({ firefox }) => expectMended(firefox, damage, search));
});

/** What the library meets: it reads its entries, and the sources that these are of. */
const IN_LIBRARY = DAMAGES.filter(({ store, key }) => key === BLOCK || store === 'sources');

test.describe('in Firefox, a library that meets damaged entries, or their source, mends them when', () => {
  for (const { name, ...damage } of IN_LIBRARY) test(name, ({ firefox }) => expectMended(firefox, damage, readLibrary));
});

test('Firefox finds an entry again that is not found by its id any more', async ({ firefox }) => {
  await importFiles(firefox, writeOne('a.jsonl', LINES));
  const before = await dumpStore(firefox);
  await openQuietly(firefox);
  await firefox.evaluate(changeRecords, { store: 'blocks', key: (2 ** 20) / 16, path: ['arxivIds'], value: [] } as const);
  await expectCard(firefox, NEW_ID, '해설입니다');
  await expectTold(firefox, TOLD.rebuilt);
  await expectStore(firefox, before);
});

test.describe('Firefox fills a database again that has lost a part:', () => {
  for (const store of STORES) {
    test(store, async ({ firefox }) => {
      const before = await importMany(firefox);
      await openQuietly(firefox);
      await firefox.evaluate(makeWithout, store);
      await search(firefox);
      await expectTold(firefox, TOLD.rebuilt);
      await expectStore(firefox, before);
    });
  }
});

test('Firefox exports all entries of which some are damaged', async ({ firefox, downloads }) => {
  await importMany(firefox);
  await openQuietly(firefox);
  await firefox.evaluate(changeRecords, { store: 'blocks', key: BLOCK, path: ['rows'], value: [] } as const);
  await openOptions(firefox);
  const file = await takeDownload(downloads, () => pressButton(firefox, '모두 내보내기'));
  expect(parseDigest({ name: 'a.json', bytes: readFileSync(file) }).entries).toHaveLength(12 + COUNT);
  await expectTold(firefox, TOLD.rebuilt);
});
