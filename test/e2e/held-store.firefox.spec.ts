import type { Firefox } from './harness/firefox.ts';
import { holdStore } from './harness/hold-store.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { expectCard, openQuietly, readRow } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeOldStore } from './harness/old-store.ts';

const { expect } = test;

const LATE = '데이터베이스가 열리지 않습니다';

const expectLate = async (firefox: Firefox, path: string): Promise<void> => {
  await firefox.goto(firefox.urlOf(path));
  expect([path, await firefox.waitFor(() => document.querySelector('.trouble')?.textContent)]).toEqual([path, expect.stringContaining(LATE)]);
};

test('in Firefox, a page of an earlier version that holds the database is told of, what the package brings is shown meanwhile, and the page goes on when it is gone', async ({ network }) => {
  test.setTimeout(120_000);
  const firefox = await launchInKorean({ network });
  await openQuietly(firefox);
  await firefox.evaluate(makeOldStore, { version: 3, count: 1 } as const);
  expect(await firefox.evaluate(holdStore)).toBe('3');
  const [holder, reader] = [await firefox.readTab(), await firefox.newTab()];
  await expectLate(firefox, 'popup.html');
  expect(await firefox.evaluate(() => document.querySelectorAll('[role=option]').length)).toBeGreaterThan(0);
  await expectLate(firefox, 'library.html');
  expect(await firefox.evaluate(() => document.querySelectorAll('article').length)).toBe(12);
  await expectCard(firefox, '2402.07319', 'Reward Modeling');
  await expectLate(firefox, 'options.html');
  await firefox.switchTab(holder);
  await firefox.closeTab(reader);
  // It goes on by itself.
  expect(await readRow(firefox, 'old.txt')).toContain('1');
  await expectCard(firefox, '2402.00001', '가져온 글 0');
  await firefox.close();
});
