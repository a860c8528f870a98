import type { Page } from '@playwright/test';
import { ANY_UNSEEN, DIGEST, disguise, TITLE } from '../fixtures/disguise.ts';
import { openCard } from './harness/card.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

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
