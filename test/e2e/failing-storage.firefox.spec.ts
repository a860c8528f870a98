import { rmSync } from 'node:fs';
import { LINES } from '../fixtures/imports.ts';
import { deleteDatabase } from './harness/change-kept.ts';
import { failAt, failAtStart, readLeft } from './harness/failing-firefox.ts';
import { makeFailing, type Place } from './harness/failing-storage.ts';
import { BUILT, type Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, dumpStore, openOptions, openQuietly, pressButton, readCounts, readRow } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** What is stored, in one text: moments are never the same. */
const readAll = async (): Promise<string> => JSON.stringify(await dumpStore(firefox)).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment');

/** Whether what was begun was done, once the page says what became of it. */
const isDone = async (): Promise<boolean> =>
  (await firefox.waitFor(() => document.querySelector('[role=alert], [role=status]:not(.sr):not(:empty)')?.getAttribute('role'))) !== 'alert';

/** Whether the page shows both sources, of which it has to have read the store. */
const areSourcesShown = (): Promise<boolean> => firefox.evaluate(() => document.querySelectorAll('.sources tbody tr').length === 2);

const review = async (): Promise<void> => {
  await choose(firefox, lines);
  await readCounts(firefox);
};

const pressUntilDone = async (button: string): Promise<void> => {
  await pressButton(firefox, button);
  expect(await isDone()).toBe(true);
};

const [APPLY, UNDO] = ['적용', '되돌리기'];
const undo = (): Promise<void> => pressUntilDone(UNDO);
/** Up to where the button is there: what the start of the page asks of storage is not counted. */
const openToUndo = async (): Promise<void> => {
  await openOptions(firefox);
  await readRow(firefox, 'a.jsonl');
};
const importLines = async (): Promise<void> => {
  await review();
  await pressUntilDone(APPLY);
};

let firefox: Firefox;
let folder: string;
let lines: string;
let empty: string;
let filled: string;

test.beforeAll(async ({ network }) => {
  test.setTimeout(180_000);
  [folder, lines] = [makeFailing(BUILT), writeOne('a.jsonl', LINES)];
  firefox = await launchInKorean({ network, extension: folder });
  await openOptions(firefox);
  empty = await readAll();
  await importLines();
  filled = await readAll();
  // What the page said of the import would be taken for its word on the undoing.
  await openOptions(firefox);
  await undo();
  expect(await readAll()).toBe(empty);
});
test.afterAll(async () => {
  await firefox.close();
  rmSync(folder, { recursive: true });
});

/** What a reader does, from one state of the store to the other. */
interface Deed {
  readonly name: string;
  /** Which calls fail: each of so many. */
  readonly step: number;
  /** Calls that fail at least. */
  readonly least: number;
  readonly ends: () => readonly [before: string, after: string];
  /** Up to the moment from which calls are counted. */
  readonly prepare: () => Promise<void>;
  readonly button: string;
  /** Goes back to the state before. */
  readonly restore: () => Promise<void>;
}

/** Firefox takes a second for each: of what an import does not do, one call in so many fails. */
const STEP = 3;

const DEEDS: readonly Deed[] = [
  { name: 'an import', step: 1, least: 50, ends: () => [empty, filled], prepare: review, button: APPLY, restore: undo },
  { name: 'an undoing', step: STEP, least: 16, ends: () => [filled, empty], prepare: openToUndo, button: UNDO, restore: importLines },
];

/** Does the deed with its `call`-th call of storage failing; gives how many were left to come. */
const doWithFailure = async (deed: Deed, place: Place, call: number): Promise<number> => {
  await deed.prepare();
  await failAt(firefox, place, call);
  await pressButton(firefox, deed.button);
  const done = await isDone();
  const left = await readLeft(firefox, place);
  await openOptions(firefox);
  const [state, [before, after]] = [await readAll(), deed.ends()];
  // What was said to be done is there; what was not is there whole, or not at all.
  expect([place, call, done ? state === after : [before, after].includes(state)]).toEqual([place, call, true]);
  if (state === after) await deed.restore();
  return left;
};

/** Has one call after the other fail, from the first on, as long as there are so many; gives how many did. */
const failEach = async (step: number, failAtCall: (call: number) => Promise<number>): Promise<number> => {
  for (let failed = 0; ; failed += 1) {
    const call = 1 + failed * step;
    const left = await failAtCall(call);
    if (left <= 0) continue;
    // Who has counted none has not been told to count.
    expect(left).toBeLessThan(call);
    return failed;
  }
};

const toWords = (step: number): string => (step === 1 ? 'any one call' : `one call, of each ${step} the first,`);

for (const deed of DEEDS) {
  for (const place of ['worker', 'page'] as const) {
    test(`in Firefox, ${deed.name} of which ${toWords(deed.step)} of storage fails is whole or absent: ${place}`, async () => {
      test.setTimeout(600_000);
      if (deed.ends()[0] === filled) await importLines();
      const failed = await failEach(deed.step, (call) => doWithFailure(deed, place, call));
      console.log(`${deed.name}, ${place}: ${failed} calls failed, one at a time`);
      expect(failed).toBeGreaterThanOrEqual(deed.least);
      await openOptions(firefox);
      if ((await readAll()) === filled) await undo();
    });
  }
}

/** Waits until the start of a page met its failure, or came to its end without one. */
const waitUntilStarted = async (): Promise<number> => {
  // A page without a database has no way in.
  await firefox.waitFor(() => document.querySelector('#import-head'));
  let left = 0;
  await expect.poll(async () => (left = await readLeft(firefox, 'page')) <= 0 || (await areSourcesShown())).toBe(true);
  return left;
};

/** Has a page that finds no database start, with its `call`-th call of storage failing; gives how many were left to come. */
const startWithFailure = async (call: number): Promise<number> => {
  await openQuietly(firefox);
  await firefox.evaluate(deleteDatabase);
  await failAtStart(firefox, call);
  await firefox.goto(firefox.urlOf('options.html'));
  const left = await waitUntilStarted();
  await failAtStart(firefox, 0);
  await openOptions(firefox);
  expect([call, (await readAll()) === filled]).toEqual([call, true]);
  return left;
};

test(`in Firefox, a start at which ${toWords(STEP)} of storage fails is made good by the next`, async () => {
  test.setTimeout(600_000);
  await importLines();
  const failed = await failEach(STEP, startWithFailure);
  console.log(`a start: ${failed} calls failed, one at a time`);
  expect(failed).toBeGreaterThanOrEqual(24);
});
