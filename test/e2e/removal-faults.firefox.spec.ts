import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { dumpStore, importFiles, openOptions, readHistory, waitForWords } from './harness/importing-firefox.ts';
import { holdTurn, markMoment, waitForWaiting, type Moment } from './harness/moments.ts';
import { pressRemove, pressReset, pressUndo, type Press } from './harness/removing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 300;

/** Presses in the tab in front, and closes it while the removal waits for a page that writes; ends in `home`. */
const closeWhileWaiting = async (firefox: Firefox, home: string, press: Press): Promise<void> => {
  const tab = await firefox.readTab();
  await firefox.switchTab(home);
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.evaluate(holdTurn);
  await firefox.switchTab(tab);
  await press(firefox);
  await firefox.evaluate(waitForWaiting, 1);
  await firefox.closeTab(home);
  await firefox.evaluate(waitForWaiting, 0);
};

/** Presses in the tab in front, and closes it at a moment of what that does; ends in `home`. */
const closeAt = (...moment: Moment) => async (firefox: Firefox, home: string, press: Press): Promise<void> => {
  await firefox.evaluate(markMoment, moment);
  await press(firefox);
  await firefox.waitFor(() => document.body.dataset.reached);
  await firefox.closeTab(home);
};

const MOMENTS = [
  { name: 'before it is begun', close: closeWhileWaiting, isWhole: false },
  { name: 'when it is written down what goes', close: closeAt('file', 'removal.json'), isWhole: true },
  { name: 'when the entries are gone', close: closeAt('step', '찾기 준비'), isWhole: true },
] as const;

const REMOVALS = [
  { what: 'an undoing', press: pressUndo, said: '되돌렸습니다', isAll: false },
  { what: 'the removal of a source', press: pressRemove, said: '지웠습니다', isAll: false },
  { what: 'the return to the bundled digest', press: pressReset, said: '기본 다이제스트로 돌아왔습니다', isAll: true },
] as const;

/** Imports what stays; gives the files to be imported that go. */
const prepare = async (firefox: Firefox, isAll: boolean): Promise<string[]> => {
  const [short, many] = [writeOne('a.txt', NEWSLETTER), writeOne('many.jsonl', makeLines(COUNT))];
  if (isAll) return [short, many];
  await importFiles(firefox, short);
  return [many];
};

test.describe('in Firefox,', () => {
  for (const { what, press, said, isAll } of REMOVALS) {
    test(`${what} whose tab is closed is whole, or not begun and done when it is asked for again`, async ({ firefox }) => {
      const files = await prepare(firefox, isAll);
      const [home, rest] = [await firefox.readTab(), await dumpStore(firefox)];
      for (const { name, close, isWhole } of MOMENTS) {
        await firefox.newTab();
        await openOptions(firefox);
        await importFiles(firefox, ...files);
        const all = await dumpStore(firefox);
        await close(firefox, home, press);
        await openOptions(firefox);
        expect([name, await readHistory(firefox), await firefox.evaluate(() => document.querySelectorAll('[role=alert]').length)]).toEqual([name, [], 0]);
        expect([name, await dumpStore(firefox)]).toEqual([name, isWhole ? rest : all]);
        if (isWhole) continue;
        await press(firefox);
        await waitForWords(firefox, said);
        expect([name, await dumpStore(firefox)]).toEqual([name, rest]);
      }
    });
  }
});
