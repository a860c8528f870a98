import type { Page } from '@playwright/test';
import { toCp949 } from '../fixtures/cp949.ts';
import { toZip } from '../fixtures/zip.ts';
import { ARRAY, CANONICAL, COMMENTARY, LINES, NEW_ID, NEW_TITLE, NEWSLETTER, NOTE, toUtf16 } from '../fixtures/imports.ts';
import { readSeedText } from '../fixtures/seed.ts';
import { openCard } from './harness/card.ts';
import { changeStore } from './harness/change-store.ts';
import { importTest as test } from './harness/import-test.ts';
import { apply, cancel, choose, chooseFolder, drop, dumpStore, importFile, openOptions, readCounts } from './harness/importing.ts';
import { writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;
const ONE_NEW = { added: 1, changed: 0, same: 0, problems: 0, refused: 0 };

const writeZip = async (members: Readonly<Record<string, string>>): Promise<string> => {
  const zip = toZip(Object.entries(members).map(([label, content]) => ({ label, content })));
  return writeOne('vault.zip', new Uint8Array(await zip.arrayBuffer()));
};

const undo = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: /되돌리기/ }).first();
  const id = await button.getAttribute('id');
  await button.click();
  // The page may still say it of the one before.
  await expect(page.locator(`#${id}`)).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('되돌렸습니다');
};

