import { cpSync } from 'node:fs';
import { makeLines } from '../fixtures/imports.ts';
import { toDiscarded } from './harness/cut-off-words.ts';
import { BUILT, type Firefox } from './harness/firefox.ts';
import { hold, makeHeld, waitForHeld } from './harness/held-steps.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { COUNT } from './harness/import-many.ts';
import { apply, choose, dismissHistory, dumpStore, openOptions, pressButton, readCounts, readHistory, undo } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { readOutcome, type Ends } from './harness/outcome.ts';
import { toTimeless } from './harness/timeless.ts';
import { makeVariant } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Where the import stands still when the update comes, by the lock for that, and what becomes of it. */
const MOMENTS = [
  { what: 'the originals are kept', lock: 'held-reply-index', isThere: false },
  { what: 'entries are being written', lock: 'stuck-write', isThere: false },
  { what: 'all is written, and no index', lock: 'held-index', isThere: true },
] as const;

/** All that is stored, but for when, and for the version from whose package the bundled digest was read. */
const readTimeless = async (firefox: Firefox): Promise<string> => toTimeless(await dumpStore(firefox)).replace(/"checksum":"\d+\.\d+\.\d+"/, '');

const review = async (firefox: Firefox) => {
  await choose(firefox, writeOne('many.jsonl', makeLines(COUNT)));
  return readCounts(firefox);
};

/** Imports the same again, where it is not there; gives what the review counts. */
const importAgain = async (firefox: Firefox, isThere: boolean) => {
  const counts = await review(firefox);
  await (isThere ? pressButton(firefox, '취소') : apply(firefox));
  return counts;
};

/** A tab that stays where the tabs of an extension are closed. */
const openOther = async (firefox: Firefox): Promise<string> => {
  const own = await firefox.readTab();
  const other = await firefox.newTab();
  await firefox.switchTab(own);
  return other;
};

/** Whether some of it is said to be written. */
const hasWritten = (): boolean => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 0;

/** Reviews and applies, and installs the extension over itself where that stands still: Firefox closes the page. */
const updateAt = async (firefox: Firefox, lock: string): Promise<void> => {
  const other = await openOther(firefox);
  await review(firefox);
  await firefox.evaluate(hold, lock);
  await pressButton(firefox, '적용');
  await (lock === 'stuck-write' ? firefox.waitFor(hasWritten) : firefox.evaluate(waitForHeld, lock));
  await firefox.install();
  await firefox.switchTab(other);
};

const readVersion = (): string => chrome.runtime.getManifest().version;

/** What the page shows of the import: the rows of its source, and what became of it. */
const readShown = async (firefox: Firefox) => ({
  rows: await firefox.evaluate(() => [...document.querySelectorAll('.sources tbody tr')].filter((row) => row.textContent?.includes('many.jsonl')).length),
  history: await readHistory(firefox),
});

/** Gives what is stored without the import and with it, and leaves it without. */
const readEnds = async (firefox: Firefox): Promise<Ends> => {
  const absent = await readTimeless(firefox);
  await importAgain(firefox, false);
  const whole = await readTimeless(firefox);
  await undo(firefox);
  return { absent, whole };
};

test('in Firefox, an extension that is updated in the middle of an import has it whole or not at all, says which, and takes it again', async ({ network }) => {
  test.setTimeout(120_000);
  const held = makeHeld(BUILT);
  const extension = makeVariant(held, { version: '0.0.1' });
  const firefox = await launchInKorean({ network, extension });
  await openOptions(firefox);
  const ends = await readEnds(firefox);
  for (const [place, { what, lock, isThere }] of MOMENTS.entries()) {
    const version = `9.0.${place}`;
    cpSync(makeVariant(held, { version }), extension, { recursive: true });
    await updateAt(firefox, lock);
    await openOptions(firefox);
    expect(await firefox.evaluate(readVersion)).toBe(version);
    expect([what, await readOutcome(() => readTimeless(firefox), ends)]).toEqual([what, isThere]);
    expect([what, await readShown(firefox)]).toEqual([what, isThere ? { rows: 1, history: [] } : { rows: 0, history: [toDiscarded('many.jsonl')] }]);
    expect([what, await importAgain(firefox, isThere)]).toMatchObject([what, isThere ? { added: 0, same: COUNT } : { added: COUNT, same: 0 }]);
    expect([what, (await readTimeless(firefox)) === ends.whole]).toEqual([what, true]);
    await undo(firefox);
    if (!isThere) await dismissHistory(firefox);
  }
  await firefox.close();
});
