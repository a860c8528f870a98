import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { hold, makeHeld, waitForHeld } from './harness/held-steps.ts';
import { COUNT } from './harness/import-many.ts';
import { dumpStore, importFile, openOptions, readHistory } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import type { Network } from './harness/network.ts';
import { readOutcome, type Ends } from './harness/outcome.ts';
import { REMOVAL_MOMENTS, toRemovals, type RemovalMoment } from './harness/removal-moments.ts';
import { pressRemove, pressReset, pressUndo, type Press } from './harness/removing.ts';
import { toTimeless } from './harness/timeless.ts';
import { toKill } from './harness/to-kill.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** All that is stored, but for when. */
const readTimeless = async (page: Page): Promise<string> => toTimeless(await dumpStore(page));

/** Asks, and waits until it stands still, or is done. */
const pressUntil = async (page: Page, press: Press, lock: RemovalMoment['lock']): Promise<void> => {
  if (lock !== null) await page.evaluate(hold, lock);
  await press(page);
  if (lock !== null) await page.evaluate(waitForHeld, lock);
  else await expect(page.locator('[role=status]:not(.sr)')).not.toBeEmpty();
};

let folder: string;
/** That of the extension. */
let extension: string;
/** What is stored without an import, with a short one, and with a long one beside it. */
let [empty, short, all] = ['', '', ''];

const openBrowser = async (network: Network, profile: string): Promise<readonly [Page, Chromium]> => {
  const own = await launchChromium({ network, profile, extension });
  const page = await own.context.newPage();
  await openOptions(page, own);
  return [page, own];
};

// A profile that was used and closed, of which each that is killed is a copy: Chromium may lose the database of one that is
// killed twice, see damaged-files.
test.beforeAll(async ({ network }) => {
  // Else it has that of the project, whatever a test has.
  test.setTimeout(120_000);
  extension = makeHeld(BUILT);
  folder = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
  const [page, own] = await openBrowser(network, join(folder, 'clean'));
  empty = await readTimeless(page);
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  short = await readTimeless(page);
  await importFile(page, writeOne('many.jsonl', makeLines(COUNT)));
  all = await readTimeless(page);
  await own.close();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Asks in a browser on a copy of the profile, and kills it where that stands still; gives the copy. */
const killAt = async (network: Network, press: Press, lock: RemovalMoment['lock']): Promise<string> => {
  const profile = mkdtempSync(join(folder, 'profile-'));
  cpSync(join(folder, 'clean'), profile, { recursive: true });
  const [page, own] = await openBrowser(network, profile);
  const kill = await toKill(own);
  await pressUntil(page, press, lock);
  await kill();
  return profile;
};

/** What a browser on the profile has and says when it is started again: whether what was to go is there. */
const readAfter = async (network: Network, profile: string, ends: Ends) => {
  const [page, own] = await openBrowser(network, profile);
  const isThere = await readOutcome(() => readTimeless(page), ends);
  const rows = page.getByRole('row', { name: /many/ });
  await expect(rows).toHaveCount(isThere ? 1 : 0);
  await expect(page.getByRole('button', { name: /되돌리기.*many/ })).toHaveCount(isThere ? 1 : 0);
  const said = [...(await readHistory(page)), ...(await page.locator('.trouble, [role=alert]').allTextContents())];
  await own.close();
  return { isThere, said };
};

for (const { what, press, isAll } of toRemovals({ pressUndo, pressRemove, pressReset })) {
  for (const { when, lock, isBegun } of REMOVAL_MOMENTS) {
    test(`${what} in a browser that is killed ${when} is ${isBegun ? 'whole' : 'not begun'} when it is started again, and the options show that`, async ({ network }) => {
      const after = await readAfter(network, await killAt(network, press, lock), { absent: isAll ? empty : short, whole: all });
      // Who asked for it need not be told that it was done.
      expect(after).toEqual({ isThere: !isBegun, said: [] });
    });
  }
}
