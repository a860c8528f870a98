import type { Page } from '@playwright/test';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { changeKept, deleteDatabase, KEPT_LINES, readKeptFile, SPOILT, TOLD, type Kept } from './harness/change-kept.ts';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const readKept = async (page: Page): Promise<Kept> => (await dumpStore(page)) as Kept;

/** Takes the database away while no page has it open. */
const dropDatabase = async (page: Page, own: Chromium): Promise<void> => {
  await page.goto(own.urlOf('icon.svg'));
  await page.evaluate(deleteDatabase);
};

const importOne = async (page: Page): Promise<Kept> => {
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  return readKept(page);
};

test.describe('what is kept beside the database', () => {
  test('and is gone together with it, is said to be lost, and can be imported again', async ({ own, options }) => {
    await importOne(options);
    await options.evaluate(changeKept, ['source-1.bin', null] as const);
    await dropDatabase(options, own);
    await openOptions(options, own);
    await expect(options.getByText(TOLD.lost).first()).toBeVisible();
    const { entries, files } = await readKept(options);
    expect([entries.length, files]).toEqual([12, []]);
    expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });

  for (const [what, text, left] of SPOILT) {
    test(`and ${what} when it is needed, is read as far as it goes; the page says so, and the file can be imported again`, async ({ own, options }) => {
      const path = writeOne('a.jsonl', KEPT_LINES.join('\n'));
      await importFile(options, path);
      await options.evaluate(changeKept, ['source-1.bin', text] as const);
      await dropDatabase(options, own);
      await openOptions(options, own);
      await expect(options.getByText(TOLD.spoilt).first()).toBeVisible();
      expect((await readKept(options)).entries).toHaveLength(12 + left);
      expect(await importFile(options, path)).toMatchObject({ added: KEPT_LINES.length - left });
      expect((await readKept(options)).entries).toHaveLength(12 + left + KEPT_LINES.length);
    });
  }

  test('and says that an import was cut off behind its end, is put right, and the page says so', async ({ own, options }) => {
    const before = await importOne(options);
    const record = readKeptFile(before, 'source-1.json') ?? '';
    expect(record).toContain('"state":"done"');
    await options.evaluate(changeKept, ['source-1.json', record.replace('"done"', '"staged"')] as const);
    await own.stopWorker();
    await openOptions(options, own);
    await expect(options.getByText(TOLD.finished).first()).toBeVisible();
    expect(await readKept(options)).toEqual(before);
  });

  test('and has no sense, is made anew of the entries', async ({ own, options }) => {
    const before = await importOne(options);
    await options.evaluate(changeKept, ['source-1.json', '{"source":'] as const);
    await own.stopWorker();
    await openOptions(options, own);
    await expect.poll(async () => readKeptFile(await readKept(options), 'source-1.json')).toContain('"state":"done"');
    expect((await readKept(options)).entries).toEqual(before.entries);
    await dropDatabase(options, own);
    await openOptions(options, own);
    await expect(options.getByText(TOLD.rebuilt).first()).toBeVisible();
    expect((await readKept(options)).entries).toEqual(before.entries);
  });
});
