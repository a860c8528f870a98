import { makeLines } from '../fixtures/imports.ts';
import { changeRecords, makeWithout, type StoreChange } from './harness/change-store.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { dumpStore, importFiles, openOptions } from './harness/importing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** More than fill a block. */
const COUNT = 100;
/** The second block of source 1. */
const BLOCK = (2 ** 20) / 16 + 1;

const openQuietly = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.stopBackground();
};

/** Looks at the first days of the library, among which are entries of the block. */
const readLibrary = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(`${firefox.urlOf('library.html')}#/tag/tag-20`);
  await firefox.waitFor(() => [...document.querySelectorAll('article')].find((article) => article.textContent?.includes('Generated paper number 20')));
};

const expectHistory = async (firefox: Firefox): Promise<void> => {
  await openOptions(firefox);
  expect(await firefox.waitFor(() => document.querySelector('.options-history')?.textContent)).toContain('남겨 둔 원본에서 글을 다시 읽어');
  await firefox.click(() => document.querySelector('.options-history button'));
};

const DAMAGES: readonly (StoreChange & { readonly name: string })[] = [
  { name: 'an entry has a title that is no text', store: 'blocks', key: BLOCK, path: ['rows', 2, 'title'], value: 7 },
  { name: 'a block has no entry', store: 'blocks', key: BLOCK, path: ['rows'], value: [] },
  { name: 'a block is gone', store: 'blocks', key: BLOCK, path: [], value: null },
  { name: 'a source counts its entries in words', store: 'sources', key: 1, path: ['entries'], value: 'many' },
];

test.describe('Firefox mends a database of which a record has another shape when', () => {
  for (const { name, ...damage } of DAMAGES) {
    test(name, async ({ firefox }) => {
      await importFiles(firefox, writeOne('a.jsonl', makeLines(COUNT)));
      const before = await dumpStore(firefox);
      await openQuietly(firefox);
      await firefox.evaluate(changeRecords, damage);
      await readLibrary(firefox);
      await expectHistory(firefox);
      expect(await dumpStore(firefox)).toEqual(before);
    });
  }
});

test('Firefox fills a database again that has lost a part', async ({ firefox }) => {
  await importFiles(firefox, writeOne('a.jsonl', makeLines(COUNT)));
  const before = await dumpStore(firefox);
  for (const store of ['blocks', 'sources']) {
    await openQuietly(firefox);
    await firefox.evaluate(makeWithout, store);
    await readLibrary(firefox);
    await expectHistory(firefox);
    expect([store, await dumpStore(firefox)]).toEqual([store, before]);
  }
});
