import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { dumpStore, importFiles, openOptions, pressButton, readHistory, waitForWords } from './harness/importing-firefox.ts';
import { holdTurn, markMoment, waitForWaiting, type Moment } from './harness/moments.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 300;

type Press = (firefox: Firefox) => Promise<void>;

// The newest import stands first.
const pressUndo: Press = (firefox) => pressButton(firefox, '되돌리기');

const pressRemove: Press = async (firefox) => {
  await pressButton(firefox, '지우기', 'many');
  await firefox.waitFor(() => document.querySelector('.ask-yes'));
  await pressButton(firefox, '지우기', 'many');
};

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
  { what: 'an undoing', press: pressUndo, said: '되돌렸습니다' },
  { what: 'the removal of a source', press: pressRemove, said: '지웠습니다' },
] as const;

test.describe('in Firefox,', () => {
  for (const { what, press, said } of REMOVALS) {
    test(`${what} whose tab is closed is whole, or not begun and done when it is asked for again`, async ({ firefox }) => {
      await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
      const [home, rest, file] = [await firefox.readTab(), await dumpStore(firefox), writeOne('many.jsonl', makeLines(COUNT))];
      for (const { name, close, isWhole } of MOMENTS) {
        await firefox.newTab();
        await openOptions(firefox);
        await importFiles(firefox, file);
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