test.describe('a digest file', () => {
  const FORMS: readonly (readonly [name: string, content: string | Uint8Array, problems?: number])[] = [
    ['2024-02-14.txt', NEWSLETTER],
    ['240214 A paper.md', NOTE],
    ['export.json', CANONICAL],
    ['array.json', ARRAY],
    ['utf16.txt', toUtf16(NEWSLETTER)],
    ['cp949.txt', toCp949(NEWSLETTER), 1],
  ];
  for (const [name, content, problems = 0] of FORMS) {
    test(`is read from the picker, shown on its paper's page, and undone without a trace: ${name}`, async ({ own, options }) => {
      const before = await dumpStore(options);
      expect(await importFile(options, writeOne(name, content))).toEqual({ ...ONE_NEW, problems });
      await expect(options.getByRole('status')).toContainText('새 글 1편');
      await expect(options.getByRole('row', { name: new RegExp(name) })).toContainText('1');
      const paper = await own.context.newPage();
      const card = await openCard(paper, `/abs/${NEW_ID}`);
      await expect(card).toContainText(COMMENTARY);
      await undo(options);
      expect(await dumpStore(options)).toEqual(before);
    });
  }

  test('is read twice and brings nothing the second time', async ({ options }) => {
    const file = writeOne('lines.jsonl', LINES);
    expect(await importFile(options, file)).toEqual({ ...ONE_NEW, added: 2 });
    await choose(options, file);
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 0, same: 2 });
    await expect(options.getByRole('button', { name: '적용', exact: true })).toBeDisabled();
  });

  test('is applied again under a name that gives it a day', async ({ own, options }) => {
    await importFile(options, writeOne('A paper.md', NOTE));
    expect(await importFile(options, writeOne('240214 A paper.md', NOTE))).toEqual({ ...ONE_NEW, added: 0, changed: 1 });
    await expect(options.getByRole('row', { name: /240214/ })).toHaveCount(1);
    await expect((await openCard(await own.context.newPage(), `/abs/${NEW_ID}`)).locator('h2')).toContainText('2024-02-14');
  });

  test('of the package is the same as what is there', async ({ options }) => {
    await choose(options, writeOne('2024-02-13.txt', readSeedText()));
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 0, same: 12 });
  });

  test('shows a changed paper before and after, and its card then has both texts', async ({ own, options }) => {
    const [, ...rest] = readSeedText().split('\n');
    const text = `2024년 3월 1일\n${rest.join('\n')}`.replace('다국어 Instruction 데이터셋.', '고쳐 쓴 해설입니다.');
    await choose(options, writeOne('2024-03-01.txt', text));
    expect((await readCounts(options)).changed).toBe(12);
    await options.locator('[data-count=changed]').click();
    await expect(options.locator('ins', { hasText: '고쳐 쓴 해설입니다.' }).first()).toBeVisible();
    await apply(options);
    const card = await openCard(await own.context.newPage(), '/abs/2402.06619');
    await expect(card.locator('article')).toHaveCount(2);
    await expect(card.locator('article').first()).toContainText('고쳐 쓴 해설입니다.');
  });

  test('that has a paper of a known title shows who loses a text by it: the text was taken for that of the one so called', async ({ own, options }) => {
    const [title, name] = ['A title that two papers have', 'What it was called before'];
    const lines = [
      { arxivIds: [NEW_ID], title, commentary: '이 논문의 글입니다.' },
      { arxivIds: [NEW_ID], title: name, commentary: '옛 이름의 글입니다.' },
      { title, commentary: '번호 없는 글입니다.' },
      { title: name, commentary: '옛 이름으로 온 글입니다.' },
    ];
    const toJson = (entries: readonly object[]): string => entries.map((entry) => JSON.stringify(entry)).join('\n');
    expect(await importFile(options, writeOne('a.jsonl', toJson(lines)))).toEqual(ONE_NEW);
    const readCard = async (): Promise<string[]> => (await openCard(await own.context.newPage(), `/abs/${NEW_ID}`)).locator('[part=commentary]').allTextContents();
    expect((await readCard()).sort()).toEqual(lines.map(({ commentary }) => commentary).sort());
    await options.bringToFront();
    await choose(options, writeOne('b.jsonl', toJson([{ arxivIds: ['2402.00003'], title, commentary: '다른 논문의 글입니다.' }])));
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, changed: 2 });
    const [named, left] = [options.locator('.diff').first(), options.locator('.diff').last()];
    await expect(named.locator('.diff-pair')).toHaveCount(4);
    await expect(named.locator('.diff-absent')).toHaveCount(1);
    await expect(named.locator('.diff-pair', { has: options.locator('.diff-absent') })).toContainText('번호 없는 글입니다.');
    await expect(left.locator('.diff-absent')).toHaveCount(3);
    await apply(options);
    expect((await readCard()).sort()).toEqual(lines.filter(({ commentary }) => commentary !== '번호 없는 글입니다.').map(({ commentary }) => commentary).sort());
  });

  test('finds room kept for both texts and all tags on a page that was painted before them', async ({ own, options }) => {
    const ids = ['2402.06619', '2402.07871'];
    const lines = ids.map((id) =>
      JSON.stringify({ arxivIds: [id], commentary: '짧은 글 하나.', tags: ['one', 'two', 'three', 'four', 'five', 'six'], date: '2024-03-01' }));
    await importFile(options, writeOne('more.jsonl', lines.join('\n')));
    const paper = await own.context.newPage();
    const measure = (state: string): Promise<number> =>
      paper.locator(`gloss-card${state}`).evaluate((host) => host.getBoundingClientRect().height);
    for (const id of ids) {
      // The answer comes when the page has long been painted.
      const busy = own.worker.evaluate(() => {
        for (const end = Date.now() + 2_000; Date.now() < end; );
      });
      await paper.goto(`https://arxiv.org/abs/${id}`);
      const room = await measure('[data-state=waiting]');
      await busy;
      await expect(paper.locator('gloss-card[data-match] article')).toHaveCount(2);
      await expect(paper.locator('gloss-card .entry-more')).toHaveCount(0);
      expect([id, await measure('[data-match]')]).toEqual([id, room]);
    }
  });
});

