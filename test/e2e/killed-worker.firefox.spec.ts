import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { choose, expectStore, importFiles, openOptions, pressButton, readCounts, readHistory, undo } from './harness/importing-firefox.ts';
import { killWorkersAt, waitForKill } from './harness/kill-worker-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 3_000;

/** Steps, and how far they are. */
const [READING, APPLYING] = [['파일 읽기', '견주기'], ['원본 두기', '쓰기', '쓰기 1', '쓰기 2', '찾기 준비']] as const;

test('in Firefox, an import whose worker is killed at any step changes nothing, says so, and can be done again', async ({ firefox, fresh }) => {
  const [many, one] = [writeOne('many.jsonl', makeLines(COUNT)), writeOne('a.txt', NEWSLETTER)];
  for (const step of [...READING, ...APPLYING]) {
    const isReading = READING.some((each) => each === step);
    if (isReading) await killWorkersAt(firefox, step);
    await choose(firefox, many);
    if (!isReading) {
      await readCounts(firefox);
      await killWorkersAt(firefox, step);
      await pressButton(firefox, '적용');
    }
    await waitForKill(firefox, step);
    const said = await firefox.waitFor(() => document.querySelector('[role=alert]')?.textContent);
    expect([step, said]).toEqual([step, expect.stringContaining('아무것도 바뀌지 않았으니 다시 해 보십시오')]);
    await expectStore(firefox, fresh);
    expect([step, await importFiles(firefox, one)]).toEqual([step, expect.objectContaining({ added: 1 })]);
    await undo(firefox);
    await openOptions(firefox);
    // The reader was told already.
    expect([step, await readHistory(firefox)]).toEqual([step, []]);
    await expectStore(firefox, fresh);
  }
});
