import type { Page } from '@playwright/test';
import { truncateSync } from 'node:fs';
import { LINES, makeLines, NEW_TITLE, NEWSLETTER, NOTE } from '../fixtures/imports.ts';
import { toZip } from '../fixtures/zip.ts';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { apply, cancel, choose, clickApply, drop, dumpStore, importFile, openOptions, readCounts } from './harness/importing.ts';
import { killWorker } from './harness/kill-worker.ts';
import { cancelAt, waitForStep } from './harness/moments.ts';
import { writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Long enough to be cut off anywhere. */
const MANY = 6_000;
const writeMany = (): string => writeOne('many.jsonl', makeLines(MANY));

/** For what takes as long as the machine takes. */
const SLOW = { timeout: 20_000 };

const bar = (page: Page) => page.getByRole('progressbar');

/** Applies the review and waits for a step of it, however short it is. */
const applyUntil = async (page: Page, step: string, wait = waitForStep): Promise<void> => {
  const reached = page.evaluate(wait, step);
  await clickApply(page);
  await reached;
};

test.describe('an import that is cancelled leaves everything as it was', () => {
  test('while it is read', async ({ options }) => {
    const before = await dumpStore(options);
    await choose(options, writeMany());
    await bar(options).waitFor();
    await cancel(options);
    await expect(options.getByRole('status')).toContainText('취소');
    expect(await dumpStore(options)).toEqual(before);
  });

  test('when it has been looked at', async ({ options }) => {
    const before = await dumpStore(options);
    await choose(options, writeOne('a.txt', NEWSLETTER));
    await readCounts(options);
    await cancel(options);
    await expect(options.locator('[data-count=added]')).toHaveCount(0);
    expect(await dumpStore(options)).toEqual(before);
    expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });

  test('while it is written', async ({ options }) => {
    const before = await dumpStore(options);
    await choose(options, writeMany());
    await readCounts(options);
    await applyUntil(options, '쓰기', cancelAt);
    await expect(options.getByRole('status')).toContainText('취소');
    expect(await dumpStore(options)).toEqual(before);
  });
});

test('an import that is cancelled when all of it is written is taken back', async ({ options }) => {
  const before = await dumpStore(options);
  await choose(options, writeMany());
  await readCounts(options);
  await applyUntil(options, '찾기 준비', cancelAt);
  await expect(options.getByRole('status')).toContainText('취소', SLOW);
  expect(await dumpStore(options)).toEqual(before);
});

test.describe('an import that is cut off', () => {
  test('because its worker dies says so and leaves everything as it was', async ({ options }) => {
    const before = await dumpStore(options);
    await choose(options, writeMany());
    await readCounts(options);
    await applyUntil(options, '쓰기');
    await killWorker(options);
    await expect(options.getByRole('alert')).toContainText('아무것도 바뀌지 않았', SLOW);
    expect(await dumpStore(options)).toEqual(before);
    expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });

  test('because its worker died while it waited for a file is done by another', async ({ options }) => {
    await expect.poll(() => options.workers().length).toBeGreaterThan(0);
    await killWorker(options);
    await expect.poll(() => options.workers().length).toBe(0);
    expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });

  const reopen = async (own: Chromium): Promise<Page> => {
    const page = await own.context.newPage();
    await openOptions(page, own);
    return page;
  };

  for (const step of ['원본 두기', '쓰기', '찾기 준비']) {
    test(`because its tab is closed is whole or absent at the next visit, which says so: ${step}`, async ({ own, options }) => {
      const before = await dumpStore(options);
      await choose(options, writeMany());
      await readCounts(options);
      await applyUntil(options, step);
      await options.close();
      const next = await reopen(own);
      const after = (await dumpStore(next)) as { entries: unknown[]; sources: unknown[] };
      // Before the transaction it cannot be there, and behind it it cannot be away.
      if (step !== '쓰기') expect([step, after.entries.length]).toEqual([step, step === '원본 두기' ? 12 : 12 + MANY]);
      if (after.entries.length === 12) {
        expect(after).toEqual(before);
        // Where nothing had been begun yet there is nothing to say.
        if (step === '쓰기') await expect(next.getByText('끝나지 않은 가져오기').first()).toBeVisible();
      } else {
        expect([after.entries.length, after.sources.length]).toEqual([12 + MANY, 2]);
        await next.getByRole('button', { name: /되돌리기/ }).click();
        await expect(next.getByRole('status')).toContainText('되돌렸습니다');
        expect(await dumpStore(next)).toEqual(before);
      }
    });
  }

  test('is not disturbed when the background stops', async ({ own, options }) => {
    await choose(options, writeMany());
    await readCounts(options);
    await applyUntil(options, '쓰기');
    await own.stopWorker();
    await expect(options.getByRole('status')).toContainText('6,000', SLOW);
    await expect(bar(options)).toHaveCount(0);
  });
});

test('a second tab waits while the first imports, and goes on by itself', async ({ own, options }) => {
  await choose(options, writeOne('a.txt', NEWSLETTER));
  await readCounts(options);
  const second = await own.context.newPage();
  await openOptions(second, own);
  await choose(second, writeOne('b.jsonl', LINES.split('\n')[1] ?? ''));
  await expect(second.getByText('다른 탭')).toBeVisible();
  await options.bringToFront();
  await clickApply(options);
  await expect(options.getByRole('status')).toContainText('새 글 1편');
  await second.bringToFront();
  expect(await readCounts(second)).toMatchObject({ added: 1 });
  await expect(second.getByRole('row', { name: /a\.txt/ })).toHaveCount(1);
  await clickApply(second);
  await expect(second.getByRole('status')).toContainText('새 글 1편');
  await expect(options.getByRole('row', { name: /b\.jsonl/ })).toHaveCount(1);
});

const toFile = async (zip: Blob): Promise<Uint8Array> => new Uint8Array(await zip.arrayBuffer());

test('a file of 200 MB is refused before it is read, and changes nothing', async ({ options }) => {
  const before = await dumpStore(options);
  const path = writeOne('large.txt', NEWSLETTER);
  truncateSync(path, 200 * 2 ** 20);
  await choose(options, path);
  expect(await readCounts(options)).toMatchObject({ added: 0, changed: 0, problems: 1 });
  await expect(options.locator('[data-problem="file-too-large"]')).toBeVisible();
  await cancel(options);
  expect(await dumpStore(options)).toEqual(before);
});

test('names in an archive are labels, and a bad member does not stop the good ones', async ({ options }) => {
  const zip = toZip([
    { label: '../../../etc/passwd.txt', content: NEWSLETTER },
    { label: '__proto__.jsonl', content: LINES },
    { label: 'C:\\evil.md', content: '' },
  ]);
  await choose(options, writeOne('a.zip', await toFile(zip)));
  expect(await readCounts(options)).toMatchObject({ added: 2, problems: 1 });
  await clickApply(options);
  await expect(options.getByRole('status')).toContainText('새 글 2편');
});

test.describe('what was imported is brought back', () => {
  const FILES = { 'notes/240214 A paper.md': NOTE, 'notes/large.jsonl': `${LINES}${' '.repeat(2 ** 20)}`, 'b.txt': NEWSLETTER.replace(NEW_TITLE, 'A paper in a file') };

  test('from the bytes that were kept when the database is gone, and the page says so', async ({ own, options }) => {
    const folder = writeFiles(FILES);
    await drop(options, [`${folder}/notes`, `${folder}/b.txt`]);
    await readCounts(options);
    await apply(options);
    const before = await dumpStore(options);
    await options.goto('about:blank');
    const blank = await own.context.newPage();
    await blank.goto(own.urlOf('icon.svg'));
    await blank.evaluate(() => new Promise((resolve) => {
      indexedDB.deleteDatabase('gloss').onsuccess = resolve;
    }));
    await openOptions(options, own);
    await expect(options.getByText('남겨 둔 원본에서 글을 다시 읽어').first()).toBeVisible();
    expect(await dumpStore(options)).toEqual(before);
    await options.getByRole('button', { name: '알겠습니다' }).click();
    await expect(options.getByText('남겨 둔 원본에서')).toHaveCount(0);
  });

  test('as a file to be kept when the kept bytes are gone, so that it survives the next loss', async ({ own, options }) => {
    await importFile(options, writeOne('a.txt', NEWSLETTER));
    const read = async () => (await dumpStore(options)) as { entries: unknown[]; files: [string, string][] };
    const { entries } = await read();
    await options.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('imports', { recursive: true }));
    await openOptions(options, own);
    const after = await read();
    expect(after.entries).toEqual(entries);
    expect(after.files.map(([name]) => name)).toEqual(['source-1.bin', 'source-1.json']);
    expect(after.files[0]?.[1]).toContain('gloss-digest');
  });
});
