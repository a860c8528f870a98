import { makeEmptyExtension, NOTHING } from '../bench/empty-extension.ts';
import { launchFirefox, type Firefox } from './harness/firefox.ts';
import { openOptions } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { startNetwork } from './harness/network.ts';
import { openPopup, type } from './harness/popup-firefox.ts';
import { answerAtOnce, PATHS, TRIP, VISITS } from './harness/visiting.ts';

const { expect } = test;

/** Uses Gloss as a reader does between papers. */
const usePages = async (firefox: Firefox): Promise<void> => {
  await openPopup(firefox);
  await type(firefox, 'reward');
  await firefox.waitFor(() => document.querySelector('mark'));
  await firefox.goto(firefox.urlOf('library.html#/search/moe'));
  await firefox.waitFor(() => document.querySelector('[role=option]'));
  await firefox.goto(firefox.urlOf('library.html#/timeline'));
  await firefox.waitFor(() => document.querySelector('[role=slider]'));
  await openOptions(firefox);
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
  const firefox = await launchFirefox({ network, ...options });
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
  test.setTimeout(120_000);
  // Each page once: what belongs to all of them Firefox asks for again or not, as it likes.
  const without = await visitAll({ extension: makeEmptyExtension(NOTHING), trip: TRIP.slice(0, PATHS.length), between: async () => {} });
  const { asked, refused, cards } = await visitAll({ trip: TRIP, between: usePages });
  expect(cards).toBeGreaterThan(VISITS / 4);
  expect(refused).toEqual([]);
  expect([...new Set(asked)]).toEqual([...new Set(without.asked)]);
  expect(asked.filter((path) => PATHS.includes(path))).toEqual(TRIP.map(({ path }) => path).toSorted());
});
