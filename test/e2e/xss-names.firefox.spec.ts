import { toVectorName, VECTORS } from '../fixtures/xss-vectors.ts';
import type { Firefox } from './harness/firefox.ts';
import { apply, choose, openOptions, openQuietly, pressButton, readCounts, undo } from './harness/importing-firefox.ts';
import { expectInert, expectQuiet } from './harness/inert-firefox.ts';
import { forgetStore, makeNewerStore } from './harness/newer-store.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';
import { writeVectors } from './harness/write-vectors.ts';

const test = toSharedTest();
const { expect } = test;

/** More files than this at once become one source, and no more lines than this are kept of what happened. */
const AT_ONCE = 20;
const SOURCES = '.sources tbody tr:not(:first-child) th > span:first-child';

/** Changes the database where nobody else has it open. */
const changeAlone = async (firefox: Firefox, change: () => Promise<void>): Promise<void> => {
  await openQuietly(firefox);
  await firefox.evaluate(change);
};

/** Expects each name in an element of its own, and the rest of the page to be inert. */
const expectNames = async (firefox: Firefox, selector: string, names: readonly string[]): Promise<void> => {
  await firefox.waitFor((path, count) => document.querySelectorAll(path).length === count, selector, names.length);
  const seen = await firefox.evaluate((path) => [...document.querySelectorAll(path)].map(({ textContent }) => textContent ?? ''), selector);
  expect(seen.toSorted()).toEqual(names.toSorted());
  await expectInert(firefox, selector);
};

test('in Firefox names of files that would be code are only read by the options, also of what was kept, mended and taken back', async ({ firefox, network }) => {
  test.setTimeout(120_000);
  await expectQuiet(firefox, network, async () => {
    for (let from = 0; from < VECTORS.length; from += AT_ONCE) {
      const names = VECTORS.slice(from, from + AT_ONCE).map(({ shown }) => toVectorName({ text: shown, shown }));
      await openOptions(firefox);
      await choose(firefox, ...writeVectors(from, AT_ONCE));
      await readCounts(firefox);
      await apply(firefox);
      await expectNames(firefox, SOURCES, names);
      await changeAlone(firefox, makeNewerStore);
      await firefox.goto(firefox.urlOf('options.html'));
      await expectNames(firefox, '.imports .names', names);
      await changeAlone(firefox, forgetStore);
      await openOptions(firefox);
      await expectNames(firefox, '.options-history .names', names);
      await pressButton(firefox, '알겠습니다');
      await undo(firefox);
      await expectNames(firefox, SOURCES, []);
    }
  });
});