test.describe('what a reader brings', () => {
  const FOLDER = { 'notes/240214 A paper.md': NOTE, 'notes/2024/lines.jsonl': LINES, 'notes/picture.png': 'x', 'notes/.obsidian/a.json': '{}' };

  test('may be a folder from the picker', async ({ options }) => {
    await chooseFolder(options, `${writeFiles(FOLDER)}/notes`);
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 2 });
    await apply(options);
    await expect(options.getByRole('row', { name: /notes\// })).toContainText('폴더');
  });

  test('may be a folder and a file that are dropped, and each is a source of its own', async ({ options }) => {
    const folder = writeFiles({ ...FOLDER, '2024-02-14.txt': NEWSLETTER.replace(NEW_TITLE, 'A third paper of its own') });
    await drop(options, [`${folder}/notes`, `${folder}/2024-02-14.txt`]);
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 3 });
    await apply(options);
    await expect(options.getByRole('table').getByRole('row')).toHaveCount(4);
    await expect(options.getByRole('button', { name: /되돌리기/ })).toHaveCount(1);
  });

  test('may be a zip as GitHub makes it of a whole vault', async ({ options }) => {
    await choose(options, await writeZip({ 'vault-main/240214 A paper.md': NOTE, 'vault-main/.github/x.md': 'x', 'vault-main/lines.jsonl': LINES }));
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 2 });
    await apply(options);
    await expect(options.getByRole('row', { name: /vault\.zip/ })).toContainText('zip');
  });

  test('may be several files at once, good ones beside bad', async ({ options }) => {
    const folder = writeFiles({ 'a.txt': NEWSLETTER, 'b.jsonl': LINES, 'c.html': '<!doctype html><p>x', 'd.txt': '' });
    await choose(options, ['a.txt', 'b.jsonl', 'c.html', 'd.txt'].map((name) => `${folder}/${name}`));
    expect(await readCounts(options)).toEqual({ added: 2, changed: 0, same: 0, problems: 2, refused: 2 });
    await expect(options.locator('[data-problem=html-not-supported]')).toContainText('c.html:1:1');
    await expect(options.locator('[data-problem=empty-file]')).toContainText('d.txt:1:1');
  });

  test('may be a text that is pasted', async ({ options }) => {
    await options.getByRole('button', { name: '글 붙여 넣기' }).click();
    await options.getByRole('textbox').fill(NEWSLETTER);
    await options.getByRole('button', { name: '읽기', exact: true }).click();
    expect(await readCounts(options)).toEqual(ONE_NEW);
  });

  test('may be one text after another that is pasted: what is applied goes, what is left with 취소 stays', async ({ options }) => {
    const [field, read] = [options.getByRole('textbox'), options.getByRole('button', { name: '읽기', exact: true })];
    const other = NEWSLETTER.replace(NEW_TITLE, 'A third paper of its own');
    for (const text of [NEWSLETTER, other]) {
      await options.getByRole('button', { name: '글 붙여 넣기' }).click();
      await expect(field).toHaveValue('');
      await field.fill(text);
      await read.click();
      await readCounts(options);
      await cancel(options);
      await expect(field).toHaveValue(text);
      await read.click();
      expect(await readCounts(options)).toEqual(ONE_NEW);
      await apply(options);
      await expect(options.getByRole('status')).toContainText('새 글 1편');
      await expect(field).toHaveCount(0);
    }
    await expect(options.getByRole('row', { name: /붙여 넣은 글/ })).toHaveCount(2);
  });
});

test.describe('pages that are open', () => {
  test("show a new entry's card at once, and lose it when it is undone", async ({ own, options }) => {
    const paper = await own.context.newPage();
    await paper.goto(`https://arxiv.org/abs/${NEW_ID}`);
    const library = await own.context.newPage();
    await library.goto(own.urlOf('library.html#/day/2024-02-14'));
    await options.bringToFront();
    await importFile(options, writeOne('2024-02-14.txt', NEWSLETTER));
    await expect(paper.locator('gloss-card[data-match]')).toContainText(COMMENTARY);
    await expect(library.getByRole('main')).toContainText(NEW_TITLE);
    await undo(options);
    await expect(paper.locator('gloss-card')).toHaveCount(0);
    await expect(library.getByRole('main')).not.toContainText(NEW_TITLE);
  });
});

const readDownload = async (page: Page, button: string | RegExp): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const file = `${writeFiles({})}/${download.suggestedFilename()}`;
  await download.saveAs(file);
  return file;
};

