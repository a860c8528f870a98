import { LINES, NEW_ID } from '../fixtures/imports.ts';
import { openCard, openWithoutCard } from './harness/card.ts';
import { importTest as test } from './harness/import-test.ts';
import { importFile, openOptions } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test('pages that are open let a newer version change the database', async ({ own, options }) => {
  const popup = await own.context.newPage();
  await popup.goto(own.urlOf('popup.html'));
  await expect(popup.getByRole('option').first()).toBeVisible();
  const newer = await own.context.newPage();
  await newer.goto(own.urlOf('manifest.json'));
  const opened = await newer.evaluate(() => new Promise<string>((resolve) => {
    const open = indexedDB.open('gloss', 99);
    open.onblocked = () => resolve('held up');
    open.onsuccess = () => { open.result.close(); resolve('opened'); };
  }));
  expect(opened).toBe('opened');
  await popup.getByRole('combobox').fill('ODIN');
  await expect(popup.getByRole('option').filter({ hasText: 'ODIN' })).toHaveCount(1);
  await openOptions(options, own).catch(() => {});
  await expect(options.locator('code')).toContainText('VersionError');
});

test('a reader who clears what the browser keeps goes on with what the package brings', async ({ own, options }) => {
  await importFile(options, writeOne('a.jsonl', LINES));
  const paper = await own.context.newPage();
  await openCard(paper, `/abs/${NEW_ID}`);
  const popup = await own.context.newPage();
  await popup.goto(own.urlOf('popup.html'));
  await expect(popup.getByRole('option').first()).toBeVisible();
  const session = await own.context.newCDPSession(popup);
  await session.send('Storage.clearDataForOrigin', { origin: own.urlOf('').replace(/\/$/, ''), storageTypes: 'all' });
  await popup.getByRole('combobox').fill('ODIN');
  await expect(popup.getByRole('option').filter({ hasText: 'ODIN' })).toHaveCount(1);
  await openCard(paper, '/abs/2402.07319');
  await openWithoutCard(paper, `/abs/${NEW_ID}`);
  await openOptions(options, own);
  await expect(options.getByText('글 12편')).toBeVisible();
  await importFile(options, writeOne('a.jsonl', LINES));
  await openCard(paper, `/abs/${NEW_ID}`);
});
