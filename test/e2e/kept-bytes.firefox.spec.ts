import { NEWSLETTER } from '../fixtures/imports.ts';
import { changeKept, deleteDatabase, KEPT_LINES, readKeptFile, SPOILT, TOLD, type Kept } from './harness/change-kept.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { dumpStore, expectTold, importFiles, openOptions, openQuietly } from './harness/importing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const readKept = async (firefox: Firefox): Promise<Kept> => (await dumpStore(firefox)) as unknown as Kept;

const change = async (firefox: Firefox, name: string, text: string | null): Promise<void> => {
  await openQuietly(firefox);
  await firefox.evaluate(changeKept, [name, text] as const);
};

const importOne = async (firefox: Firefox): Promise<Kept> => {
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  return readKept(firefox);
};

test.describe('in Firefox, what is kept beside the database', () => {
  test('and is gone together with it, is said to be lost, and can be imported again', async ({ firefox }) => {
    await importOne(firefox);
    await change(firefox, 'source-1.bin', null);
    await firefox.evaluate(deleteDatabase);
    await expectTold(firefox, TOLD.lost);
    const { entries, files } = await readKept(firefox);
    expect([entries.length, files]).toEqual([12, []]);
    expect(await importFiles(firefox, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });

  for (const [what, text, left] of SPOILT) {
    test(`and ${what} when it is needed, is read as far as it goes; the page says so, and the file can be imported again`, async ({ firefox }) => {
      const path = writeOne('a.jsonl', KEPT_LINES.join('\n'));
      await importFiles(firefox, path);
      await change(firefox, 'source-1.bin', text);
      await firefox.evaluate(deleteDatabase);
      await expectTold(firefox, TOLD.spoilt);
      expect((await readKept(firefox)).entries).toHaveLength(12 + left);
      expect(await importFiles(firefox, path)).toMatchObject({ added: KEPT_LINES.length - left });
      expect((await readKept(firefox)).entries).toHaveLength(12 + left + KEPT_LINES.length);
    });
  }

  test('and says that an import was cut off behind its end, is put right, and the page says so', async ({ firefox }) => {
    const before = await importOne(firefox);
    const record = readKeptFile(before, 'source-1.json') ?? '';
    expect(record).toContain('"state":"done"');
    await change(firefox, 'source-1.json', record.replace('"done"', '"staged"'));
    await expectTold(firefox, TOLD.finished);
    expect(await readKept(firefox)).toEqual(before);
  });

  test('and has no sense, is made anew of the entries', async ({ firefox }) => {
    const before = await importOne(firefox);
    await change(firefox, 'source-1.json', '{"source":');
    await openOptions(firefox);
    await expect.poll(async () => readKeptFile(await readKept(firefox), 'source-1.json')).toContain('"state":"done"');
    expect((await readKept(firefox)).entries).toEqual(before.entries);
    await openQuietly(firefox);
    await firefox.evaluate(deleteDatabase);
    await expectTold(firefox, TOLD.rebuilt);
    expect((await readKept(firefox)).entries).toEqual(before.entries);
  });
});