test.describe('what was imported', () => {
  test('is removed by source, and goes back to the bundled digest when that is confirmed', async ({ options }) => {
    const before = await dumpStore(options);
    const folder = writeFiles({ 'a.txt': NEWSLETTER, 'b.jsonl': LINES.split('\n')[1] ?? '' });
    await importFile(options, [`${folder}/a.txt`, `${folder}/b.jsonl`]);
    const row = options.getByRole('row', { name: /a\.txt/ });
    await row.getByRole('button', { name: /지우기/ }).click();
    await row.getByRole('button', { name: /^지우기/ }).first().click();
    await expect(options.getByRole('row', { name: /a\.txt/ })).toHaveCount(0);
    await expect(options.getByRole('row', { name: /b\.jsonl/ })).toHaveCount(1);
    await options.getByRole('button', { name: '기본 다이제스트로 돌아가기' }).click();
    await expect(options.getByRole('row', { name: /b\.jsonl/ })).toHaveCount(1);
    await options.getByRole('button', { name: '모두 지우기' }).click();
    await expect(options.getByRole('row', { name: /b\.jsonl/ })).toHaveCount(0);
    expect(await dumpStore(options)).toEqual(before);
  });

  test('is exported whole or by source, and that brings nothing when it is read again', async ({ options }) => {
    await importFile(options, writeOne('lines.jsonl', LINES));
    const all = await readDownload(options, '모두 내보내기');
    await choose(options, all);
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 0, same: 14 });
    await options.getByRole('button', { name: '취소', exact: true }).click();
    const one = await readDownload(options, /내보내기.*lines\.jsonl|lines\.jsonl.*내보내기/);
    await choose(options, one);
    expect(await readCounts(options)).toEqual({ ...ONE_NEW, added: 0, same: 2 });
  });

  test('is undone for the last five imports, each by itself', async ({ options }) => {
    const lines = Array.from({ length: 6 }, (_, at) => LINES.split('\n')[0]?.replaceAll(NEW_ID, `2402.1000${at}`).replace(NEW_TITLE, `Paper ${at}`) ?? '');
    for (const [at, line] of lines.entries()) await importFile(options, writeOne(`${at}.jsonl`, line));
    await expect(options.getByRole('row', { name: /5\.jsonl/ })).toHaveCount(1);
    await expect(options.getByRole('button', { name: /되돌리기/ })).toHaveCount(5);
    await options.getByRole('button', { name: /되돌리기/ }).nth(2).click();
    await expect(options.getByRole('row', { name: /3\.jsonl/ })).toHaveCount(0);
    await expect(options.getByRole('row', { name: /\.jsonl/ })).toHaveCount(5);
  });

  test('stands first among what can be undone by the time that the page says it is there', async ({ options }) => {
    await importFile(options, writeOne('older.txt', NEWSLETTER));
    const first = options.evaluate(() => new Promise<string | null | undefined>((resolve) => {
      const look = (): void => {
        if (document.querySelector('[role=status]:not(.sr)')?.textContent?.includes('2편') === true) resolve(document.querySelector('#undo li')?.textContent);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    }));
    await importFile(options, writeOne('newer.jsonl', LINES.replaceAll(NEW_ID, '2402.10000').replace(NEW_TITLE, 'A newer paper')));
    expect(await first).toContain('newer.jsonl');
  });

  test('is undone before what came earlier, though the clock was set back between', async ({ options, own }) => {
    const fresh = await dumpStore(options);
    await importFile(options, writeOne('older.txt', NEWSLETTER));
    await changeStore(options, { store: 'sources', key: 1, path: ['at'], value: '2099-12-31T23:59:59.999Z' });
    await openOptions(options, own);
    const before = await dumpStore(options);
    await importFile(options, writeOne('newer.jsonl', LINES.replaceAll(NEW_ID, '2402.10000').replace(NEW_TITLE, 'A newer paper')));
    await expect(options.locator('#undo li')).toContainText([/newer\.jsonl/, /2099-12-31|2100-01-01/]);
    await undo(options);
    expect(await dumpStore(options)).toEqual(before);
    await undo(options);
    expect(await dumpStore(options)).toEqual(fresh);
  });
});
