import { join } from 'node:path';
import { toZip } from '../fixtures/archives.ts';
import { toCp949 } from '../fixtures/cp949.ts';
import { CANONICAL, COMMENTARY, LINES, NEW_ID, NEW_TITLE, NEWSLETTER, NOTE, toUtf16 } from '../fixtures/imports.ts';
import { changeRecords } from './harness/change-store.ts';
import { takeDownload } from './harness/exporting-firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import {
  apply, choose, dumpStore, expectCard, expectStore, importFiles, isOff, openOptions, pressButton, readCounts, readProblems, readRow, undo,
  waitForWords,
} from './harness/importing-firefox.ts';
import { writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;
const NONE = { added: 0, changed: 0, same: 0, problems: 0, refused: 0 };
const ONE_NEW = { ...NONE, added: 1 };

test.describe('in Firefox, a digest file', () => {
  const FORMS: readonly (readonly [name: string, content: string | Uint8Array, problems?: number])[] = [
    ['2024-02-14.txt', NEWSLETTER],
    ['240214 A paper.md', NOTE],
    ['export.json', CANONICAL],
    ['line.jsonl', LINES.split('\n')[0] ?? ''],
    ['utf16.txt', toUtf16(NEWSLETTER)],
    ['cp949.txt', toCp949(NEWSLETTER), 1],
  ];
  for (const [name, content, problems = 0] of FORMS) {
    test(`is read from the picker, shown on its paper's page, and undone without a trace: ${name}`, async ({ firefox, fresh }) => {
      expect(await importFiles(firefox, writeOne(name, content))).toEqual({ ...ONE_NEW, problems });
      expect(await readRow(firefox, name)).toContain('글 1');
      await expectCard(firefox, NEW_ID, COMMENTARY);
      await openOptions(firefox);
      await undo(firefox);
      await expectStore(firefox, fresh);
    });
  }

  test('is read twice and brings nothing the second time', async ({ firefox }) => {
    const file = writeOne('lines.jsonl', LINES);
    expect(await importFiles(firefox, file)).toEqual({ ...NONE, added: 2 });
    const before = await dumpStore(firefox);
    await choose(firefox, file);
    expect(await readCounts(firefox)).toEqual({ ...NONE, same: 2 });
    expect(await isOff(firefox, '적용')).toBe(true);
    await expectStore(firefox, before);
  });
});

test.describe('in Firefox, what a reader brings', () => {
  test('may be a zip, and several files at once, good ones beside bad', async ({ firefox }) => {
    const zip = toZip([
      { label: 'notes/240214 A paper.md', content: NOTE },
      { label: 'notes/lines.jsonl', content: LINES },
      { label: 'notes/.obsidian/a.json', content: '{}' },
    ]);
    expect(await importFiles(firefox, writeOne('vault.zip', new Uint8Array(await zip.arrayBuffer())))).toEqual({ ...NONE, added: 2 });
    expect(await readRow(firefox, 'vault.zip')).toContain('zip 묶음');
    const folder = writeFiles({ 'a.txt': NEWSLETTER.replace(NEW_TITLE, 'A third paper'), 'b.jsonl': LINES, 'c.html': '<!doctype html><p>x', 'd.txt': '' });
    await choose(firefox, ...['a.txt', 'b.jsonl', 'c.html', 'd.txt'].map((name) => join(folder, name)));
    expect(await readCounts(firefox)).toEqual({ added: 1, changed: 0, same: 2, problems: 2, refused: 2 });
    expect(await readProblems(firefox)).toEqual(['html-not-supported c.html:1:1', 'empty-file d.txt:1:1']);
  });

  test('may be a text with a byte order mark behind one in CP949', async ({ firefox }) => {
    const pretty = JSON.stringify(JSON.parse(CANONICAL), null, 2);
    const folder = writeFiles({ 'a.txt': toCp949(NEWSLETTER.replace(NEW_TITLE, 'A third paper')), 'b.json': `\ufeff${pretty}` });
    await choose(firefox, join(folder, 'a.txt'), join(folder, 'b.json'));
    expect(await readCounts(firefox)).toEqual({ ...NONE, added: 2, problems: 1 });
    expect(await readProblems(firefox)).toEqual(['encoding-guessed a.txt:1:1']);
  });

  test('may be files that are dropped', async ({ firefox }) => {
    await firefox.evaluate((files) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    }, [['a.txt', NEWSLETTER], ['b.jsonl', LINES]] as const);
    expect(await readCounts(firefox)).toEqual({ ...NONE, added: 2 });
    await apply(firefox);
    expect(await readRow(firefox, 'a.txt')).toContain('글 1');
    expect(await readRow(firefox, 'b.jsonl')).toContain('글 2');
  });

  test('may be a text that is pasted', async ({ firefox }) => {
    await pressButton(firefox, '글 붙여 넣기');
    await firefox.evaluate((text) => document.execCommand('insertText', false, text), NEWSLETTER);
    await pressButton(firefox, '읽기');
    expect(await readCounts(firefox)).toEqual(ONE_NEW);
    await apply(firefox);
    expect(await readRow(firefox, '붙여 넣은 글')).toContain('글 1');
  });

  test('may be one text after another that is pasted: what is applied goes, what is left with 취소 stays', async ({ firefox }) => {
    const readField = () => firefox.evaluate(() => document.querySelector('textarea')?.value ?? null);
    for (const text of [NEWSLETTER, NEWSLETTER.replace(NEW_TITLE, 'A third paper')]) {
      await pressButton(firefox, '글 붙여 넣기');
      expect(await readField()).toBe('');
      await firefox.evaluate((words) => document.execCommand('insertText', false, words), text);
      await pressButton(firefox, '읽기');
      await readCounts(firefox);
      await pressButton(firefox, '취소');
      await waitForWords(firefox, '취소했습니다');
      expect(await readField()).toBe(text);
      await pressButton(firefox, '읽기');
      expect(await readCounts(firefox)).toEqual(ONE_NEW);
      await apply(firefox);
      await waitForWords(firefox, '새 글 1편');
      expect(await readField()).toBeNull();
    }
  });
});

