import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { COMMENTARY, makeLines, NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { takeDownload } from './harness/exporting-firefox.ts';
import { flipBytes } from './harness/flip-bytes.ts';
import { ADDON_ID, launchFirefox } from './harness/firefox.ts';
import { launchInKorean, toSavingPrefs } from './harness/import-firefox-test.ts';
import { dumpStore, expectCard, importFiles, openOptions, readRow } from './harness/importing-firefox.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;
// Firefox is started again and again, some of it on files that it tries to mend.
test.describe.configure({ timeout: 180_000 });

/** The files of the database, in a profile whose browser has ended. */
const listFiles = (profile: string): string[] => {
  const origins = join(profile, 'storage/default');
  return readdirSync(origins)
    .filter((name) => name.startsWith('moz-extension'))
    .flatMap((name) => readdirSync(join(origins, name, 'idb')).filter((file) => file.includes('.sqlite')).map((file) => join(origins, name, 'idb', file)));
};

const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  'is cut in the middle': (file) => truncateSync(file, statSync(file).size >> 1),
  'has another header': (file) => writeFileSync(file, 'no database', { flag: 'r+' }),
  'is empty': (file) => truncateSync(file, 0),
  'is gone': (file) => rmSync(file),
};

/** What `storage.local` holds is in a database of its own. */
const isOfSettings = (file: string): boolean => file.includes('userContextId');

/** The files of `storage.local`: Firefox that starts slowly keeps it as text, and in no database. */
const listSettings = (profile: string): string[] =>
  [...listFiles(profile).filter(isOfSettings), join(profile, 'browser-extension-data', ADDON_ID, 'storage.js')].filter(existsSync);

/** Imports files into a new profile, and ends the browser; gives the profile, and what was stored. */
const fillProfile = async (network: Network) => {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-damaged-'));
  const firefox = await launchInKorean({ network, profile });
  await openOptions(firefox);
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  await importFiles(firefox, writeOne('many.jsonl', makeLines(300)));
  const before = await dumpStore(firefox);
  await firefox.close();
  return { profile, before };
};

test('Firefox brings back what was imported when the file of the database is damaged', async ({ network }) => {
  const { profile, before } = await fillProfile(network);
  for (const [name, damage] of Object.entries(DAMAGES)) {
    const files = listFiles(profile);
    expect(files.length).toBeGreaterThan(0);
    files.forEach(damage);
    const firefox = await launchInKorean({ network, profile });
    await openOptions(firefox);
    await firefox.waitFor(() => document.body.textContent?.includes('글 313편'));
    expect([name, await dumpStore(firefox)]).toEqual([name, before]);
    await expectCard(firefox, NEW_ID, COMMENTARY);
    await firefox.close();
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('what was imported can be saved as it came when Firefox cannot read the database any more', async ({ network }) => {
  const [{ profile }, downloads] = [await fillProfile(network), mkdtempSync(join(tmpdir(), 'gloss-downloads-'))];
  listFiles(profile).filter((file) => !isOfSettings(file)).forEach(flipBytes);
  const firefox = await launchInKorean({ network, profile, prefs: toSavingPrefs(downloads) });
  await firefox.goto(firefox.urlOf('options.html'));
  expect(await firefox.waitFor(() => document.querySelector('.trouble code')?.textContent)).toContain('UnknownError');
  expect(await firefox.evaluate(() => [...document.querySelectorAll('.imports li')].map(({ textContent }) => textContent))).toEqual([
    expect.stringContaining('many.jsonl글 300편'),
    expect.stringContaining('a.txt글 1편'),
  ]);
  const saved = await takeDownload(downloads, () =>
    firefox.click(() => [...document.querySelectorAll('.imports li')].at(-1)?.querySelector('button')),
  );
  expect([basename(saved), readFileSync(saved, 'utf8')]).toEqual(['a.txt', NEWSLETTER]);
  await expectCard(firefox, '2402.07319', 'Reward Modeling');
  await firefox.close();
  for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('Firefox that cannot read the settings and the page index any more has every card, and lists what was imported', async ({ network }) => {
  const { profile } = await fillProfile(network);
  const damaged = listSettings(profile);
  expect(damaged.length).toBeGreaterThan(0);
  damaged.forEach(flipBytes);
  const firefox = await launchFirefox({ network, profile });
  await expectCard(firefox, NEW_ID, COMMENTARY);
  await expectCard(firefox, '2402.07319', 'Reward Modeling');
  await openOptions(firefox);
  expect(await readRow(firefox, 'many.jsonl')).toContain('300');
  expect(await firefox.evaluate(() => document.querySelector('.trouble'))).toBeNull();
  await firefox.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});
