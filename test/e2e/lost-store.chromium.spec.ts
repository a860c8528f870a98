import { NEWSLETTER } from '../fixtures/imports.ts';
import { diskTest as test } from './harness/disk-test.ts';
import { dumpStore, importFile, openOptions, readHistory } from './harness/importing.ts';
import { giveRoom, openBrowser, openLimited, toOrigin, writeLong, type Opened } from './harness/room.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Bytes: enough for the bundled digest alone, and for all. */
const [SOME, ENOUGH] = [500_000, 30_000_000];
const WAITING = /^long\.jsonl 디스크에 자리가 없어 글을 되살리지 못했습니다/;
const RETURNED = '남겨 둔 원본에서 글을 다시 읽어 넣었습니다.';

/** Takes the database away with its files, which Chromium would else keep for a while, where nobody has it open. */
const loseStore = async (opened: Opened): Promise<void> => {
  const { own, page } = opened;
  await page.goto(own.urlOf('manifest.json'));
  await own.stopWorker();
  const session = await own.context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: toOrigin(opened), storageTypes: 'indexeddb' });
};

const dismiss = async ({ page }: Opened): Promise<void> => {
  await page.getByRole('button', { name: '알겠습니다' }).click();
  await expect(page.locator('.options-history')).toHaveCount(0);
};

/** Opens the options and expects that they say which source had no room, and what else they say. */
const expectWaiting = async ({ own, page }: Opened, ...others: readonly string[]): Promise<void> => {
  // There may be nothing to choose files with.
  await page.goto(own.urlOf('options.html'));
  await page.locator('.options-history').waitFor();
  expect(await readHistory(page)).toEqual([expect.stringMatching(WAITING), ...others]);
  await expect(page.locator('.sources tbody tr')).toHaveCount(1 + others.length);
};

/** Opens the options and expects that they say which source is back, and that all is stored as it was. */
const expectReturned = async ({ own, page }: Opened, before: unknown): Promise<void> => {
  await openOptions(page, own);
  expect(await readHistory(page)).toEqual([`long.jsonl ${RETURNED}`]);
  expect(await dumpStore(page)).toEqual(before);
};

test('a source for which the browser gives no room is told until the reader has seen it, returns with room, or goes with its import', async ({ network }) => {
  const opened = await openLimited(network);
  const { own, page } = opened;
  const empty = await dumpStore(page);
  await importFile(page, [writeLong(), writeOne('a.txt', NEWSLETTER)]);
  const filled = await dumpStore(page);
  await loseStore(opened);
  await giveRoom(opened, SOME);
  await expectWaiting(opened, `a.txt ${RETURNED}`);
  await expectWaiting(opened, `a.txt ${RETURNED}`);
  await dismiss(opened);
  await openOptions(page, own);
  expect(await readHistory(page)).toEqual([]);
  await giveRoom(opened, ENOUGH);
  await expectReturned(opened, filled);
  await dismiss(opened);
  await loseStore(opened);
  await giveRoom(opened, SOME);
  // What was seen of the first time is not taken for the second.
  await expectWaiting(opened, `a.txt ${RETURNED}`);
  await giveRoom(opened, SOME);
  await page.getByRole('button', { name: /되돌리기/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '되돌렸습니다' })).toHaveCount(1);
  await giveRoom(opened, ENOUGH);
  await openOptions(page, own);
  expect(await dumpStore(page)).toEqual(empty);
  await own.close();
});

test('a source for which the disk has no room is told by its name, keeps its original, and returns with room', async ({ network, disk }) => {
  const opened = await openBrowser({ network, profile: disk.path });
  const { own, page } = opened;
  await importFile(page, writeLong());
  const before = await dumpStore(page);
  await loseStore(opened);
  disk.fill(SOME);
  await expectWaiting(opened);
  disk.makeRoom();
  await expectReturned(opened, before);
  await own.close();
});