test.describe('in Firefox, what was imported', () => {
  test('is removed by source, and goes back to the bundled digest when that is confirmed', async ({ firefox, fresh }) => {
    const folder = writeFiles({ 'a.txt': NEWSLETTER.replace(NEW_TITLE, 'A third paper'), 'b.jsonl': LINES });
    await importFiles(firefox, join(folder, 'b.jsonl'));
    const before = await dumpStore(firefox);
    await importFiles(firefox, join(folder, 'a.txt'));
    await pressButton(firefox, '지우기', 'a.txt');
    await firefox.waitFor(() => document.querySelector('.ask-yes'));
    await pressButton(firefox, '지우기', 'a.txt');
    await waitForWords(firefox, '출처를 지웠습니다');
    await expectStore(firefox, before);
    await pressButton(firefox, '기본 다이제스트로 돌아가기');
    await pressButton(firefox, '그대로');
    await expectStore(firefox, before);
    await pressButton(firefox, '기본 다이제스트로 돌아가기');
    await pressButton(firefox, '모두 지우기');
    await waitForWords(firefox, '돌아왔습니다');
    await expectStore(firefox, fresh);
  });

  test('is exported whole, which brings nothing when it is read again', async ({ firefox, downloads }) => {
    await importFiles(firefox, writeOne('lines.jsonl', LINES));
    const before = await dumpStore(firefox);
    const saved = await takeDownload(downloads, () => pressButton(firefox, '모두 내보내기'));
    await choose(firefox, saved);
    expect(await readCounts(firefox)).toEqual({ ...NONE, same: 14 });
    expect(await isOff(firefox, '적용')).toBe(true);
    await expectStore(firefox, before);
  });
});

test('in Firefox, the newest import is undone first, though the clock was set back before it', async ({ firefox }) => {
  await importFiles(firefox, writeOne('older.txt', NEWSLETTER));
  await firefox.evaluate(changeRecords, { store: 'sources', key: 1, path: ['at'], value: '2099-12-31T23:59:59.999Z' } as const);
  await openOptions(firefox);
  const before = await dumpStore(firefox);
  await importFiles(firefox, writeOne('newer.jsonl', LINES.replaceAll(NEW_ID, '2402.10000').replace(NEW_TITLE, 'A newer paper')));
  await undo(firefox);
  await expectStore(firefox, before);
});

test.describe('in Firefox, other tabs', () => {
  test('show a new paper without being loaded again, and lose it when it is undone', async ({ firefox }) => {
    const home = await firefox.readTab();
    const paper = await firefox.newTab();
    await firefox.goto(`https://arxiv.org/abs/${NEW_ID}`);
    await firefox.evaluate(() => document.body.setAttribute('data-loaded-once', ''));
    await firefox.stopBackground();
    await firefox.switchTab(home);
    await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
    await firefox.switchTab(paper);
    expect(await firefox.waitFor(() => document.querySelector('gloss-card[data-match]')?.shadowRoot?.textContent)).toContain(COMMENTARY);
    await firefox.switchTab(home);
    await undo(firefox);
    await firefox.switchTab(paper);
    await firefox.waitFor(() => document.querySelector('gloss-card') === null);
    expect(await firefox.evaluate(() => document.body.hasAttribute('data-loaded-once'))).toBe(true);
  });

  test('wait for each other: the second goes on when the first is done, or is closed', async ({ firefox }) => {
    const second = await firefox.readTab();
    const first = await firefox.newTab();
    await openOptions(firefox);
    const file = writeOne('a.txt', NEWSLETTER);
    const letSecondWait = async (): Promise<void> => {
      await firefox.switchTab(first);
      await choose(firefox, file);
      await readCounts(firefox);
      await firefox.switchTab(second);
      await choose(firefox, file);
      expect(await firefox.waitFor(() => document.querySelector('#activity-wait')?.textContent)).toContain('다른 탭이 가져오는 중입니다');
    };
    await letSecondWait();
    await pressButton(firefox, '취소');
    await waitForWords(firefox, '취소했습니다');
    await firefox.switchTab(first);
    await pressButton(firefox, '취소');
    await letSecondWait();
    await firefox.switchTab(first);
    await apply(firefox);
    await firefox.switchTab(second);
    expect(await readCounts(firefox)).toEqual({ ...NONE, same: 1 });
    await pressButton(firefox, '취소');
    await letSecondWait();
    await firefox.switchTab(first);
    await firefox.closeTab(second);
    expect(await readCounts(firefox)).toEqual({ ...NONE, same: 1 });
  });
});
