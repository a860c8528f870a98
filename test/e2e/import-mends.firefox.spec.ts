import { rmSync } from 'node:fs';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { deleteDatabase, KEPT_LINES } from './harness/change-kept.ts';
import { countStore } from './harness/count-store.ts';
import { BUILT } from './harness/firefox.ts';
import { hold, makeHeld } from './harness/held-steps.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, importFiles, openOptions, pressButton, readCounts } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test('in Firefox, an import puts what the database has lost in order before it writes', async ({ network }) => {
  const folder = makeHeld(BUILT);
  const firefox = await launchInKorean({ network, extension: folder });
  await openOptions(firefox);
  await importFiles(firefox, writeOne('a.jsonl', KEPT_LINES.join('\n')));
  await choose(firefox, writeOne('b.txt', NEWSLETTER));
  await readCounts(firefox);
  // The page hears of nothing from there on, and so does not put anything in order itself.
  await firefox.evaluate(hold, 'held-index');
  await firefox.evaluate(deleteDatabase);
  await pressButton(firefox, '적용');
  await expect.poll(async () => (await firefox.evaluate(countStore)).sources).toContain('b.txt 1');
  expect((await firefox.evaluate(countStore)).sources).toContain('a.jsonl 3');
  await firefox.close();
  rmSync(folder, { recursive: true });
});
