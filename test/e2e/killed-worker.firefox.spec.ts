import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { COUNT } from './harness/import-many.ts';
import { choose, dumpStore, expectStore, importFiles, openOptions, pressButton, readCounts, readHistory, undo } from './harness/importing-firefox.ts';
import { killWorkersAt } from './harness/kill-worker-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const [READING, APPLYING] = [['파일 읽기', '견주기'], ['원본 두기', '쓰기', '찾기 준비']] as const;

/** Imports, and kills the worker at `step`; whether that was shown for long enough to be seen. */
const killAt = async (firefox: Firefox, step: string, path: string): Promise<boolean> => {
  const isReading = READING.some((each) => each === step);
  if (isReading) await killWorkersAt(firefox, step);
  await choose(firefox, path);
  if (!isReading) {
    await readCounts(firefox);
    await killWorkersAt(firefox, step);
    await pressButton(firefox, '적용');
  }
  const end = await firefox.waitFor((name, ending) => {
    if (document.body.dataset.killed === name) return 'killed';
    return document.querySelector(ending)?.textContent && 'over';
  }, step, isReading ? '[data-count=added]' : '[role=status]:not(.sr)');
  if (end === 'over') await (isReading ? pressButton(firefox, '취소') : undo(firefox));
  return end === 'killed';
};

test('in Firefox, an import whose worker is killed at any step changes nothing, says so, and can be done again', async ({ firefox, fresh }) => {
  test.setTimeout(120_000);
  const [many, one] = [writeOne('many.jsonl', makeLines(COUNT)), writeOne('a.txt', NEWSLETTER)];
  const killed: string[] = [];
  for (const step of [...READING, ...APPLYING]) {
    if (await killAt(firefox, step, many)) {
      killed.push(step);
      const said = await firefox.waitFor(() => document.querySelector('[role=alert]')?.textContent);
      expect([step, said]).toEqual([step, expect.stringContaining('아무것도 바뀌지 않았으니 다시 해 보십시오')]);
      await expectStore(firefox, fresh);
      expect([step, await importFiles(firefox, one)]).toEqual([step, expect.objectContaining({ added: 1 })]);
      await undo(firefox);
    }
    await openOptions(firefox);
    // The reader was told already.
    expect([step, await readHistory(firefox)]).toEqual([step, []]);
    await expectStore(firefox, fresh);
  }
  // A machine with much else to do may be through a short step before it draws it.
  expect(killed.length).toBeGreaterThan(2);
});

/** What the page says in the end of an undoing. */
const readSaid = () => {
  const [alert, status] = [document.querySelector('[role=alert]'), document.querySelector('[role=status]:not(.sr)')];
  return alert ? 'failed' : status?.textContent?.includes('되돌렸습니다') && 'undone';
};

test('in Firefox, an undoing whose worker is killed at any step is whole, or not begun, and the page says which', async ({ firefox, fresh }) => {
  test.setTimeout(120_000);
  const many = writeOne('many.jsonl', makeLines(COUNT));
  const killed: string[] = [];
  for (const step of ['쓰기', '찾기 준비']) {
    await importFiles(firefox, many);
    const all = await dumpStore(firefox);
    await openOptions(firefox);
    await killWorkersAt(firefox, step);
    await pressButton(firefox, '되돌리기');
    const said = await firefox.waitFor(readSaid);
    if (await firefox.evaluate(() => document.body.dataset.killed !== undefined)) killed.push(step);
    await openOptions(firefox);
    expect([step, await dumpStore(firefox)]).toEqual([step, said === 'undone' ? fresh : all]);
    // The reader was told already.
    expect([step, await readHistory(firefox)]).toEqual([step, []]);
    if (said === 'failed') await undo(firefox);
  }
  expect(killed.length).toBeGreaterThan(0);
});
