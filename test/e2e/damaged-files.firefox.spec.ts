import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMENTARY, makeLines, NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dumpStore, expectCard, importFiles, openOptions } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** The files of the database, in a profile whose browser has ended. */
const listFiles = (profile: string): string[] => {
  const origins = join(profile, 'storage/default');
  return readdirSync(origins)
    .filter((name) => name.startsWith('moz-extension'))
    .flatMap((name) => readdirSync(join(origins, name, 'idb')).filter((file) => file.includes('.sqlite')).map((file) => join(origins, name, 'idb', file)));
};

const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  'is cut in the middle': (file) => truncateSync(file, statSync(file).size >> 1),
  'has another header': (file) => writeFileSync(file, 'no database', { flag: 'r+' }),
  'is empty': (file) => truncateSync(file, 0),
  'is gone': (file) => rmSync(file),
};

test('Firefox brings back what was imported when the file of the database is damaged', async ({ network }) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'gloss-damaged-'));
  const first = await launchInKorean({ network, profile });
  await openOptions(first);
  await importFiles(first, writeOne('a.txt', NEWSLETTER));
  await importFiles(first, writeOne('many.jsonl', makeLines(300)));
  const before = await dumpStore(first);
  await first.close();
  for (const [name, damage] of Object.entries(DAMAGES)) {
    const files = listFiles(profile);
    expect(files.length).toBeGreaterThan(0);
    files.forEach(damage);
    const firefox = await launchInKorean({ network, profile });
    await openOptions(firefox);
    await firefox.waitFor(() => document.body.textContent?.includes('글 313편'));
    expect([name, await dumpStore(firefox)]).toEqual([name, before]);
    await expectCard(firefox, NEW_ID, COMMENTARY);
    await firefox.close();
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});
