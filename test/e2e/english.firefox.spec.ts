import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachCard } from './harness/card-firefox.ts';
import { CARD_STATES, OF_ALL_STATES } from './harness/card-states.ts';
import { findHangul, toUntranslated } from './harness/find-hangul.ts';
import { findMoving } from './harness/find-moving.ts';
import { BUILT, launchFirefox, type Firefox } from './harness/firefox.ts';
import { makeHeld } from './harness/held-steps.ts';
import { toSavingPrefs } from './harness/import-firefox-test.ts';
import { openOptions } from './harness/importing-firefox.ts';
import { setMotion, STILL } from './harness/motion-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { OPTION_STATES } from './harness/option-states-firefox.ts';
import { nameOf, reachPlace, toPlaces } from './harness/places-firefox.ts';
import { toSay } from './harness/say.ts';
import { makeVariant } from './harness/variant.ts';

const { expect } = test;
const t = toSay('en');

/** Papers of {@link OF_ALL_STATES}. */
const COUNT = 13;

const waitForTitle = (firefox: Firefox, title: string): Promise<unknown> =>
  firefox.waitFor((words) => document.querySelector('h1')?.textContent === words, title);

/** Expects that a page says nothing in Korean but what an expert wrote, and that nothing of it moves. */
const expectEnglishAndStill = async (firefox: Firefox, state: string): Promise<void> => {
  expect([state, toUntranslated(await firefox.evaluate(findHangul))]).toEqual([state, []]);
  expect([state, await firefox.evaluate(findMoving)]).toEqual([state, []]);
};

/**
 * Expects that something moves for who did not ask for stillness: else nothing could have been stilled. Of each table it is
 * asked of the last state alone: that the setting is heard and what moves is found, and not that each state has such a thing.
 */
const expectMoving = async (firefox: Firefox): Promise<void> => {
  await setMotion(firefox, 'no-preference');
  // A page may know of it before its styles are what that makes them.
  await expect.poll(() => firefox.evaluate(findMoving)).not.toEqual([]);
  await setMotion(firefox, 'reduce');
};

test.describe('an English Firefox of a reader who asked for stillness shows Korean of experts alone, and nothing moves', () => {
  // A loaded machine takes its time for so many states. The last of the options leave a database that nothing opens.
  test.describe.configure({ mode: 'serial', timeout: 90_000 });
  let firefox: Firefox;
  let folders: readonly string[];
  test.beforeAll(async ({ network }) => {
    test.setTimeout(180_000);
    const [downloads, variant] = [mkdtempSync(join(tmpdir(), 'gloss-downloads-')), makeVariant(BUILT, OF_ALL_STATES)];
    const extension = makeHeld(variant);
    folders = [downloads, variant, extension];
    const prefs = { 'intl.locale.requested': 'en-US', ...STILL, ...toSavingPrefs(downloads) };
    firefox = await launchFirefox({ network, prefs, extension });
    await openOptions(firefox);
    await waitForTitle(firefox, t('options_title'));
    // Else nothing would be found anywhere: of a page that is Korean and says that it is English much is.
    await firefox.click(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === '한국어'));
    await waitForTitle(firefox, toSay('ko')('options_title'));
    await firefox.evaluate(() => { document.documentElement.lang = 'en'; });
    expect((await firefox.evaluate(findHangul)).length).toBeGreaterThan(20);
    await firefox.evaluate(() => chrome.storage.local.set({ settings: {} }));
  });
  test.afterAll(async () => {
    test.setTimeout(180_000);
    await firefox.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('on the cards', async () => {
    for (const [name, state] of Object.entries(CARD_STATES)) {
      await reachCard(firefox, state);
      expect([name, await firefox.evaluate(() => document.querySelector('gloss-card')?.getAttribute('lang'))]).toEqual([name, 'en']);
      await expectEnglishAndStill(firefox, name);
    }
    await expectMoving(firefox);
  });

  test('in the popup, the library and on the welcome page', async () => {
    for (const place of toPlaces(t, COUNT)) {
      await reachPlace(firefox, place);
      await expectEnglishAndStill(firefox, nameOf(place));
    }
    await expectMoving(firefox);
  });

  test('in the options', async () => {
    for (const [state, reach] of Object.entries(OPTION_STATES)) {
      await reach(firefox, t);
      await expectEnglishAndStill(firefox, state);
    }
    await expectMoving(firefox);
  });
});
