import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseDigest } from '../../lib/digest/parse.ts';
import { LINES, makeLines, NEW_ID } from '../fixtures/imports.ts';
import { openCard } from './harness/card.ts';
import { TOLD } from './harness/change-kept.ts';
import { changeStore, dropStore, isPageIndexOwn } from './harness/change-store.ts';
import type { Chromium } from './harness/chromium.ts';
import { BLOCK, COUNT, DAMAGES, isReadAgain, STORES, TITLE } from './harness/damages.ts';
import { importTest as test } from './harness/import-test.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

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

test.describe('a database of which a record has another shape is mended by who meets it when', () => {
  for (const { name, ...damage } of DAMAGES) {
    test(name, async ({ own, options }) => {
      await importFile(options, writeOne('a.jsonl', makeLines(COUNT)));
      const before = await dumpStore(options);
      await openQuietly(options, own);
      await changeStore(options, damage);
      await search(options, own);
      await openOptions(options, own);
      if (isReadAgain(damage)) await expect(options.getByText(TOLD.rebuilt)).toBeVisible();
      expect(await dumpStore(options)).toEqual(before);
      await expect.poll(() => options.evaluate(isPageIndexOwn), 'the page index agrees').toBe(true);
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
  await expect(options.getByText(TOLD.rebuilt)).toBeVisible();
  expect(await dumpStore(options)).toEqual(before);
});

test.describe('a database that has lost a part is filled again from what is kept beside it:', () => {
  for (const store of STORES) {
    test(store, async ({ own, options }) => {
      await importFile(options, writeOne('a.jsonl', makeLines(COUNT)));
      const before = await dumpStore(options);
      await openQuietly(options, own);
      await dropStore(options, store);
      await search(options, own);
      await openOptions(options, own);
      await expect(options.getByText(TOLD.rebuilt)).toBeVisible();
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
