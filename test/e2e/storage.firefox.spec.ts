import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { pressButton } from './harness/importing-firefox.ts';
import { answerStorage, type StorageAnswers } from './harness/storage-answers.ts';

const { expect } = test;

const readSection = (firefox: Firefox) =>
  firefox.evaluate(() => ({
    usage: document.querySelector('#storage .num')?.textContent ?? null,
    says: [...document.querySelectorAll('#storage .options-quiet')].map(({ textContent }) => textContent ?? '').filter((text) => text !== ''),
    buttons: document.querySelectorAll('#storage button').length,
    asked: document.documentElement.dataset.asked ?? null,
  }));

/** Has the browser answer otherwise, and the page ask it again, as it does whenever a setting changes. */
const answer = async (firefox: Firefox, answers: StorageAnswers): Promise<void> => {
  await firefox.evaluate(answerStorage, answers);
  for (let presses = 0; presses < 2; presses += 1) await firefox.click(() => document.querySelector('#where input[type=checkbox]'));
};

const EVICTABLE = '공간이 모자라면 브라우저가 지울 수 있습니다.';
const SAFE = '브라우저가 저절로 지우지 않습니다.';

test.describe('in Firefox, the options say of the room that is taken', () => {
  test('what the browser says', async ({ firefox }) => {
    const isPersisted = await firefox.evaluate(() => navigator.storage.persisted());
    const { usage, ...rest } = await readSection(firefox);
    expect(usage).toMatch(/^\d+(\.\d)?MB$/);
    expect(rest).toEqual({ says: [isPersisted ? SAFE : EVICTABLE], buttons: isPersisted ? 0 : 1, asked: null });
  });

  test('that it may be thrown away, and a button asks the browser to keep it', async ({ firefox }) => {
    await answer(firefox, { usage: 12_345_678, isPersisted: false, willPersist: true });
    await expect.poll(() => readSection(firefox)).toEqual({ usage: '12.3MB', says: [EVICTABLE], buttons: 1, asked: null });
    await pressButton(firefox, '지우지 않게 하기');
    await expect.poll(() => readSection(firefox)).toEqual({ usage: '12.3MB', says: [SAFE], buttons: 0, asked: '1' });
  });

  test('that the browser has not said yes, or does not say how much', async ({ firefox }) => {
    await answer(firefox, { isPersisted: false, willPersist: false });
    await expect.poll(() => readSection(firefox)).toMatchObject({ usage: null, buttons: 1 });
    await pressButton(firefox, '지우지 않게 하기');
    await expect.poll(() => readSection(firefox)).toMatchObject({ asked: '1', buttons: 1, says: [/얼마나 쓰는지/, EVICTABLE, /아직 받아들이지 않았습니다/].map((words) => expect.stringMatching(words)) });
  });
});
