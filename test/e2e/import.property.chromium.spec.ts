import { join } from 'node:path';
import { sampleFiles } from '../fixtures/arbitrary-files.ts';
import { importTest as test } from './harness/import-test.ts';
import { cancel, choose, dumpStore, importFile, openOptions, readCounts } from './harness/importing.ts';
import { toPapers } from './harness/to-papers.ts';
import { writeFiles } from './harness/write-files.ts';

const { expect } = test;

test('whatever files are imported are nothing new the second time, are undone without a trace, and leave the same papers in any order', async ({ own, options }) => {
  test.setTimeout(120_000);
  const before = await dumpStore(options);
  for (const [place, files] of sampleFiles(6).entries()) {
    const folder = writeFiles(files);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const left: string[][] = [];
    for (const order of [paths, paths.toReversed()]) {
      await importFile(options, order);
      left.push(toPapers(await dumpStore(options)));
      await choose(options, order);
      expect([place, await readCounts(options)]).toMatchObject([place, { added: 0, changed: 0 }]);
      await cancel(options);
      await options.getByRole('button', { name: /되돌리기/ }).first().click();
      await expect(options.getByRole('status').filter({ hasText: '되돌렸습니다' })).toHaveCount(1);
      expect([place, await dumpStore(options)]).toEqual([place, before]);
      await openOptions(options, own);
    }
    expect([place, left[1]]).toEqual([place, left[0]]);
  }
});
