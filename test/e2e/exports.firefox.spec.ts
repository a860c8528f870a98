import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIBRARY } from '../fixtures/library.ts';
import { readBibtex } from '../fixtures/read-bibtex.ts';
import { readFrontMatter } from '../fixtures/read-yaml.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { findAction, openFormats, save, waitUntilSaid } from './harness/exporting-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, importFiles, openOptions, readCounts } from './harness/importing-firefox.ts';
import { networkTest } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

/** A Firefox in which {@link LIBRARY} was imported, and the folder that it saves to. */
interface Shared {
  readonly own: { readonly firefox: Firefox; readonly folder: string };
}

const test = networkTest.extend<object, Shared>({
  own: [
    async ({ network }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gloss-exports-'));
      // Reading the clipboard would ask the reader.
      const prefs = { 'browser.download.folderList': 2, 'browser.download.dir': folder, 'dom.events.testing.asyncClipboard': true };
      const firefox = await launchInKorean({ network, prefs });
      await openOptions(firefox);
      await importFiles(firefox, writeOne('library.jsonl', LIBRARY));
      await use({ firefox, folder });
      await firefox.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

/** The papers of the library and of the bundled digest, and the entries of all. */
const [PAPERS, ENTRIES] = [165, 166];

const readText = (path: string): string => readFileSync(path, 'utf8');

test.describe('in Firefox, a view that is taken along', () => {
  test.beforeEach(({ own: { firefox } }) => openFormats(firefox));

  test('is copied as it is saved', async ({ own }) => {
    const { firefox } = own;
    for (const format of ['마크다운, 한 파일', 'BibTeX 서지', 'CSL-JSON 서지', '곁글 JSON']) {
      await firefox.click(findAction, format, '복사');
      await waitUntilSaid(firefox, '복사했습니다');
      const copied = await firefox.evaluate(() => navigator.clipboard.readText());
      expect(copied, format).toBe(readText(await save(own, format)));
    }
  });

  test('has references and notes that other readers read, one a paper', async ({ own }) => {
    const bibtex = readBibtex(readText(await save(own, 'BibTeX 서지')));
    const csl: readonly Readonly<Record<string, unknown>>[] = JSON.parse(readText(await save(own, 'CSL-JSON 서지')));
    expect(bibtex).toHaveLength(PAPERS);
    expect(csl.map((item) => item['id'])).toEqual(bibtex.map(({ key }) => key));
    const notes = await readZip(new Blob([readFileSync(await save(own, '옵시디언 노트, zip'))]));
    expect(notes.map(({ text }) => readFrontMatter(text).fields['title'])).toHaveLength(PAPERS);
    expect(notes.map(({ name }) => name)).toContain('240305 Finer Experts.md');
    expect(readFrontMatter(readText(await save(own, '마크다운, 한 파일'))).fields).toMatchObject({ entries: ENTRIES });
  });

  for (const format of ['옵시디언 노트, zip', '마크다운, 한 파일', '곁글 JSON']) {
    test(`brings nothing new when it is imported again: ${format}`, async ({ own }) => {
      const { firefox } = own;
      const file = await save(own, format);
      await openOptions(firefox);
      await choose(firefox, file);
      expect(await readCounts(firefox)).toEqual({ added: 0, changed: 0, same: PAPERS, problems: 0, refused: 0 });
    });
  }
});
