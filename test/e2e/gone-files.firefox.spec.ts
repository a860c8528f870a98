import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINES, NEW_TITLE, NEWSLETTER, NOTE } from '../fixtures/imports.ts';
import { toZip } from '../fixtures/zip.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { choose, chooseThen, expectStore, pressButton, readCounts, readProblems } from './harness/importing-firefox.ts';
import { writeChanging, writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;

test('Firefox tells of a file that is gone before it is read, alone or among others, which are read', async ({ firefox, fresh }) => {
  const folder = writeFiles({ 'a.txt': NEWSLETTER.replace(NEW_TITLE, 'A third paper'), 'b.md': 'x', 'c.jsonl': LINES });
  const paths = ['a.txt', 'b.md', 'c.jsonl'].map((name) => join(folder, name));
  await chooseThen(firefox, paths, () => rmSync(join(folder, 'b.md')));
  expect(await readCounts(firefox)).toEqual({ added: 3, changed: 0, same: 0, problems: 1, refused: 1 });
  expect(await readProblems(firefox)).toEqual(['file-unreadable b.md:1:1']);
  await pressButton(firefox, '취소');
  const zip = writeOne('a.zip', new Uint8Array(await toZip([{ label: 'b.md', content: NOTE }]).arrayBuffer()));
  await chooseThen(firefox, [zip], () => rmSync(zip));
  expect(await readCounts(firefox)).toEqual({ added: 0, changed: 0, same: 0, problems: 1, refused: 1 });
  expect(await readProblems(firefox)).toEqual(['file-unreadable a.zip:1:1']);
  await pressButton(firefox, '취소');
  await expectStore(firefox, fresh);
});

test('Firefox tells of a file that is gone among many, which are read, one that has changed too', async ({ firefox }) => {
  const { paths, change } = writeChanging();
  await chooseThen(firefox, paths, change);
  expect(await readCounts(firefox)).toEqual({ added: 20, changed: 0, same: 0, problems: 1, refused: 1 });
  expect(await readProblems(firefox)).toEqual(['file-unreadable 5.jsonl:1:1']);
  await pressButton(firefox, '취소');
});

for (const [name, change] of [['is saved again', (path: string) => writeFileSync(path, NOTE)], ['is gone', (path: string) => rmSync(path)]] as const) {
  test(`Firefox changes nothing where a file ${name} by the time it is applied, and names it`, async ({ firefox, fresh }) => {
    const path = writeOne('a.txt', NEWSLETTER);
    await choose(firefox, path);
    await readCounts(firefox);
    change(path);
    await pressButton(firefox, '적용');
    expect(await firefox.waitFor(() => document.querySelector('[role=alert]')?.textContent)).toContain('읽은 뒤에 바뀌었거나 사라진 파일: a.txt. 다시 고르십시오.');
    await expectStore(firefox, fresh);
  });
}
