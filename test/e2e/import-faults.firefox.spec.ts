import { truncateSync } from 'node:fs';
import { COMMENTARY, LINES, makeLines, NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { generateShortEntries } from '../fixtures/generate-notes.ts';
import { countStore } from './harness/count-store.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test, launchInKorean } from './harness/import-firefox-test.ts';
import {
  choose, dumpStore, expectCard, expectStore, importFiles, isOff, openOptions, pressButton, readCounts, readHistory, readProblems, undo,
  waitForWords, type Dump,
} from './harness/importing-firefox.ts';
import { cancelAt, waitForFile, waitForStep } from './harness/moments.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const writeMany = (count: number): string => writeOne('many.jsonl', `${LINES}${makeLines(count - 2)}`);

/** Entries of text that does not pack well. */
const writeLong = (count: number): string => writeOne('long.jsonl', generateShortEntries(count, 3).join('\n'));

// These come first: no other Firefox runs yet.
/** The page says why it cannot import, and offers no way to. */
const expectNoImport = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('options.html'));
  expect(await firefox.waitFor(() => document.querySelector('.trouble')?.textContent)).toContain('지금은 가져오거나 지울 수 없습니다');
  const offers = () => document.querySelectorAll('input[type=file], textarea, #import button, #sources button, #undo button').length;
  expect(await firefox.evaluate(offers)).toBe(0);
};

test('Firefox that remembers no history has no database, and can import nothing', async ({ network }) => {
  const firefox = await launchInKorean({ network, prefs: { 'browser.privatebrowsing.autostart': true } });
  try {
    await expectNoImport(firefox);
  } finally {
    await firefox.close();
  }
});

/** Applies an import; gives what is said of it. */
const applyAndListen = async (firefox: Firefox, file: string): Promise<string> => {
  await choose(firefox, file);
  await pressButton(firefox, '적용');
  return firefox.waitFor(() => [...document.querySelectorAll('[role=alert], [role=status]')].find(({ textContent }) => /더했습니다|바꾸었습니다|자리가 없어/.test(textContent ?? ''))?.textContent);
};

