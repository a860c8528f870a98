import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { LINES } from '../fixtures/imports.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { failAt, failAtStart, hasFailed, makeFailing, type Place } from './harness/failing-storage.ts';
import { choose, dumpStore, openOptions, readCounts } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();

/** What is stored, in one text: moments are never the same. */
const readAll = async (page: Page): Promise<string> =>
  JSON.stringify(await dumpStore(page)).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment');

/** Whether what was begun was done, once the page says what became of it. */
const isDone = async (page: Page): Promise<boolean> => {
  const said = page.locator('[role=alert], [role=status]:not(.sr):not(:empty)').first();
  await said.waitFor({ timeout: 20_000 });
  return (await said.getAttribute('role')) !== 'alert';
};

const review = async (page: Page): Promise<void> => {
  await choose(page, writeOne('a.jsonl', LINES));
  await readCounts(page);
};

const importLines = async (page: Page): Promise<void> => {
  await review(page);
  await press(page, '적용');
  expect(await isDone(page)).toBe(true);
};

const undo = async (page: Page): Promise<void> => {
  await press(page, /되돌리기/);
  expect(await isDone(page)).toBe(true);
};

let own: Chromium;
let folder: string;
let page: Page;
let empty: string;
let filled: string;

test.beforeAll(async ({ network }) => {
  folder = makeFailing(BUILT);
  own = await launchChromium({ network, extension: folder });
  page = await own.context.newPage();
  await openOptions(page, own);
  empty = await readAll(page);
  await importLines(page);
  filled = await readAll(page);
  await undo(page);
  expect(await readAll(page)).toBe(empty);
});
test.afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true });
});

/** What a reader does, from one state of the store to the other. */
interface Deed {
  readonly name: string;
  /** Calls there are at least. */
  readonly least: Readonly<Record<Place, number>>;
  readonly ends: () => readonly [before: string, after: string];
  /** Up to the moment from which calls are counted. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly button: string | RegExp;
  /** Goes back to the state before. */
  readonly restore: (page: Page) => Promise<void>;
}

const DEEDS: readonly Deed[] = [
  { name: 'an import', least: { worker: 40, page: 10 }, ends: () => [empty, filled], prepare: review, button: '적용', restore: undo },
  {
    name: 'an undoing',
    least: { worker: 40, page: 10 },
    ends: () => [filled, empty],
    prepare: async (options) => {
      // What the page said of an import before would be taken for its word on this.
      await openOptions(options, own);
      await options.getByRole('button', { name: /되돌리기/ }).waitFor();
    },
    button: /되돌리기/,
    restore: importLines,
  },
];

/** Does the deed with its `call`-th call of storage failing; whether it has so many. */
const doWithFailure = async (deed: Deed, place: Place, call: number): Promise<boolean> => {
  await deed.prepare(page);
  await failAt(page, place, call);
  await press(page, deed.button);
  const done = await isDone(page);
  const failed = await hasFailed(page);
  await openOptions(page, own);
  const [state, [before, after]] = [await readAll(page), deed.ends()];
  // What was said to be done is there; what was not is there whole, or not at all.
  expect([place, call, done ? state === after : [before, after].includes(state)]).toEqual([place, call, true]);
  if (state === after) await deed.restore(page);
  return failed;
};

for (const deed of DEEDS) {
  for (const place of ['worker', 'page'] as const) {
    test(`${deed.name} of which any one call of storage fails is whole or absent: ${place}`, async () => {
      test.setTimeout(300_000);
      if (deed.ends()[0] === filled) await importLines(page);
      let call = 1;
      while (await doWithFailure(deed, place, call)) call += 1;
      console.log(`${deed.name}, ${place}: ${call - 1} calls failed, one at a time`);
      expect(call - 1).toBeGreaterThanOrEqual(deed.least[place]);
      await openOptions(page, own);
      if ((await readAll(page)) === filled) await undo(page);
    });
  }
}

test('a start at which any one call of storage fails is made good by the next', async () => {
  test.setTimeout(300_000);
  await importLines(page);
  let call = 1;
  for (let failed = true; failed; call += 1) {
    await page.goto(own.urlOf('manifest.json'));
    await own.stopWorker();
    await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('gloss').onsuccess = resolve; }));
    await failAtStart(page, call);
    await page.goto(own.urlOf('options.html'));
    // A page without a database has no way in.
    await page.locator('#import-head').waitFor();
    failed = await hasFailed(page);
    await failAtStart(page, 0);
    await openOptions(page, own);
    expect([call, (await readAll(page)) === filled]).toEqual([call, true]);
  }
  console.log(`a start: ${call - 2} calls failed, one at a time`);
  expect(call - 2).toBeGreaterThanOrEqual(40);
});
