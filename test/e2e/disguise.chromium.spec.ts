import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import { ANY_UNSEEN, DIGEST, disguise, SHOWN, TITLE } from '../fixtures/disguise.ts';
import { readBibtex } from '../fixtures/read-bibtex.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { suggestFor } from './harness/address-bar.ts';
import { openCard } from './harness/card.ts';
import type { Chromium } from './harness/chromium.ts';
import { openFormats, save } from './harness/exporting.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Where links of a commentary lead that do not say so, on a card or in the library. */
const findFalse = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('gloss-card')?.shadowRoot ?? document;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[part=commentary] a')];
    return links.filter(({ textContent, href }) => !textContent?.toLowerCase().startsWith(`${new URL(href).protocol}//${new URL(href).host}`)).map(({ textContent, href }) => `${textContent} → ${href}`);
  });

/** What a page of ours says, its tab too. */
const readSaid = (page: Page): Promise<string> => page.evaluate(() => `${document.title}\n${document.body.textContent}`);

/** Opens a place of the library, and waits until `selector` finds an element with `text` alone. */
const openPlace = async (page: Page, own: Chromium, [hash, selector, text]: readonly [hash: string, selector: string, text: string]): Promise<void> => {
  await page.goto(own.urlOf('icon.svg'));
  await page.goto(own.urlOf(`library.html${hash}`));
  await expect(page.locator(selector).first()).toHaveText(text);
};

/** Places that have the disguised paper, or are named as it is. */
const PLACES = [
  ['#/paper/2402.00001', 'h1', TITLE],
  ['#/paper/2301.00002', '[part=commentary] a', TITLE],
  ['#/day/2024-06-01', 'article h2 a', TITLE],
  ['#/search/looks called', '.result-title', TITLE],
  [toHash({ by: 'tag', tag: 'moe' }), 'h1', '#moe'],
  [toHash({ by: 'tag', tag: disguise('moe') }), 'article h2 a', TITLE],
  [toHash({ ...toSearchPlace('looks'), tags: [disguise('moe')] }), '.result-title', TITLE],
  [toHash({ by: 'timeline', tags: [disguise('moe')] }), '.timeline-trend a', '#moe'],
  [toHash(toSearchPlace(disguise('looks called'))), 'h1', 'looks called'],
] as const;

test.describe('text cannot pass for other text', () => {
  test.beforeEach(({ options }) => importFile(options, writeOne(`${disguise('digest')}.jsonl`, DIGEST)).then(() => undefined));

  test('on a card: a title is shown as it is read, and a link says where it leads', async ({ own }) => {
    const page = await own.context.newPage();
    const card = await openCard(page, '/abs/2402.00001');
    expect(await findFalse(page)).toEqual([]);
    expect(await card.evaluate((host) => host.shadowRoot?.textContent ?? '')).not.toMatch(ANY_UNSEEN);
    await expect(card.locator('[part=tags] a')).toHaveText(['moe']);
    const other = await openCard(page, '/abs/2301.00002');
    await expect(other.locator('[part=commentary] a')).toHaveText(TITLE);
    expect(await other.evaluate((host) => host.shadowRoot?.textContent ?? '')).not.toMatch(ANY_UNSEEN);
  });

  test('in the popup: its rows, and the name of a file in the options', async ({ own, options }) => {
    await expect(options.locator('.sources-name', { hasText: 'digest.jsonl' })).toBeVisible();
    const page = await own.context.newPage();
    await page.goto(own.urlOf('popup.html'));
    await page.getByRole('combobox').fill('looks called');
    await expect(page.locator('.result-title').first()).toHaveText(TITLE);
    expect(await page.evaluate(() => document.body.textContent ?? '')).not.toMatch(ANY_UNSEEN);
  });

  test('in the library: at its places, on their tabs, and in addresses that lead there', async ({ own }) => {
    const page = await own.context.newPage();
    for (const place of PLACES) {
      await openPlace(page, own, place);
      expect(await readSaid(page), place[0]).not.toMatch(ANY_UNSEEN);
    }
    await openPlace(page, own, ['#/paper/2402.00001', 'h1', TITLE]);
    expect(await findFalse(page)).toEqual([]);
  });

  test('under the address bar, in words and in what Enter opens', async ({ own }) => {
    const lines = await suggestFor(own, 'looks called');
    expect(lines.map(({ description }) => description.replace(/<\/?\w+>/g, ''))).toEqual([`${TITLE} 2024-06-01`]);
    expect(JSON.stringify(await suggestFor(own, disguise('moe')))).not.toMatch(ANY_UNSEEN);
  });

  test('in what is taken along, which keeps the words as they are read', async ({ own }) => {
    const page = await own.context.newPage();
    await openPlace(page, own, [toHash({ by: 'tag', tag: disguise('moe') }), 'article h2 a', TITLE]);
    await openFormats(page);
    const saved = new Map<string, string>();
    for (const format of ['곁글 JSON', 'CSL-JSON 서지', 'BibTeX 서지', '마크다운, 한 파일']) {
      const path = await save(page, format);
      saved.set(format, readFileSync(path, 'utf8'));
      expect(basename(path) + saved.get(format), format).not.toMatch(ANY_UNSEEN);
    }
    expect(JSON.parse(saved.get('곁글 JSON') ?? '').entries).toMatchObject([SHOWN, { arxivIds: ['2402.07871'] }]);
    expect(JSON.parse(saved.get('CSL-JSON 서지') ?? '')).toMatchObject([{ title: TITLE, keyword: 'moe' }, {}]);
    expect(readBibtex(saved.get('BibTeX 서지') ?? '').map(({ fields }) => fields['title'])).toContain(TITLE);
    expect(saved.get('마크다운, 한 파일')).toContain(SHOWN.commentary);
    const notes = await readZip(new Blob([readFileSync(await save(page, '옵시디언 노트, zip'))]));
    expect(notes.map(({ name, text }) => name + text).join()).not.toMatch(ANY_UNSEEN);
    expect(notes.map(({ name }) => name)).toContain(`240601 ${TITLE}.md`);
  });
});
