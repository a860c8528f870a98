import { join } from 'node:path';
import { sampleFiles } from '../fixtures/arbitrary-files.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { choose, dumpStore, expectStore, importFiles, openOptions, pressButton, readCounts, undo } from './harness/importing-firefox.ts';
import { toPapers } from './harness/to-papers.ts';
import { writeFiles } from './harness/write-files.ts';

const { expect } = test;

test('in Firefox, whatever files are imported are nothing new the second time, are undone without a trace, and leave the same papers in any order', async ({ firefox, fresh }) => {
  test.setTimeout(120_000);
  for (const [place, files] of sampleFiles(5).entries()) {
    const folder = writeFiles(files);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const left: string[][] = [];
    for (const order of [paths, paths.toReversed()]) {
      await importFiles(firefox, ...order);
      left.push(toPapers(await dumpStore(firefox)));
      await choose(firefox, ...order);
      expect([place, await readCounts(firefox)]).toMatchObject([place, { added: 0, changed: 0 }]);
      await pressButton(firefox, '취소');
      await undo(firefox);
      await expectStore(firefox, fresh);
      await openOptions(firefox);
    }
    expect([place, left[1]]).toEqual([place, left[0]]);
  }
});
