import { MOST } from '../../lib/digest/check-entry.ts';
import { NEW_ID } from '../fixtures/imports.ts';
import { openCard } from './harness/card.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const LONGEST = { arxivIds: [NEW_ID], title: 'The Longest Commentary', commentary: '가나다라 '.repeat(MOST.commentary / 5).trim() };

test('the longest text that a digest may have begins on the card, which shows that it goes on, and is whole in the library', async ({ own, options }) => {
  await importFile(options, writeOne('long.jsonl', JSON.stringify(LONGEST)));
  const page = await own.context.newPage();
  const card = await openCard(page, `/abs/${NEW_ID}`);
  await card.locator('.entry-more').click();
  const shown = (await card.locator('.commentary').textContent()) ?? '';
  expect(shown.endsWith('…')).toBe(true);
  expect(LONGEST.commentary.startsWith(shown.slice(0, -1))).toBe(true);
  expect(shown.length).toBeGreaterThan(5_000);
  await page.goto(own.urlOf(`library.html#/paper/${NEW_ID}`));
  await expect(page.locator('.commentary').first()).toHaveText(LONGEST.commentary);
});
