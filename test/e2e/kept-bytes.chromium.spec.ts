import type { Page } from '@playwright/test';
import { NEWSLETTER } from '../fixtures/imports.ts';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

interface Kept {
  readonly entries: readonly unknown[];
  readonly files: readonly (readonly [name: string, text: string])[];
}

const readKept = async (page: Page): Promise<Kept> => (await dumpStore(page)) as Kept;

/** Writes a file that is kept beside the database, or takes it away. */
const change = (page: Page, name: string, text: string | null): Promise<void> =>
  page.evaluate(async ([file, content]) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
    if (content === null) return folder.removeEntry(file);
    const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
    await stream.write(content);
    await stream.close();
  }, [name, text] as const);

/** Takes the database away while no page has it open. */
const dropDatabase = async (page: Page, own: Chromium): Promise<void> => {
  await page.goto(own.urlOf('icon.svg'));
  await page.evaluate(() => new Promise((resolve) => {
    indexedDB.deleteDatabase('gloss').onsuccess = resolve;
  }));
};

const LINES = [1, 2, 3].map((place) => JSON.stringify({ title: `Kept paper ${place}`, commentary: `남겨 둔 글 ${place}` }));

const importOne = async (page: Page): Promise<Kept> => {
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  return readKept(page);
};

test.describe('what is kept beside the database', () => {
  test('and is gone together with it, is said to be lost, and can be imported again', async ({ own, options }) => {
    await importOne(options);
    await change(options, 'source-1.bin', null);
    await dropDatabase(options, own);
    await openOptions(options, own);
    await expect(options.getByText('원본이 남지 않아 글을 되살리지 못했습니다').first()).toBeVisible();
    const { entries, files } = await readKept(options);
    expect([entries.length, files]).toEqual([12, []]);
    expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });

  for (const [what, text, left] of [
    ['is senseless', '?', 0],
    ['has lost its end', LINES.slice(0, 2).join('\n'), 2],
  ] as const) {
    test(`and ${what} when it is needed, is read as far as it goes; the page says so, and the file can be imported again`, async ({ own, options }) => {
      const path = writeOne('a.jsonl', LINES.join('\n'));
      await importFile(options, path);
      await change(options, 'source-1.bin', text);
      await dropDatabase(options, own);
      await openOptions(options, own);
      await expect(options.getByText('남겨 둔 원본도 손상되어').first()).toBeVisible();
      expect((await readKept(options)).entries).toHaveLength(12 + left);
      expect(await importFile(options, path)).toMatchObject({ added: LINES.length - left });
      expect((await readKept(options)).entries).toHaveLength(12 + left + LINES.length);
    });
  }

  test('and says that an import was cut off behind its end, is put right, and the page says so', async ({ own, options }) => {
    const before = await importOne(options);
    const [, record = ''] = before.files.find(([name]) => name === 'source-1.json') ?? [];
    expect(record).toContain('"state":"done"');
    await change(options, 'source-1.json', record.replace('"done"', '"staged"'));
    await own.stopWorker();
    await openOptions(options, own);
    await expect(options.getByText('저절로 마저 끝났습니다').first()).toBeVisible();
    expect(await readKept(options)).toEqual(before);
  });

  test('and has no sense, is made anew of the entries', async ({ own, options }) => {
    const before = await importOne(options);
    await change(options, 'source-1.json', '{"source":');
    await own.stopWorker();
    await openOptions(options, own);
    await expect.poll(async () => (await readKept(options)).files.find(([name]) => name === 'source-1.json')?.[1]).toContain('"state":"done"');
    expect((await readKept(options)).entries).toEqual(before.entries);
    await dropDatabase(options, own);
    await openOptions(options, own);
    await expect(options.getByText('남겨 둔 원본에서 글을 다시 읽어').first()).toBeVisible();
    expect((await readKept(options)).entries).toEqual(before.entries);
  });
});
