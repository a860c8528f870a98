import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { LINES } from '../fixtures/imports.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { failAt, failAtStart, makeFailing, readLeft, type Place } from './harness/failing-storage.ts';
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
  // What the page said of the import would be taken for its word on the undoing.
  await openOptions(page, own);
  await undo(page);
  expect(await readAll(page)).toBe(empty);
});
test.afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true });
});

/** There are some 90 calls, of a second each: of what an import does not do, one in so many fails, other ones than in Firefox. */
const [FIRST, STEP] = [2, 3];

/** What a reader does, from one state of the store to the other. */
interface Deed {
  readonly name: string;
  /** The first call that fails, and how many lie between two. */
  readonly calls: readonly [first: number, step: number];
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
  { name: 'an import', calls: [1, 1], least: { worker: 50, page: 60 }, ends: () => [empty, filled], prepare: review, button: '적용', restore: undo },
  {
    name: 'an undoing',
    calls: [FIRST, STEP],
    least: { worker: 16, page: 20 },
    ends: () => [filled, empty],
    prepare: async (options) => {
      await openOptions(options, own);
      await options.getByRole('button', { name: /되돌리기/ }).waitFor();
    },
    button: /되돌리기/,
    restore: importLines,
  },
];

/** Does the deed with its `call`-th call of storage failing; whether it had so many. */
const doWithFailure = async (deed: Deed, place: Place, call: number): Promise<boolean> => {
  await deed.prepare(page);
  await failAt(page, place, call);
  await press(page, deed.button);
  const done = await isDone(page);
  const failed = (await readLeft(page, place)) <= 0;
  await openOptions(page, own);
  const [state, [before, after]] = [await readAll(page), deed.ends()];
  // What was said to be done is there; what was not is there whole, or not at all.
  expect([place, call, done ? state === after : [before, after].includes(state)]).toEqual([place, call, true]);
  if (state === after) await deed.restore(page);
  return failed;
};

/** Has one call after the other fail until there are no more; gives how many failed. */
const failEach = async ([first, step]: Deed['calls'], fail: (call: number) => Promise<boolean>): Promise<number> => {
  let failed = 0;
  while (await fail(first + failed * step)) failed += 1;
  return failed;
};

const toWords = ([, step]: Deed['calls']): string => (step === 1 ? 'any one call' : `one call, of each ${step} the second,`);

for (const deed of DEEDS) {
  for (const place of ['worker', 'page'] as const) {
    test(`${deed.name} of which ${toWords(deed.calls)} of storage fails is whole or absent: ${place}`, async () => {
      test.setTimeout(600_000);
      if (deed.ends()[0] === filled) await importLines(page);
      const failed = await failEach(deed.calls, (call) => doWithFailure(deed, place, call));
      console.log(`${deed.name}, ${place}: ${failed} calls failed, one at a time`);
      expect(failed).toBeGreaterThanOrEqual(deed.least[place]);
      await openOptions(page, own);
      if ((await readAll(page)) === filled) await undo(page);
    });
  }
}

/** Waits until the start of a page met its failure, or came to its end without one; whether it met it. */
const hasStartFailed = async (): Promise<boolean> => {
  // A page without a database has no way in.
  await page.locator('#import-head').waitFor();
  let failed = false;
  const hasEnded = async (): Promise<boolean> => (await page.locator('.sources tbody tr').count()) === 2;
  await expect.poll(async () => (failed = (await readLeft(page, 'page')) <= 0) || (await hasEnded())).toBe(true);
  return failed;
};

/** Starts without a database and with a call that fails; whether there were so many. */
const startWithFailure = async (call: number): Promise<boolean> => {
  await page.goto(own.urlOf('manifest.json'));
  await own.stopWorker();
  await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('gloss').onsuccess = resolve; }));
  await failAtStart(page, call);
  await page.goto(own.urlOf('options.html'));
  const failed = await hasStartFailed();
  await failAtStart(page, 0);
  await openOptions(page, own);
  expect([call, (await readAll(page)) === filled]).toEqual([call, true]);
  return failed;
};

test(`a start at which ${toWords([FIRST, STEP])} of storage fails is made good by the next`, async () => {
  test.setTimeout(600_000);
  await importLines(page);
  const failed = await failEach([FIRST, STEP], startWithFailure);
  console.log(`a start: ${failed} calls failed, one at a time`);
  expect(failed).toBeGreaterThanOrEqual(23);
});
