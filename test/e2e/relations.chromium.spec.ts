import { COMMENTARY, NEW_ID, NEW_TITLE } from '../fixtures/imports.ts';
import { openCard } from './harness/card.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { heading, open } from './harness/library-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const LINK = `앞에 https://arxiv.org/abs/${NEW_ID} 가 있습니다.`;
const toLines = (...entries: readonly object[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** Two that mention the paper, one of them without an id. */
const MENTIONERS = [
  { arxivIds: ['2402.10001'], title: 'One that mentions it', commentary: LINK, date: '2024-03-01' },
  { title: 'Another that mentions it', commentary: LINK, date: '2024-03-02' },
];

test.describe('a card whose entry has no id', () => {
  test('opens the library at the paper, which has what the card counts', async ({ own, options }) => {
    const entry = { title: NEW_TITLE, commentary: `${COMMENTARY} ${LINK}`, date: '2024-02-14' };
    await importFile(options, writeOne('a.jsonl', toLines(entry, ...MENTIONERS)));
    const page = await own.context.newPage();
    const card = await openCard(page, `/abs/${NEW_ID}`);
    await expect(card).toHaveAttribute('data-match', 'title');
    await expect(card.getByRole('button', { name: /^이 글이 언급한 논문/ })).toHaveCount(0);
    await card.getByRole('button', { name: '이 논문을 언급한 글 2' }).click();
    await expect(card.locator('.relations-list li[lang]')).toHaveText(['Another that mentions it', 'One that mentions it']);
    const [library] = await Promise.all([own.context.waitForEvent('page'), card.locator('.relations-list button').click()]);
    await expect(heading(library)).toHaveText(NEW_TITLE);
    await expect(library.getByRole('region', { name: '이 논문을 언급한 글' }).getByRole('listitem')).toHaveText([/^Another that/, /^One that/]);
    await expect(library.getByRole('region', { name: '이 논문이 언급한' })).toHaveCount(0);
  });
});

test.describe('the page of a title', () => {
  test('is that of the one paper with an id that is called so', async ({ own, options }) => {
    const entries = [{ title: NEW_TITLE, commentary: '번호 없이 쓴 글' }, { arxivIds: [NEW_ID], title: NEW_TITLE, commentary: '번호와 쓴 글' }];
    await importFile(options, writeOne('a.jsonl', toLines(...entries, ...MENTIONERS)));
    for (const hash of [`#/paper/title:${encodeURIComponent(NEW_TITLE)}`, `#/paper/${NEW_ID}`]) {
      await open(options, own, hash);
      await expect(options.getByRole('main')).toContainText('번호 없이 쓴 글');
      await expect(options.getByRole('main')).toContainText('번호와 쓴 글');
      await expect(options.getByRole('region', { name: '이 논문을 언급한 글' }).getByRole('listitem')).toHaveCount(2);
    }
  });
});
