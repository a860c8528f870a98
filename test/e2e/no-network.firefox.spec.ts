import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { makeEmptyExtension, NOTHING } from '../bench/empty-extension.ts';
import { openFormats, save, takeDownload } from './harness/exporting-firefox.ts';
import { launchFirefox, type Firefox } from './harness/firefox.ts';
import { toSavingPrefs } from './harness/import-firefox-test.ts';
import { importFiles, openOptions, pressButton, undo } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { startNetwork } from './harness/network.ts';
import { openPopup, type } from './harness/popup-firefox.ts';
import { answerAtOnce, PATHS, TRIP, VISITS } from './harness/visiting.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Where Firefox saves. */
const folder = mkdtempSync(join(tmpdir(), 'gloss-downloads-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Imports, takes along all that is there, and takes the import back. */
const useOptions = async (firefox: Firefox): Promise<void> => {
  await openOptions(firefox);
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  await takeDownload(folder, () => pressButton(firefox, '모두 내보내기'));
  await undo(firefox);
};

/** Uses Gloss as a reader does between papers. */
const usePages = async (firefox: Firefox): Promise<void> => {
  await openPopup(firefox);
  await firefox.evaluate(() => chrome.storage.local.set({ settings: { language: 'ko' } }));
  await type(firefox, 'reward');
  await firefox.waitFor(() => document.querySelector('mark'));
  await firefox.goto(firefox.urlOf('library.html#/search/moe'));
  await firefox.waitFor(() => document.querySelector('[role=option]'));
  await firefox.goto(firefox.urlOf('library.html#/timeline'));
  await firefox.waitFor(() => document.querySelector('[role=slider]'));
  await openFormats(firefox);
  await save({ firefox, folder }, '마크다운, 한 파일');
  await useOptions(firefox);
};

/** What is visited, and what the extension that is there is used for between. */
interface Reading {
  readonly extension?: string;
  readonly trip: typeof TRIP;
  readonly between: (firefox: Firefox) => Promise<void>;
}

/** Visits pages of arXiv, and gives what was asked of the network meanwhile: of arXiv, and beyond it. */
const visitAll = async ({ trip, between, ...options }: Reading) => {
  const network = await startNetwork(answerAtOnce);
  const firefox = await launchFirefox({ network, prefs: toSavingPrefs(folder), ...options });
  let cards = 0;
  for (const { path, isAfterUse } of trip) {
    if (isAfterUse) await between(firefox);
    await firefox.goto(`https://arxiv.org${path}`);
    cards += await firefox.evaluate(() => document.querySelectorAll('gloss-card').length);
  }
  await firefox.close();
  network.close();
  return { asked: network.asked.toSorted(), refused: network.refused, cards };
};

test('in Firefox 200 pages with popup, library and options between them ask the network for what they ask without Gloss', async () => {
  test.setTimeout(240_000);
  // Each page once: what belongs to all of them Firefox asks for again or not, as it likes.
  const without = await visitAll({ extension: makeEmptyExtension(NOTHING), trip: TRIP.slice(0, PATHS.length), between: async () => {} });
  const { asked, refused, cards } = await visitAll({ trip: TRIP, between: usePages });
  expect(cards).toBeGreaterThan(VISITS / 4);
  expect(refused).toEqual([]);
  expect([...new Set(asked)]).toEqual([...new Set(without.asked)]);
  expect(asked.filter((path) => PATHS.includes(path))).toEqual(TRIP.map(({ path }) => path).toSorted());
});
