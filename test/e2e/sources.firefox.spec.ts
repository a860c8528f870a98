import { LINES, NEW_ID, NEW_TITLE } from '../fixtures/imports.ts';
import { takeDownload } from './harness/exporting-firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { choose, importFiles, pressButton, readCounts, waitForWords } from './harness/importing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** The names of the sources of files, as the page lists them. */
const readNames = (): string[] => [...document.querySelectorAll('.sources tbody tr th > span:first-child')].map(({ textContent }) => textContent ?? '').filter((name) => name.endsWith('.jsonl'));

test('in Firefox, a source is exported by itself, which brings nothing when it is read again', async ({ firefox, downloads }) => {
  await importFiles(firefox, writeOne('lines.jsonl', LINES));
  const saved = await takeDownload(downloads, () => pressButton(firefox, '내보내기', 'lines.jsonl'));
  await choose(firefox, saved);
  expect(await readCounts(firefox)).toEqual({ added: 0, changed: 0, same: 2, problems: 0, refused: 0 });
  await pressButton(firefox, '취소');
});

test('in Firefox, any of the last five imports is undone by itself', async ({ firefox }) => {
  for (let at = 0; at < 6; at += 1) {
    const line = LINES.split('\n')[0]?.replaceAll(NEW_ID, `2402.1000${at}`).replace(NEW_TITLE, `Paper ${at}`) ?? '';
    await importFiles(firefox, writeOne(`${at}.jsonl`, line));
  }
  expect((await firefox.evaluate(readNames)).toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `${at}.jsonl`));
  expect(await firefox.evaluate(() => document.querySelectorAll('#undo button').length)).toBe(5);
  await firefox.click(() => document.querySelectorAll('#undo button')[2]);
  await waitForWords(firefox, '되돌렸습니다');
  expect((await firefox.evaluate(readNames)).toSorted()).toEqual([0, 1, 2, 4, 5].map((at) => `${at}.jsonl`));
});
