import type { Page } from '@playwright/test';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines, NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { expectAxeClean } from './harness/axe.ts';
import { openCard } from './harness/card.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { flipBytes } from './harness/flip-bytes.ts';
import { dumpStore, importFile, openOptions, readHistory } from './harness/importing.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** The files of the database, in a profile whose browser has ended. */
const listFiles = (profile: string, extensionId: string): string[] => {
  const folder = join(profile, 'Default/IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
  return readdirSync(folder).filter((name) => name !== 'LOCK' && !name.startsWith('LOG')).map((name) => join(folder, name));
};

const DAMAGES: Readonly<Record<string, (files: readonly string[]) => void>> = {
  'are cut in the middle': (files) => files.forEach((file) => truncateSync(file, readFileSync(file).length >> 1)),
  'are empty': (files) => files.forEach((file) => truncateSync(file, 0)),
  'are gone, but for one': (files) => files.slice(1).forEach((file) => rmSync(file)),
};

/** Imports files, ends the browser, damages its database, and starts it again. */
const startDamaged = async (network: Network, damage: (files: readonly string[]) => void) => {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-damaged-'));
  const own = await launchChromium({ network, profile });
  const page = await own.context.newPage();
  await openOptions(page, own);
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  await importFile(page, writeOne('many.jsonl', makeLines(300)));
  const before = await dumpStore(page);
  await own.close();
  damage(listFiles(profile, own.extensionId));
  const again = await launchChromium({ network, profile });
  const close = async (): Promise<void> => {
    await again.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { again, next: await again.context.newPage(), before, close };
};

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`what was imported is brought back when the files of the database ${name}`, async ({ network }) => {
    const { again, next, before, close } = await startDamaged(network, damage);
    await openOptions(next, again);
    await expect(next.getByText('글 313편')).toBeVisible();
    expect(await dumpStore(next)).toEqual(before);
    await openCard(next, `/abs/${NEW_ID}`);
    await close();
  });
}

/** The head of a record of 20,000 bytes that were not written: what a kill leaves at the end of a log that it meets at a bad time. */
const TORN = Uint8Array.of(1, 2, 3, 4, 0x20, 0x4e, 2);

// The next browser reads over it, writes on behind it, and the one after that takes all of the log for damaged.
test('what was imported is brought back when Chromium throws away a database that was written on after a kill', async ({ network }) => {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-torn-'));
  const run = async <T>(act: (page: Page, own: Chromium) => Promise<T>): Promise<T> => {
    const own = await launchChromium({ network, profile });
    const page = await own.context.newPage();
    await openOptions(page, own);
    const result = await act(page, own);
    await own.close();
    return result;
  };
  const log = await run(async (_, { extensionId }) => listFiles(profile, extensionId).filter((name) => name.endsWith('.log')).at(-1) ?? '');
  appendFileSync(log, TORN);
  const before = await run(async (page) => {
    await importFile(page, writeOne('a.txt', NEWSLETTER));
    return dumpStore(page);
  });
  await run(async (page) => {
    expect(await readHistory(page)).toEqual(['a.txt 남겨 둔 원본에서 글을 다시 읽어 넣었습니다.']);
    expect(await dumpStore(page)).toEqual(before);
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('what was imported can be saved as it came when no browser can open the database any more', async ({ network }) => {
  const { again, next, close } = await startDamaged(network, (files) => files.forEach(flipBytes));
  await next.goto(again.urlOf('options.html'));
  await expect(next.locator('.trouble code')).toContainText('backing store');
  const save = next.getByRole('button', { name: '원본 저장 a.txt' });
  const [download] = await Promise.all([next.waitForEvent('download'), save.click()]);
  expect([download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]).toEqual(['a.txt', NEWSLETTER]);
  await expect(next.getByRole('button', { name: /원본 저장/ })).toHaveCount(2);
  await expectAxeClean(next, 'no database');
  await openCard(next, '/abs/2402.07319');
  await next.goto(again.urlOf('options.html'));
  await save.waitFor();
  await next.evaluate(async () => (await (await navigator.storage.getDirectory()).getDirectoryHandle('imports')).removeEntry('source-1.bin'));
  await save.click();
  await expect(next.getByRole('alert')).toContainText('남겨 둔 원본이 없습니다: a.txt');
  await close();
});
