import type { Page } from '@playwright/test';
import { openCard } from './harness/card.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** What turns the direction of reading, parts words unseen, or is read by machines alone; a tag character says `A`. */
const UNSEEN = ['\u202e', '\u202d', '\u2066', '\u2067', '\u2068', '\u2069', '\u202c', '\u200b', '\u200e', '\u200f', '\u061c', '\u2060', '\ufeff', '\u00ad', '\u{e0041}'];
const disguise = (text: string): string => [...text].map((letter, place) => `${UNSEEN[place % UNSEEN.length]}${letter}`).join('');

const TITLE = 'A Paper that looks as it is called';
/** Addresses that would be taken for arXiv's; each leads elsewhere, or nowhere. */
const FALSE_FRIENDS = [
  'https://arxiv.org@evil.example/a',
  'https://arxiv%2Eorg.evil.example/b',
  'https://evil.example\\@arxiv.org/c',
  'https:///evil.example/d',
  'https://arxiv.org\u202e.evil.example/e',
  'https://arx\u200biv.org.evil.example/f',
  'https://аrxiv.org/abs/2402.06619',
  'https://arxiv.org。evil.example/g',
];
const DIGEST = [
  { arxivIds: ['2402.00001'], title: disguise(TITLE), commentary: FALSE_FRIENDS.map((address) => `주소 ${address} 끝.`).join('\n\n'), tags: [disguise('moe')], date: '2024-06-01' },
  { arxivIds: ['2301.00002'], title: 'Another', commentary: '이것은 https://arxiv.org/abs/2402.00001 참고.', tags: ['x'], date: '2024-06-01' },
].map((entry) => `${JSON.stringify(entry)}\n`).join('');

const ANY_UNSEEN = new RegExp(`[${UNSEEN.join('')}]`, 'u');

/** Where links lead that do not say so. */
const findFalse = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=commentary] a') ?? [])];
    return links.filter(({ textContent, href }) => !textContent?.toLowerCase().startsWith(`${new URL(href).protocol}//${new URL(href).host}`)).map(({ textContent, href }) => `${textContent} → ${href}`);
  });

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
});
