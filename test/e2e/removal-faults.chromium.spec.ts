import type { Page } from '@playwright/test';
import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import type { Chromium } from './harness/chromium.ts';
import { openHolder } from './harness/hold-turn.ts';
import { importTest as test } from './harness/import-test.ts';
import { dumpStore, importFile, openOptions, readHistory } from './harness/importing.ts';
import { waitForFile, waitForStep, waitForWaiting } from './harness/moments.ts';
import { pressRemove, pressReset, pressUndo, type Press } from './harness/removing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 300;

/** Presses, and closes the tab while the removal waits for a page that writes. */
const closeWhileWaiting = async (own: Chromium, page: Page, press: Press): Promise<void> => {
  const holder = await openHolder(own, page);
  await press(page);
  await holder.evaluate(waitForWaiting, 1);
  await page.close();
  await holder.evaluate(waitForWaiting, 0);
  await holder.close();
};

/** Presses, and closes the tab as soon as `reach` says. */
const closeAt = (reach: (page: Page) => Promise<void>) => async (_own: Chromium, page: Page, press: Press): Promise<void> => {
  const reached = reach(page);
  await press(page);
  await reached;
  await page.close();
};

/** Presses, and crashes the tab when it is written down what goes: every page of the extension goes with it, and the background. */
const crash = async (own: Chromium, page: Page, press: Press): Promise<void> => {
  const [session, crashed] = [await own.context.newCDPSession(page), page.waitForEvent('crash')];
  await Promise.all([page.evaluate(waitForFile, 'removal.json'), press(page)]);
  // It never answers.
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
};

const MOMENTS = [
  { name: 'before it is begun', close: closeWhileWaiting, isWhole: false },
  { name: 'when it is written down what goes', close: closeAt((page) => page.evaluate(waitForFile, 'removal.json')), isWhole: true },
  { name: 'when the entries are gone', close: closeAt((page) => page.evaluate(waitForStep, '찾기 준비')), isWhole: true },
  { name: 'when it crashes', close: crash, isWhole: true },
] as const;

const REMOVALS = [
  { what: 'an undoing', press: pressUndo, said: '되돌렸습니다', isAll: false },
  { what: 'the removal of a source', press: pressRemove, said: '지웠습니다', isAll: false },
  { what: 'the return to the bundled digest', press: pressReset, said: '기본 다이제스트로 돌아왔습니다', isAll: true },
] as const;

/** Imports what stays; gives the files to be imported that go. */
const prepare = async (page: Page, isAll: boolean): Promise<string[]> => {
  const [short, many] = [writeOne('a.txt', NEWSLETTER), writeOne('many.jsonl', makeLines(COUNT))];
  if (isAll) return [short, many];
  await importFile(page, short);
  return [many];
};

for (const { what, press, said, isAll } of REMOVALS) {
  test(`${what} whose tab is closed is whole, or not begun and done when it is asked for again`, async ({ own, options }) => {
    const files = await prepare(options, isAll);
    const rest = await dumpStore(options);
    let page = options;
    for (const { name, close, isWhole } of MOMENTS) {
      await importFile(page, files);
      const all = await dumpStore(page);
      await close(own, page, press);
      page = await own.context.newPage();
      await openOptions(page, own);
      expect([name, await readHistory(page), await page.getByRole('alert').count()]).toEqual([name, [], 0]);
      expect([name, await dumpStore(page)]).toEqual([name, isWhole ? rest : all]);
      await expect(page.getByRole('row', { name: /many/ })).toHaveCount(isWhole ? 0 : 1);
      if (isWhole) continue;
      await press(page);
      await expect(page.getByRole('status')).toContainText(said);
      expect([name, await dumpStore(page)]).toEqual([name, rest]);
    }
  });
}
