import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines, NEWSLETTER } from '../fixtures/imports.ts';
import { countStore } from './harness/count-store.ts';
import { UUID, type Firefox } from './harness/firefox.ts';
import { hideOriginal } from './harness/hide-original.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dumpStore, expectStore, importFiles, openOptions, pressButton, readHistory, waitForWords } from './harness/importing-firefox.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { pressReset } from './harness/removing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const COUNT = 30;
const REBUILT = '남겨 둔 원본에서 글을 다시 읽어 넣었습니다.';
const LEFT = 'many.jsonl 지금은 글을 되살리지 못했습니다. 원본은 그대로 있고, 다음에 열 때 저절로 다시 읽어 넣습니다.';

/** Does `work` at the options of a browser that is started on the profile and closed again. */
const run = async <T>(network: Network, profile: string, work: (firefox: Firefox) => Promise<T>): Promise<T> => {
  const firefox = await launchInKorean({ network, profile });
  await openOptions(firefox);
  const result = await work(firefox);
  await firefox.close();
  return result;
};

/** Takes the database away, and makes the original of the first import one that cannot be read; gives what puts that back. */
const damage = (profile: string): (() => void) => {
  const origin = join(profile, 'storage/default', readdirSync(join(profile, 'storage/default')).find((name) => name.endsWith(UUID)) ?? '');
  rmSync(join(origin, 'idb'), { recursive: true });
  return hideOriginal(join(origin, 'fs'), 'Generated paper number 0');
};

/** Imports two files; gives what is stored without them, and with them. */
const fill = async (firefox: Firefox) => {
  const empty = await dumpStore(firefox);
  await importFiles(firefox, writeOne('many.jsonl', makeLines(COUNT)));
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  return { empty, filled: await dumpStore(firefox) };
};

/** Expects that the options say which source waits, and that the other is back. */
const expectWaiting = async (firefox: Firefox): Promise<void> => {
  expect(await readHistory(firefox)).toEqual([LEFT, `a.txt ${REBUILT}`]);
  const { entries, sources } = await firefox.evaluate(countStore);
  expect([entries, sources.slice(1)]).toEqual([12 + 1, ['a.txt 1']]);
};

/** Dismisses what the options say of what happened. */
const dismiss = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '알겠습니다');
  await firefox.waitFor(() => document.querySelector('.options-history') === null);
};

test('in Firefox, a source of which the original cannot be read is told until the reader has seen it, and returns when it can be read, or goes with the return to the bundled digest', async ({ network }) => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), 'gloss-unreadable-'));
  const { empty, filled } = await run(network, profile, fill);
  const mend = damage(profile);
  await run(network, profile, async (firefox) => {
    await expectWaiting(firefox);
    await dismiss(firefox);
    await openOptions(firefox);
    expect(await readHistory(firefox)).toEqual([]);
  });
  mend();
  await run(network, profile, async (firefox) => {
    expect(await readHistory(firefox)).toEqual([`many.jsonl ${REBUILT}`]);
    await expectStore(firefox, filled);
    await dismiss(firefox);
  });
  damage(profile);
  await run(network, profile, async (firefox) => {
    await expectWaiting(firefox);
    expect(await importFiles(firefox, writeOne('many.jsonl', makeLines(COUNT)))).toMatchObject({ added: COUNT });
    await pressReset(firefox);
    await waitForWords(firefox, '기본 다이제스트로 돌아왔습니다');
    await openOptions(firefox);
    expect(await readHistory(firefox)).toEqual([`a.txt ${REBUILT}`]);
    await expectStore(firefox, empty);
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});
