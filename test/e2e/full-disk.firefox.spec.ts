import { generateShortEntries } from '../fixtures/generate-notes.ts';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { diskTest as test } from './harness/disk-test.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dumpStore, expectStore, importFiles, openOptions, openQuietly, pressButton, readHistory } from './harness/importing-firefox.ts';
import { forgetStore } from './harness/newer-store.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Bytes: enough for the bundled digest alone. */
const SOME = 600_000;

/** What a reader takes away, and what the page says when it is gone. */
interface Deed {
  readonly begin: (firefox: Firefox) => Promise<void>;
  readonly done: string;
}

const remove = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '지우기', 'a.txt');
  await pressButton(firefox, '지우기', 'a.txt');
};

const reset = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '기본 다이제스트로 돌아가기');
  await pressButton(firefox, '모두 지우기');
};

const DEEDS: readonly Deed[] = [
  { begin: remove, done: '출처를 지웠습니다.' },
  { begin: (firefox) => pressButton(firefox, '되돌리기'), done: '가져오기를 되돌렸습니다.' },
  { begin: reset, done: '기본 다이제스트로 돌아왔습니다.' },
];

/** Does it at a page that has said nothing yet; gives what it says then. */
const doAnyhow = async (firefox: Firefox, { begin }: Deed): Promise<string> => {
  await openOptions(firefox);
  await begin(firefox);
  return firefox.waitFor(() => document.querySelector('[role=alert], [role=status]:not(.sr):not(:empty)')?.textContent);
};

/** What is stored, in one text: moments are never the same. */
const readNext = async (firefox: Firefox): Promise<string> => {
  await openOptions(firefox);
  return JSON.stringify(await dumpStore(firefox)).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment');
};

test('in Firefox, what is to be taken away on a full disk stays whole, with the word that there is no room, and goes when there is', async ({ network, disk }) => {
  const firefox = await launchInKorean({ network, profile: disk.path });
  try {
    const empty = await readNext(firefox);
    for (const deed of DEEDS) {
      await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
      const before = await readNext(firefox);
      disk.fill(0);
      expect(await doAnyhow(firefox, deed)).toContain('디스크에 자리가 없어 끝내지 못했습니다');
      disk.makeRoom();
      expect(await readNext(firefox)).toBe(before);
      expect(await doAnyhow(firefox, deed)).toBe(deed.done);
      expect(await readNext(firefox)).toBe(empty);
    }
  } finally {
    await firefox.close();
  }
});

/** Takes the database away where nobody has it open. */
const loseStore = async (firefox: Firefox): Promise<void> => {
  await openQuietly(firefox);
  await firefox.evaluate(forgetStore);
};

const countSources = (firefox: Firefox): Promise<number> => firefox.evaluate(() => document.querySelectorAll('.sources tbody tr').length);

test('in Firefox, a source for which the disk has no room any more is told by its name, keeps its original, and returns with room', async ({ network, disk }) => {
  const firefox = await launchInKorean({ network, profile: disk.path });
  try {
    await openOptions(firefox);
    await importFiles(firefox, writeOne('long.jsonl', generateShortEntries(1_500, 3).join('\n')));
    const before = await dumpStore(firefox);
    await loseStore(firefox);
    disk.fill(SOME);
    await openOptions(firefox);
    expect(await readHistory(firefox)).toEqual([expect.stringMatching(/^long\.jsonl 디스크에 자리가 없어 글을 되살리지 못했습니다/)]);
    expect(await countSources(firefox)).toBe(1);
    disk.makeRoom();
    await openOptions(firefox);
    expect(await readHistory(firefox)).toEqual(['long.jsonl 남겨 둔 원본에서 글을 다시 읽어 넣었습니다.']);
    await expectStore(firefox, before);
  } finally {
    await firefox.close();
  }
});
