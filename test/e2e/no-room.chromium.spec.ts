import type { Page } from '@playwright/test';
import { generateShortEntries } from '../fixtures/generate-notes.ts';
import { NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { openCard } from './harness/card.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { diskTest as test } from './harness/disk-test.ts';
import { choose, dumpStore, importFile, openOptions, readCounts } from './harness/importing.ts';
import type { Network } from './harness/network.ts';
import type { SmallDisk } from './harness/small-disk.ts';
import { makeVariant } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Bytes. */
const ENOUGH = 30_000_000;
const SAID = '[role=alert], [role=status]:not(.sr):not(:empty)';
const SLOW = { timeout: 20_000 };

/** Entries of text that does not pack well. */
const writeLong = (): string => writeOne('long.jsonl', generateShortEntries(1_500, 3).join('\n'));

/** Applies the review; gives the role of what the page says then. */
const applyAnyhow = async (page: Page): Promise<string | null> => {
  await page.getByRole('button', { name: '적용', exact: true }).click();
  const said = page.locator(SAID).first();
  await said.waitFor(SLOW);
  return said.getAttribute('role');
};

const expectNoRoom = async (page: Page, room: number): Promise<void> =>
  expect([room, await page.getByRole('alert').textContent()]).toEqual([room, expect.stringContaining('디스크에 자리가 없어')]);

const undo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /되돌리기/ }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '되돌렸습니다' })).toHaveCount(1, SLOW);
};

const openWithOne = async (own: Chromium): Promise<Page> => {
  const page = await own.context.newPage();
  await openOptions(page, own);
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  return page;
};

test('an import for which the browser gives no room changes nothing, wherever it runs out, and says so', async ({ network }) => {
  test.setTimeout(120_000);
  // With the permission there is no limit but the disk's.
  const own = await launchChromium({ network, extension: makeVariant(BUILT, { without: ['unlimitedStorage'] }) });
  const page = await openWithOne(own);
  const [origin, session, before, file] = [own.urlOf('').replace(/\/$/, ''), await own.context.newCDPSession(page), await dumpStore(page), writeLong()];
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  const giveRoom = (bytes: number): Promise<unknown> => session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
  const roles: (string | null)[] = [];
  for (const room of [0, 50_000, 500_000, 1_000_000, 1_500_000, 2_000_000, ENOUGH]) {
    await giveRoom(room);
    await choose(page, file);
    await readCounts(page);
    const role = await applyAnyhow(page);
    roles.push(role);
    if (role === 'alert') await expectNoRoom(page, room);
    await giveRoom(ENOUGH);
    if (role !== 'alert') await undo(page);
    expect([room, role, await dumpStore(page)]).toEqual([room, role, before]);
    await openOptions(page, own);
  }
  expect([roles[0], roles.at(-1)]).toEqual(['alert', 'status']);
  await openCard(page, `/abs/${NEW_ID}`);
  await own.close();
});

/** Imports with more and more room on the disk, and starts the browser again after each time; gives how each ended. */
const importInto = async (disk: SmallDisk, network: Network): Promise<(string | null)[]> => {
  let own = await launchChromium({ network, profile: disk.path });
  let page = await openWithOne(own);
  const [before, file, roles] = [await dumpStore(page), writeLong(), [] as (string | null)[]];
  for (const room of [0, 200_000, 1_000_000, 2_000_000, 3_000_000, 4_000_000, ENOUGH]) {
    await choose(page, file);
    await readCounts(page);
    disk.fill(room);
    const role = await applyAnyhow(page);
    roles.push(role);
    if (role === 'alert') await expectNoRoom(page, room);
    disk.makeRoom();
    await own.close();
    own = await launchChromium({ network, profile: disk.path });
    page = await own.context.newPage();
    await openOptions(page, own);
    if (role !== 'alert') await undo(page);
    expect([room, role, await dumpStore(page)]).toEqual([room, role, before]);
  }
  await openCard(page, `/abs/${NEW_ID}`);
  await own.close();
  return roles;
};

test('an import for which the disk has no room is whole or absent in the next browser, wherever it ran out', async ({ network, disk }) => {
  test.setTimeout(180_000);
  const roles = await importInto(disk, network);
  expect([roles[0], roles.at(-1)]).toEqual(['alert', 'status']);
});