test('Firefox that has no room left says so, and keeps what it had', async ({ network }) => {
  const firefox = await launchInKorean({ network, prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': 3_000 } });
  try {
    await openOptions(firefox);
    await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
    const before = await dumpStore(firefox);
    // No room for the copy that is kept; for it, but not for entries beside it.
    for (const file of [writeLong(4_000), writeLong(1_500)]) {
      expect(await applyAndListen(firefox, file)).toContain('디스크에 자리가 없어');
      await expectStore(firefox, before);
    }
    await openOptions(firefox);
    expect(await readHistory(firefox)).toEqual([]);
    await undo(firefox);
    // For both, and for hardly a word about them: what Firefox counts just then decides, and what there is can be read.
    const said = await applyAndListen(firefox, writeMany(1_850));
    await openOptions(firefox);
    expect([said, await firefox.evaluate(() => document.querySelector('.trouble')?.textContent)]).toEqual([said, null]);
    expect([said, (await firefox.evaluate(countStore)).entries]).toEqual([said, said.includes('자리가 없어') ? 12 : 12 + 1_850]);
  } finally {
    await firefox.close();
  }
});

const cancel = async (firefox: Firefox): Promise<void> => {
  await firefox.click(() => document.querySelector('#activity button'));
  await waitForWords(firefox, '취소했습니다');
};

const expectCancelled = async (firefox: Firefox, fresh: Dump): Promise<void> => {
  await expectStore(firefox, fresh);
  expect(await firefox.evaluate(() => document.querySelector('[role=status]')?.textContent)).toContain('취소했습니다');
};

test.describe('in Firefox, an import that does not end', () => {
  test('is cancelled while it is read, when it has been looked at, and while it is written, and changes nothing', async ({ firefox, fresh }) => {
    await choose(firefox, writeMany(20_000));
    await firefox.waitFor(() => document.querySelector('#activity'));
    await cancel(firefox);
    await expectCancelled(firefox, fresh);
    await choose(firefox, writeMany(4_000));
    expect(await readCounts(firefox)).toMatchObject({ added: 4_000 });
    await pressButton(firefox, '취소');
    await expectCancelled(firefox, fresh);
    // Of fewer a fast machine may draw no such step.
    await choose(firefox, writeMany(20_000));
    await pressButton(firefox, '적용');
    await firefox.evaluate(waitForStep, '쓰기 1');
    await cancel(firefox);
    await expectCancelled(firefox, fresh);
  });

  test('is taken back when it is cancelled after it is written', async ({ firefox, fresh }) => {
    await choose(firefox, writeMany(4_000));
    await readCounts(firefox);
    await pressButton(firefox, '적용');
    await firefox.evaluate(cancelAt, '찾기 준비');
    await waitForWords(firefox, '취소했습니다');
    await expectCancelled(firefox, fresh);
  });

  const expectAbsent = async (firefox: Firefox, fresh: Dump, name = 'many.jsonl '): Promise<void> => {
    await expectStore(firefox, fresh);
    expect(await readHistory(firefox)).toEqual([`${name}끝나지 않은 가져오기. 바뀐 것이 없습니다. 다시 고르십시오.`]);
    await pressButton(firefox, '알겠습니다');
    await firefox.waitFor(() => document.querySelector('.options-history') === null);
  };

  test('leaves nothing behind when it is cut off before its record is written', async ({ firefox, fresh }) => {
    await firefox.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
      await folder.getFileHandle('source-1.json', { create: true });
    });
    await openOptions(firefox);
    await expectAbsent(firefox, fresh, '');
  });

  const closeWhile = async (firefox: Firefox, count: number, wait: () => Promise<void>): Promise<void> => {
    const home = await firefox.readTab();
    await firefox.newTab();
    await openOptions(firefox);
    await choose(firefox, writeMany(count));
    await pressButton(firefox, '적용');
    await wait();
    await firefox.closeTab(home);
    await openOptions(firefox);
  };

  test('is absent when its tab is closed while its file is kept, and the page says so', async ({ firefox, fresh }) => {
    await closeWhile(firefox, 4_000, () => firefox.evaluate(waitForFile, 'source-1.json'));
    // Firefox holds on to the file for some time after its tab is gone; what is left then is taken away by a later start.
    for (let tries = 0; tries < 20 && (await readHistory(firefox)).length === 0; tries += 1) await openOptions(firefox);
    await expectAbsent(firefox, fresh);
  });

  test('is absent when its tab is closed while it is written, and the page says so', async ({ firefox, fresh }) => {
    await closeWhile(firefox, 20_000, () => firefox.evaluate(waitForStep, '쓰기 1'));
    await expectAbsent(firefox, fresh);
  });

  test('is whole when its tab is closed after that', async ({ firefox }) => {
    await closeWhile(firefox, 4_000, () => firefox.evaluate(waitForStep, '찾기 준비'));
    expect(await firefox.evaluate(countStore)).toEqual({ entries: 4_012, sources: ['2024-02-13.txt 12', 'many.jsonl 4000'], files: 2 });
    await expectCard(firefox, NEW_ID, COMMENTARY);
  });

  test('is not disturbed when the background stops', async ({ firefox }) => {
    await choose(firefox, writeMany(4_000));
    await pressButton(firefox, '적용');
    await firefox.evaluate(waitForStep, '쓰기');
    await firefox.stopBackground();
    await waitForWords(firefox, '4,000편을 더했습니다');
    expect(await firefox.evaluate(countStore)).toEqual({ entries: 4_012, sources: ['2024-02-13.txt 12', 'many.jsonl 4000'], files: 2 });
    await expectCard(firefox, NEW_ID, COMMENTARY);
  });
});

test('Firefox refuses a file of 200 MB before it is read, and changes nothing', async ({ firefox, fresh }) => {
  const path = writeOne('huge.txt', NEWSLETTER);
  truncateSync(path, 200 * 2 ** 20);
  await choose(firefox, path);
  expect(await readCounts(firefox)).toMatchObject({ added: 0, changed: 0, same: 0 });
  expect(await readProblems(firefox)).toEqual(['file-too-large huge.txt:1:1']);
  expect(await isOff(firefox, '적용')).toBe(true);
  await expectStore(firefox, fresh);
});

test('Firefox has no database in a private window, where nothing can be imported', async ({ firefox }) => {
  const home = await firefox.readTab();
  await firefox.newTab('private window');
  await expectNoImport(firefox);
  await firefox.closeTab(home);
});
