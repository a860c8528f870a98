import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { hideOriginal } from './harness/hide-original.ts';
import { countEntries } from './harness/import-many.ts';
import { dumpStore, importFile, openOptions, readHistory } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import type { Network } from './harness/network.ts';
import { pressReset } from './harness/removing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 30;
const REBUILT = '남겨 둔 원본에서 글을 다시 읽어 넣었습니다.';
const LEFT = 'many.jsonl 지금은 글을 되살리지 못했습니다. 원본은 그대로 있고, 다음에 열 때 저절로 다시 읽어 넣습니다.';

/** Does `work` at the options of a browser that is started on the profile and closed again. */
const run = async <T>(network: Network, profile: string, work: (page: Page, own: Chromium) => Promise<T>): Promise<T> => {
  const own = await launchChromium({ network, profile });
  const page = await own.context.newPage();
  await openOptions(page, own);
  const result = await work(page, own);
  await own.close();
  return result;
};

/** Takes the database away, and makes the original of the first import one that cannot be read; gives what puts that back. */
const damage = (profile: string): (() => void) => {
  rmSync(join(profile, 'Default/IndexedDB'), { recursive: true });
  return hideOriginal(join(profile, 'Default/File System'), 'Generated paper number 0');
};

/** Imports two files; gives what is stored without them, and with them. */
const fill = async (page: Page) => {
  const empty = await dumpStore(page);
  await importFile(page, writeOne('many.jsonl', makeLines(COUNT)));
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  return { empty, filled: await dumpStore(page) };
};

/** Expects that the options say which source waits, have it not among their sources, and have the other. */
const expectWaiting = async (page: Page): Promise<void> => {
  expect(await readHistory(page)).toEqual([LEFT, `a.txt ${REBUILT}`]);
  await expect(page.getByRole('row', { name: /many/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /a\.txt/ })).toHaveCount(1);
  expect(await countEntries(page)).toBe(12 + 1);
};

/** Dismisses what the options say of what happened. */
const dismiss = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '알겠습니다' }).click();
  await expect(page.locator('.options-history')).toHaveCount(0);
};

test('a source of which the original cannot be read is told until the reader has seen it, and returns when it can be read, or goes with the return to the bundled digest', async ({ network }) => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), 'gloss-unreadable-'));
  const { empty, filled } = await run(network, profile, fill);
  const mend = damage(profile);
  await run(network, profile, async (page, own) => {
    await expectWaiting(page);
    await openOptions(page, own);
    await expectWaiting(page);
    await dismiss(page);
    await openOptions(page, own);
    expect(await readHistory(page)).toEqual([]);
  });
  mend();
  await run(network, profile, async (page) => {
    expect(await readHistory(page)).toEqual([`many.jsonl ${REBUILT}`]);
    expect(await dumpStore(page)).toEqual(filled);
    await dismiss(page);
  });
  damage(profile);
  await run(network, profile, async (page, own) => {
    await expectWaiting(page);
    expect(await importFile(page, writeOne('many.jsonl', makeLines(COUNT)))).toMatchObject({ added: COUNT });
    await pressReset(page);
    await expect(page.getByRole('status')).toContainText('기본 다이제스트로 돌아왔습니다');
    await openOptions(page, own);
    expect(await readHistory(page)).toEqual([`a.txt ${REBUILT}`]);
    expect(await dumpStore(page)).toEqual(empty);
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});
