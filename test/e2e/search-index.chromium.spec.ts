import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { makeOldStore } from './harness/old-store.ts';

/** Runs in the page: does `change` to each row of a store that `isMeant`; `null` takes it away. */
const changeRows = ({ store, change }: { readonly store: string; readonly change: 'drop headers' | 'bend headers' | 'drop postings' | 'bend postings' | 'drop all' | 'age all' }): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.onsuccess = () => {
      const write = open.result.transaction(store, 'readwrite');
      const file = change.endsWith('headers') ? 0 : 1;
      write.objectStore(store).openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor === null) return;
        const row = cursor.value;
        const isMeant = change.endsWith('all') || row.key[1] === file;
        if (isMeant && change.startsWith('drop')) cursor.delete();
        if (isMeant && change.startsWith('bend')) cursor.update({ ...row, bytes: row.bytes.map((byte: number) => byte ^ 1) });
        if (isMeant && change.startsWith('age')) cursor.update({ ...row, version: 0 });
        cursor.continue();
      };
      write.oncomplete = () => { open.result.close(); resolve(); };
      write.onabort = () => reject(write.error);
    };
  });

const expectFound = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('combobox').fill('reward');
  await expect(page.getByRole('option').filter({ hasText: 'ODIN' })).toHaveAttribute('data-arxiv-id', '2402.07319');
  await expect(page.getByRole('option')).toHaveCount(3);
};

/** A newer version of the index, and one that is not there yet, need no word. */
const expectTold = async (page: Page, url: string, times: number): Promise<void> => {
  await page.goto(url);
  await page.locator('#import-head').waitFor();
  await expect(page.getByText('찾기 색인을 다시 만들었습니다')).toHaveCount(times);
  if (times > 0) await page.getByRole('button', { name: '알겠습니다' }).click();
};

const FAULTS = [
  { name: 'has lost its headers', store: 'segmentParts', change: 'drop headers' },
  { name: 'has headers that are not what was written', store: 'segmentParts', change: 'bend headers' },
  { name: 'has lost its postings', store: 'segmentParts', change: 'drop postings' },
  { name: 'has postings that are not what was written', store: 'segmentParts', change: 'bend postings' },
  { name: 'has lost its segments', store: 'segments', change: 'drop all' },
  { name: 'is of an older version', store: 'segments', change: 'age all' },
] as const;

test.describe('a search index that', () => {
  for (const { name, store, change } of FAULTS) {
    test(`${name} is made anew by the search that meets it`, async ({ page, chromium }) => {
      await expectFound(page, chromium.urlOf('popup.html'));
      await page.goto(chromium.urlOf('manifest.json'));
      await page.evaluate(changeRows, { store, change });
      await expectFound(page, chromium.urlOf('popup.html'));
      await expectTold(page, chromium.urlOf('options.html'), change.startsWith('age') || store === 'segments' ? 0 : 1);
    });
  }

  test('no database has yet is made when a popup is the first to look', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('manifest.json'));
    await page.evaluate(makeOldStore, { version: 2, count: 0 } as const);
    await expectFound(page, chromium.urlOf('popup.html'));
  });
});
