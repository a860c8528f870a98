import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readBibtex } from '../fixtures/read-bibtex.ts';
import { readFrontMatter } from '../fixtures/read-yaml.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { openFormats, save } from './harness/exporting.ts';
import { importTest } from './harness/import-test.ts';
import { choose, importFile, openOptions, readCounts } from './harness/importing.ts';
import { libraryTest as test, open } from './harness/library-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Everything there is: two entries of one paper, one without an id, and the bundled digest. */
const EVERYTHING = '#/search/';
const PAPERS = 165;
const ENTRIES = 166;

const copy = async (page: Page, format: string): Promise<string> => {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: `${format} 복사` }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  await expect(page.getByText('복사했습니다')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
};

test.describe('a view that is taken along', () => {
  test.beforeEach(async ({ page, chromium }) => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, chromium, EVERYTHING);
    await openFormats(page);
  });

  test('is copied as it is saved', async ({ page }) => {
    for (const format of ['마크다운, 한 파일', 'BibTeX 서지', 'CSL-JSON 서지', '곁글 JSON']) {
      expect(await copy(page, format), format).toBe(readFileSync(await save(page, format), 'utf8'));
    }
  });

  test('has references that other readers read, one a paper', async ({ page }) => {
    const bibtex = readBibtex(readFileSync(await save(page, 'BibTeX 서지'), 'utf8'));
    const csl: readonly Readonly<Record<string, unknown>>[] = JSON.parse(readFileSync(await save(page, 'CSL-JSON 서지'), 'utf8'));
    expect(bibtex).toHaveLength(PAPERS);
    expect(csl.map((item) => item['id'])).toEqual(bibtex.map(({ key }) => key));
    const finer = bibtex.filter(({ fields }) => fields['title'] === 'Finer Experts');
    expect(finer).toMatchObject([{ type: 'misc', fields: { eprint: '2401.00020', url: 'https://arxiv.org/abs/2401.00020' } }]);
  });

  test('has notes and a file whose front matter other readers read', async ({ page }) => {
    const notes = await readZip(new Blob([readFileSync(await save(page, '옵시디언 노트, zip'))]));
    expect(notes).toHaveLength(PAPERS);
    const fields = new Map(notes.map(({ name, text }) => [name, readFrontMatter(text).fields]));
    expect(fields.get('240305 Finer Experts.md')).toMatchObject({ title: 'Finer Experts', arxiv: '2401.00020', date: '2024-03-05' });
    expect(fields.get('240111 A Paper Without a Number.md')).toMatchObject({ title: 'A Paper Without a Number', tags: ['routing'] });
    expect(readFrontMatter(readFileSync(await save(page, '마크다운, 한 파일'), 'utf8')).fields).toMatchObject({ entries: ENTRIES });
  });

  for (const format of ['옵시디언 노트, zip', '마크다운, 한 파일', '곁글 JSON']) {
    test(`brings nothing new when it is imported again: ${format}`, async ({ page, chromium }) => {
      const file = await save(page, format);
      await openOptions(page, chromium);
      await choose(page, file);
      expect(await readCounts(page)).toEqual({ added: 0, changed: 0, same: PAPERS, problems: 0, refused: 0 });
    });
  }
});

test.describe('the list of formats', () => {
  test('stays in the window, however narrow that is', async ({ page, chromium }) => {
    for (const width of [320, 480, 481, 560, 650, 721, 800, 861, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      for (const hash of [EVERYTHING, '#/day/2024-01-11', '#/paper/2401.00020', '#/tag/moe']) {
        await open(page, chromium, hash);
        await openFormats(page);
        const place = await page.locator('.export-list').evaluate((list) => list.getBoundingClientRect());
        expect([place.left >= 0, place.right <= width], `${hash} at ${width}: ${place.left} to ${place.right}`).toEqual([true, true]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${hash} at ${width} scrolls`).toBe(true);
        await page.keyboard.press('Escape');
      }
    }
  });
});

const toDayOf = (size: number, commentary = '글'): string =>
  Array.from({ length: size }, (_, place) => `${JSON.stringify({ title: `Paper ${place} of ${size}`, commentary, date: '2022-02-02' })}\n`).join('');

importTest.describe('a day of very many papers', () => {
  importTest('is shown whole, and exported whole', async ({ options, own }) => {
    await importFile(options, writeOne('a.jsonl', toDayOf(2_300)));
    await open(options, own, '#/day/2022-02-02');
    await expect(options.getByText('논문 2300편').first()).toBeVisible();
    await openFormats(options);
    expect(JSON.parse(readFileSync(await save(options, '곁글 JSON'), 'utf8')).entries).toHaveLength(2_300);
  });

  importTest('of which one text does not hold all is to be saved, not copied once more', async ({ options, own }) => {
    importTest.setTimeout(90_000);
    for (const size of [210, 220]) await importFile(options, writeOne('a.jsonl', toDayOf(size, `글${'…'.repeat(49_900)}`)));
    await open(options, own, '#/day/2022-02-02');
    await openFormats(options);
    await options.getByRole('button', { name: '곁글 JSON 복사' }).click();
    await expect(options.getByText('한 번에 복사하기에는 많습니다. 저장하십시오.')).toBeVisible({ timeout: 30_000 });
  });
});
