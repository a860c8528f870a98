import type { Page } from '@playwright/test';
import { cpSync } from 'node:fs';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { toDiscarded, toHistories } from './harness/cut-off-words.ts';
import { COUNT, review, undoIfThere } from './harness/import-many.ts';
import { apply, cancel, clickApply, dismissHistory, dumpStore, openOptions, readCounts, readHistory, type Counts } from './harness/importing.ts';
import { waitForStep } from './harness/moments.ts';
import { networkTest as test } from './harness/network-test.ts';
import { readOutcome, type Ends } from './harness/outcome.ts';
import { toTimeless } from './harness/timeless.ts';
import { makeVariant } from './harness/variant.ts';

const { expect } = test;

const STEPS = ['원본 두기', '쓰기', '찾기 준비'];

/** All that is stored, but for when, and for the version from whose package the bundled digest was read. */
const readTimeless = async (page: Page): Promise<string> => toTimeless(await dumpStore(page)).replace(/"checksum":"\d+\.\d+\.\d+"/, '');

/** Imports the same again, where it is not there; gives what the review counts. */
const importAgain = async (page: Page, isThere: boolean): Promise<Counts> => {
  await review(page);
  const counts = await readCounts(page);
  await (isThere ? cancel(page) : apply(page));
  return counts;
};

/** Applies the review, and has the browser take the extension anew from its folder at the step: it closes the page. */
const updateAt = async (page: Page, step: string): Promise<void> => {
  await page.evaluate(`globalThis.updateAt = async (step) => { await (${waitForStep})(step); chrome.runtime.reload(); }`);
  const closed = page.waitForEvent('close');
  void page.evaluate((name) => (globalThis as unknown as { updateAt(step: string): Promise<void> }).updateAt(name), step).catch(() => {});
  // The page may be gone before it is answered.
  await clickApply(page).catch(() => {});
  await closed;
};

/** Opens the options of a version, once it is there. */
const openVersion = async (own: Chromium, version: string): Promise<Page> => {
  const page = await own.context.newPage();
  await expect(async () => {
    await openOptions(page, own);
    expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
  }).toPass({ timeout: 20_000 });
  return page;
};

/** Gives what is stored without the import and with it, and leaves it without. */
const readEnds = async (page: Page): Promise<Ends> => {
  const absent = await readTimeless(page);
  await importAgain(page, false);
  const whole = await readTimeless(page);
  await undoIfThere(page);
  return { absent, whole };
};

test('an extension that is updated in the middle of an import has it whole or not at all, says which, and takes it again', async ({ network }) => {
  test.setTimeout(120_000);
  const extension = makeVariant(BUILT, { version: '0.0.1' });
  const own = await launchChromium({ network, extension });
  // From now on it may be reloaded.
  await own.reload();
  let page = await openVersion(own, '0.0.1');
  const ends = await readEnds(page);
  const [seen, told] = [new Set<boolean>(), new Set<string>()];
  for (const [place, step] of STEPS.entries()) {
    const version = `9.0.${place}`;
    await review(page);
    cpSync(makeVariant(BUILT, { version }), extension, { recursive: true });
    await updateAt(page, step);
    page = await openVersion(own, version);
    const isThere = await readOutcome(() => readTimeless(page), ends);
    const history = await readHistory(page);
    seen.add(isThere);
    history.forEach((line) => told.add(line));
    expect(step === '찾기 준비' ? [true] : [false, true], step).toContain(isThere);
    expect(toHistories('many.jsonl', step, isThere), step).toContainEqual(history);
    await expect(page.getByRole('row', { name: /many\.jsonl/ })).toHaveCount(isThere ? 1 : 0);
    expect([step, await importAgain(page, isThere)]).toMatchObject([step, isThere ? { added: 0, same: COUNT } : { added: COUNT, same: 0 }]);
    expect([step, (await readTimeless(page)) === ends.whole]).toEqual([step, true]);
    await undoIfThere(page);
    if (history.length > 0) await dismissHistory(page);
  }
  expect([...seen].sort()).toEqual([false, true]);
  // Else no update came in the middle of anything.
  expect([...told]).toContain(toDiscarded('many.jsonl'));
  await own.close();
});
