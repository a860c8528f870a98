import { changeSearchRows, SEARCH_FAULTS } from './harness/change-search-rows.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { expectStore, openOptions, openQuietly, pressButton, readHistory } from './harness/importing-firefox.ts';
import { openPopup, readPopup, type } from './harness/popup-firefox.ts';

const { expect } = test;

const expectFound = async (firefox: Firefox): Promise<void> => {
  await openPopup(firefox);
  await type(firefox, 'reward');
  await expect.poll(async () => (await firefox.evaluate(readPopup))?.ids.toSorted()).toEqual(['2402.05808', '2402.07319', '2402.07896']);
};

const expectTold = async (firefox: Firefox, isTold: boolean): Promise<void> => {
  await openOptions(firefox);
  expect(await readHistory(firefox)).toEqual(isTold ? ['손상된 찾기 색인을 다시 만들었습니다. 글은 그대로입니다.'] : []);
  if (!isTold) return;
  await pressButton(firefox, '알겠습니다');
  await firefox.waitFor(() => document.querySelector('.options-history') === null);
};

test.describe('in Firefox, a search index that', () => {
  for (const { name, isTold, ...fault } of SEARCH_FAULTS) {
    test(`${name} is made anew by the search that meets it`, async ({ firefox, fresh }) => {
      await expectFound(firefox);
      await openQuietly(firefox);
      await firefox.evaluate(changeSearchRows, fault);
      await expectFound(firefox);
      await expectTold(firefox, isTold);
      await expectStore(firefox, fresh);
    });
  }
});
