import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import { BUILT, type Firefox } from './harness/firefox.ts';
import { hold, makeHeld, waitForHeld } from './harness/held-steps.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { COUNT } from './harness/import-many.ts';
import { dumpStore, importFiles, openOptions, readHistory } from './harness/importing-firefox.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { readOutcome, type Ends } from './harness/outcome.ts';
import { REMOVAL_MOMENTS, toRemovals, type RemovalMoment } from './harness/removal-moments.ts';
import { pressRemove, pressReset, pressUndo, type Press } from './harness/removing-firefox.ts';
import { toTimeless } from './harness/timeless.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** All that is stored, but for when. */
const readTimeless = async (firefox: Firefox): Promise<string> => toTimeless(await dumpStore(firefox));

/** Asks, and waits until it stands still, or is done. */
const pressUntil = async (firefox: Firefox, press: Press, lock: RemovalMoment['lock']): Promise<void> => {
  if (lock !== null) await firefox.evaluate(hold, lock);
  await press(firefox);
  if (lock !== null) await firefox.evaluate(waitForHeld, lock);
  else await firefox.waitFor(() => document.querySelector('[role=status]:not(.sr)')?.textContent);
};

let folder: string;
/** That of the extension. */
let extension: string;
/** What is stored without an import, with a short one, and with a long one beside it. */
let [empty, short, all] = ['', '', ''];

const launch = async (network: Network, profile: string): Promise<Firefox> => {
  const firefox = await launchInKorean({ network, profile, extension });
  await openOptions(firefox);
  return firefox;
};

// A profile that was used and closed, of which each that is killed is a copy: a Firefox that is killed seconds after the
// extension was installed for the first time forgets where that stores.
test.beforeAll(async ({ network }) => {
  // Else it has that of the project, whatever a test has.
  test.setTimeout(120_000);
  extension = makeHeld(BUILT);
  folder = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
  mkdirSync(join(folder, 'clean'));
  const firefox = await launch(network, join(folder, 'clean'));
  empty = await readTimeless(firefox);
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  short = await readTimeless(firefox);
  await importFiles(firefox, writeOne('many.jsonl', makeLines(COUNT)));
  all = await readTimeless(firefox);
  await firefox.close();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Asks in a browser on a copy of the profile, and kills it where that stands still; gives the copy. */
const killAt = async (network: Network, press: Press, lock: RemovalMoment['lock']): Promise<string> => {
  const profile = mkdtempSync(join(folder, 'profile-'));
  cpSync(join(folder, 'clean'), profile, { recursive: true });
  const firefox = await launch(network, profile);
  await pressUntil(firefox, press, lock);
  await firefox.kill();
  return profile;
};

/** What the options of a browser show of what was to go, and of what troubles them. */
const readShown = async (firefox: Firefox) => ({
  rows: await firefox.evaluate(() => [...document.querySelectorAll('.sources tbody tr')].filter((row) => row.textContent?.includes('many')).length),
  said: [...(await readHistory(firefox)), ...(await firefox.evaluate(() => [...document.querySelectorAll('.trouble, [role=alert]')].map(({ textContent }) => textContent)))],
});

/** Whether what was to go is there when a browser is started again on the profile, and what the options show. */
const readAfter = async (network: Network, profile: string, ends: Ends) => {
  const firefox = await launch(network, profile);
  const isThere = await readOutcome(() => readTimeless(firefox), ends);
  const shown = await readShown(firefox);
  await firefox.close();
  return { isThere, shown };
};

test.describe('in Firefox,', () => {
  for (const { what, press, isAll } of toRemovals({ pressUndo, pressRemove, pressReset })) {
    for (const { when, lock, isBegun } of REMOVAL_MOMENTS) {
      test(`${what} in a browser that is killed ${when} is ${isBegun ? 'whole' : 'not begun'} when it is started again, and the options show that`, async ({ network }) => {
        const after = await readAfter(network, await killAt(network, press, lock), { absent: isAll ? empty : short, whole: all });
        // Who asked for it need not be told that it was done.
        expect(after).toEqual({ isThere: !isBegun, shown: { rows: isBegun ? 0 : 1, said: [] } });
      });
    }
  }
});
