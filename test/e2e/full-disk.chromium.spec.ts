import type { Page } from '@playwright/test';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { diskTest as test } from './harness/disk-test.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { giveRoom, openBrowser, openLimited, writeLong, type Opened } from './harness/room.ts';
import type { SmallDisk } from './harness/small-disk.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Bytes: too few for a change, though it may begin; and enough. */
const [LITTLE, ENOUGH] = [100_000, 30_000_000];
const FULL = '디스크에 자리가 없어 끝내지 못했습니다';
/** On a full disk Chromium may not open a database at all, or not until the page has said that it was cut off. */
const CUT_OFF = /디스크가 가득 찼거나|도중에 끊겼습니다/;
const SAID = '[role=alert], [role=status]:not(.sr):not(:empty)';

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();

/** What is stored, in one text: moments are never the same. */
const readAll = async (page: Page): Promise<string> => JSON.stringify(await dumpStore(page)).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment');

const removeFirst = async (page: Page): Promise<void> => {
  const row = page.locator('.sources tbody tr').nth(1);
  await row.getByRole('button', { name: /지우기/ }).click();
  await row.getByRole('button', { name: '지우기', exact: true }).click();
};

const reset = async (page: Page): Promise<void> => {
  await press(page, '기본 다이제스트로 돌아가기');
  await press(page, '모두 지우기');
};

/** What a reader takes away, and what the page says when it is gone. */
interface Deed {
  readonly begin: (page: Page) => Promise<void>;
  readonly done: string;
}

const REMOVAL: Deed = { begin: removeFirst, done: '출처를 지웠습니다.' };
const UNDOING: Deed = { begin: (page) => press(page, /되돌리기/), done: '가져오기를 되돌렸습니다.' };
const RESET: Deed = { begin: reset, done: '기본 다이제스트로 돌아왔습니다.' };

/** Does it at a page that has said nothing yet; gives what it says then. */
const doAnyhow = async ({ own, page }: Opened, { begin }: Deed): Promise<string> => {
  await openOptions(page, own);
  await begin(page);
  const said = page.locator(SAID).first();
  await said.waitFor({ timeout: 20_000 });
  return (await said.textContent()) ?? '';
};

const readNext = async ({ own, page }: Opened): Promise<string> => {
  await openOptions(page, own);
  return readAll(page);
};

test('what is to be taken away where the browser gives no room stays whole, with the word that there is none, and goes when there is', async ({ network }) => {
  const opened = await openLimited(network);
  const empty = await readAll(opened.page);
  for (const deed of [REMOVAL, UNDOING, RESET]) {
    await importFile(opened.page, writeOne('a.txt', NEWSLETTER));
    const before = await readAll(opened.page);
    await giveRoom(opened, 0);
    expect(await doAnyhow(opened, deed)).toContain(FULL);
    await giveRoom(opened, ENOUGH);
    expect(await readNext(opened)).toBe(before);
    expect(await doAnyhow(opened, deed)).toBe(deed.done);
    expect(await readNext(opened)).toBe(empty);
  }
  await opened.own.close();
});

/** Does it on a disk as good as full, and again with room where that was not to be; gives what is stored then. */
const expectWhole = async (opened: Opened, deed: Deed, disk: SmallDisk): Promise<string> => {
  const before = await readAll(opened.page);
  disk.fill(LITTLE);
  const word = await doAnyhow(opened, deed);
  expect(word.includes(deed.done) || word.includes(FULL) || CUT_OFF.test(word), word).toBe(true);
  disk.makeRoom();
  const isAsBefore = (await readNext(opened)) === before;
  // What was cut off is done by the next start, or was never begun.
  if (!CUT_OFF.test(word)) expect([word, isAsBefore]).toEqual([word, word.includes(FULL)]);
  if (isAsBefore) expect(await doAnyhow(opened, deed)).toBe(deed.done);
  return readNext(opened);
};

test('what is to be taken away on a full disk goes whole, or stays whole until there is room, and the page says that there is none', async ({ network, disk }) => {
  test.setTimeout(120_000);
  const opened = await openBrowser({ network, profile: disk.path });
  const [empty, long, short] = [await readAll(opened.page), writeLong(), writeOne('a.txt', NEWSLETTER)];
  for (const [deed, files] of [[UNDOING, [long, short]], [RESET, [long, short]], [REMOVAL, [long]]] as const) {
    await importFile(opened.page, [...files]);
    expect(await expectWhole(opened, deed, disk)).toBe(empty);
  }
  await opened.own.close();
});
