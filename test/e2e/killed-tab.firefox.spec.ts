import { makeLines } from '../fixtures/imports.ts';
import { countStore } from './harness/count-store.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { COUNT } from './harness/import-many.ts';
import { choose, expectStore, openOptions, pressButton, readCounts, readHistory, undo } from './harness/importing-firefox.ts';
import { markMoment } from './harness/moments.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Imports in another tab while this one waits to import the same, and closes that at a step of it. */
const closeOther = async (firefox: Firefox, step: string): Promise<void> => {
  const [file, waiting, other] = [writeOne('many.jsonl', makeLines(COUNT)), await firefox.readTab(), await firefox.newTab()];
  await openOptions(firefox);
  await choose(firefox, file);
  await readCounts(firefox);
  await firefox.switchTab(waiting);
  await choose(firefox, file);
  await firefox.waitFor(() => document.querySelector('#activity-wait'));
  await firefox.switchTab(other);
  await firefox.evaluate(markMoment, ['step', step] as const);
  await pressButton(firefox, '적용');
  await firefox.waitFor(() => document.body.dataset.reached);
  await firefox.closeTab(waiting);
};

for (const step of ['원본 두기', '쓰기', '찾기 준비']) {
  test(`in Firefox, a tab that waits for one that is closed in its import is told what became of that: ${step}`, async ({ firefox, fresh }) => {
    await closeOther(firefox, step);
    const [{ added, same }, history] = [await readCounts(firefox), await readHistory(firefox)];
    const isThere = (await firefox.evaluate(countStore)).entries === 12 + COUNT;
    expect({ added, same }).toEqual(isThere ? { added: 0, same: COUNT } : { added: COUNT, same: 0 });
    const told = isThere ? 'many.jsonl 끊긴 가져오기' : '끝나지 않은 가져오기';
    expect(history.filter((line) => !line.includes(told))).toEqual([]);
    // Else it may not have been begun, or may have been done to its last line.
    if (step === '쓰기' && !isThere) expect(history.length).toBe(1);
    await pressButton(firefox, '취소');
    if (history.length > 0) await pressButton(firefox, '알겠습니다');
    if (isThere) await undo(firefox);
    await openOptions(firefox);
    await expectStore(firefox, fresh);
  });
}
