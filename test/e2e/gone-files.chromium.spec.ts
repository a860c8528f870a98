import { rmSync, writeFileSync } from 'node:fs';
import { LINES, NEWSLETTER, NOTE } from '../fixtures/imports.ts';
import { toZip } from '../fixtures/zip.ts';
import { importTest as test } from './harness/import-test.ts';
import { apply, cancel, choose, chooseThen, drop, dumpStore, importFile, readCounts } from './harness/importing.ts';
import { writeChanging, writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;

const toFile = async (zip: Blob): Promise<Uint8Array> => new Uint8Array(await zip.arrayBuffer());

test.describe('a file that is gone before it is read', () => {
  test('is told by its name, and the others are read', async ({ options }) => {
    const folder = writeFiles({ 'a.txt': NEWSLETTER, 'b.md': NOTE, 'c.jsonl': LINES });
    const paths = ['a.txt', 'b.md', 'c.jsonl'].map((name) => `${folder}/${name}`);
    await chooseThen(options, paths, () => rmSync(`${folder}/b.md`));
    expect(await readCounts(options)).toEqual({ added: 2, changed: 0, same: 0, problems: 1, refused: 1 });
    await expect(options.locator('[data-problem=file-unreadable]')).toContainText('b.md:1:1');
    await apply(options);
    await expect(options.getByRole('table').getByRole('row')).toHaveCount(4);
  });

  test('is told of by its name among many, also when it has changed, and the others are read', async ({ options }) => {
    const { paths, change } = writeChanging();
    await chooseThen(options, paths, change);
    expect(await readCounts(options)).toEqual({ added: 19, changed: 0, same: 0, problems: 2, refused: 2 });
    await expect(options.locator('[data-problem=file-unreadable]')).toContainText(['3.jsonl:1:1', '5.jsonl:1:1']);
  });

  test('is told of by its name when it is dropped, and the others are read', async ({ options }) => {
    const folder = writeFiles({ 'a.txt': NEWSLETTER, 'notes/b.jsonl': LINES });
    await drop(options, ['a.txt', 'gone.txt', 'notes'].map((name) => `${folder}/${name}`));
    expect(await readCounts(options)).toEqual({ added: 2, changed: 0, same: 0, problems: 1, refused: 1 });
    await expect(options.locator('[data-problem=file-unreadable]')).toContainText('gone.txt:1:1');
  });

  test('is the whole of a review when it was chosen alone, and is read when it is there again', async ({ options }) => {
    const before = await dumpStore(options);
    for (const [name, content] of [['a.txt', NEWSLETTER], ['a.zip', await toFile(toZip([{ label: 'b.md', content: NOTE }]))]] as const) {
      const path = writeOne(name, content);
      await chooseThen(options, [path], () => rmSync(path));
      expect(await readCounts(options)).toEqual({ added: 0, changed: 0, same: 0, problems: 1, refused: 1 });
      await expect(options.locator('[data-problem=file-unreadable]')).toContainText(`${name}:1:1`);
      await cancel(options);
    }
    expect(await dumpStore(options)).toEqual(before);
    expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
  });
});

test.describe('a file that is another by the time it is applied', () => {
  for (const [name, change] of [['is saved again', (path: string) => writeFileSync(path, NOTE)], ['is gone', (path: string) => rmSync(path)]] as const) {
    test(`because it ${name} changes nothing, is named, and can be chosen again`, async ({ options }) => {
      const [before, path] = [await dumpStore(options), writeOne('a.txt', NEWSLETTER)];
      await choose(options, path);
      await readCounts(options);
      change(path);
      await options.getByRole('button', { name: '적용', exact: true }).click();
      await expect(options.getByRole('alert')).toContainText('읽은 뒤에 바뀌었거나 사라진 파일: a.txt. 다시 고르십시오.');
      expect(await dumpStore(options)).toEqual(before);
      expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
    });
  }
});
