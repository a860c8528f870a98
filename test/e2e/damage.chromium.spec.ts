import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseDigest } from '../../lib/digest/parse.ts';
import { LINES, makeLines, NEW_ID } from '../fixtures/imports.ts';
import { openCard } from './harness/card.ts';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { changeStore, dropStore, type StoreChange } from './harness/change-store.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** More than fill a block, and a batch of blocks. */
const COUNT = 2_500;
const TITLE = 'Generated paper number 1234';

/** A page of the extension's origin in which nothing of it runs, so that nobody mends meanwhile. */
const openQuietly = async (page: Page, own: Chromium): Promise<void> => {
  await page.goto(own.urlOf('manifest.json'));
  await own.stopWorker();
};

const search = async (page: Page, own: Chromium): Promise<void> => {
  await page.goto(own.urlOf('popup.html'));
  await page.getByRole('combobox').fill(`"${TITLE}"`);
  await expect(page.getByRole('option').filter({ hasText: TITLE })).toHaveCount(1);
};

const REBUILT = '남겨 둔 원본에서 글을 다시 읽어';

/** In the midst of source 1, with the entry that is searched for. */
const BLOCK = (2 ** 20) / 16 + Math.floor(1_234 / 16);

const DAMAGES: readonly (StoreChange & { readonly name: string })[] = [
  { name: 'an entry has a title that is no text', store: 'blocks', key: BLOCK, path: ['rows', 2, 'title'], value: 7 },
  { name: 'an entry has no tags', store: 'blocks', key: BLOCK, path: ['rows', 2, 'tags'], value: null },
  { name: 'an entry has the key of another block', store: 'blocks', key: BLOCK, path: ['rows', 2, 'key'], value: 5 },
  { name: 'a block has no entries', store: 'blocks', key: BLOCK, path: ['rows'], value: undefined },
  { name: 'a block is gone', store: 'blocks', key: BLOCK, path: [], value: undefined },
  { name: 'a block has no entry', store: 'blocks', key: BLOCK, path: ['rows'], value: [] },
  { name: 'a block has numbers for entries', store: 'blocks', key: BLOCK, path: ['rows'], value: [1, 2] },
  { name: 'an entry of the package is none', store: 'blocks', key: 0, path: ['rows', 0], value: {} },
  { name: 'a source counts its entries in words', store: 'sources', key: 1, path: ['entries'], value: 'many' },
  { name: 'a segment of the search index names no sources', store: 'segments', key: 'all', path: ['sources'], value: 1 },
  { name: 'the state is none', store: 'state', key: 'all', path: ['stamp'], value: 7 },
];

test.describe('a database of which a record has another shape is mended by who meets it when', () => {
  for (const { name, ...damage } of DAMAGES) {
    test(name, async ({ own, options }) => {
      await importFile(options, writeOne('a.jsonl', makeLines(COUNT)));
      const before = await dumpStore(options);
      await openQuietly(options, own);
      await changeStore(options, damage);
      await search(options, own);
      await openOptions(options, own);
      if (damage.store === 'blocks' || damage.store === 'sources') await expect(options.getByText(REBUILT)).toBeVisible();
      expect(await dumpStore(options)).toEqual(before);
    });
  }
});

test('an entry that is not found by its id any more is found again', async ({ own, options }) => {
  await importFile(options, writeOne('a.jsonl', LINES));
  const before = await dumpStore(options);
  await openQuietly(options, own);
  await changeStore(options, { store: 'blocks', key: (2 ** 20) / 16, path: ['arxivIds'], value: [] });
  await openCard(options, `/abs/${NEW_ID}`);
  await openOptions(options, own);
  await expect(options.getByText(REBUILT)).toBeVisible();
  expect(await dumpStore(options)).toEqual(before);
});

test.describe('a database that has lost a part is filled again from what is kept beside it:', () => {
  for (const store of ['blocks', 'sources', 'state', 'segments', 'segmentParts']) {
    test(store, async ({ own, options }) => {
      await importFile(options, writeOne('a.jsonl', makeLines(COUNT)));
      const before = await dumpStore(options);
      await openQuietly(options, own);
      await dropStore(options, store);
      await search(options, own);
      await openOptions(options, own);
      await expect(options.getByText(REBUILT)).toBeVisible();
      expect(await dumpStore(options)).toEqual(before);
    });
  }
});

test('an export of entries that are damaged has them all', async ({ own, options }) => {
  await importFile(options, writeOne('a.jsonl', makeLines(COUNT)));
  await openQuietly(options, own);
  await changeStore(options, { store: 'blocks', key: BLOCK, path: ['rows'], value: [] });
  await openOptions(options, own);
  const exported = options.waitForEvent('download');
  await options.getByRole('button', { name: '모두 내보내기' }).click();
  const file = await (await exported).path();
  expect(parseDigest({ name: 'a.json', bytes: readFileSync(file) }).entries).toHaveLength(12 + COUNT);
});
