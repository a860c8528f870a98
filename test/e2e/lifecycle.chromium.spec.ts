import type { Page } from '@playwright/test';
import { cardOf, openCard, openWithoutCard } from './harness/card.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { expect, test } from './harness/fixtures.ts';
import { makeOldStore } from './harness/old-store.ts';
import { readStore } from './harness/read-store.ts';
import { readShift, watchShifts } from './harness/shifts.ts';

test.describe('a page', () => {
  test('shows its card when the worker was asleep, and a page without one lets it sleep', async ({ page, chromium }) => {
    await chromium.stopWorker();
    await openWithoutCard(page, '/abs/2402.00001');
    await openWithoutCard(page, '/abs/2402.99999');
    expect(await chromium.isWorkerRunning()).toBe(false);
    await openCard(page, '/abs/2402.06619');
    expect(await chromium.isWorkerRunning()).toBe(true);
  });

  test('does not move for its card, even when the worker was asleep', async ({ page, chromium }) => {
    await watchShifts(page);
    for (const path of ['/abs/2402.06782v1', '/abs/2402.07871', '/abs/2402.06619', '/abs/2402.07896']) {
      await chromium.stopWorker();
      await openCard(page, path);
      const shift = await readShift(page);
      expect([path, shift <= 0.002]).toEqual([path, true]);
    }
  });

  test('that comes back whole has one card, with what was chosen meanwhile', async ({ page, chromium }) => {
    const card = await openCard(page, '/abs/2402.06619');
    await page.evaluate(() => Object.assign(globalThis, { cameBack: true }));
    await openCard(page, '/abs/2402.06457');
    const settings = await chromium.context.newPage();
    await settings.goto(chromium.urlOf('options.html'));
    await settings.getByLabel('접은 채로 연다').check();
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'cameBack' in globalThis)).toBe(true);
    await expect(card).toHaveCount(1);
    await expect(card.locator('article')).toHaveCount(0);
    await settings.getByLabel('접은 채로 연다').uncheck();
    await openCard(page, '/abs/2402.06457');
    await settings.evaluate(() => chrome.storage.local.set({ settings: { hiddenHosts: ['arxiv.org'] } }));
    await page.goBack({ waitUntil: 'commit' });
    await expect(card).toHaveCount(0);
    await settings.evaluate(() => chrome.storage.local.remove('settings'));
    await settings.close();
  });

  test('whose card another script removes is left without one, and quiet', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.06619');
    await card.evaluate((host) => host.remove());
    await page.evaluate(() => document.body.setAttribute('style', 'background: black'));
    await page.waitForTimeout(200);
    await expect(cardOf(page)).toHaveCount(0);
  });
});

interface Damage {
  readonly name: string;
  readonly cause: (page: Page, chromium: Chromium) => Promise<unknown>;
}

const DAMAGES: readonly Damage[] = [
  { name: 'the page index is gone', cause: (page) => page.evaluate(() => chrome.storage.local.clear()) },
  {
    name: 'the page index names another month',
    cause: (page) => page.evaluate(() => chrome.storage.local.set({ 'page-index:2402': 'x|;2402.99999=1;' })),
  },
  {
    name: 'the page index is of another database',
    cause: (page) => page.evaluate(() => chrome.storage.local.set({ 'page-index': { stamp: 'another', about: 'x|' } })),
  },
  {
    name: 'the database is gone',
    cause: (page) => page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('gloss').onsuccess = resolve; })),
  },
  {
    name: 'the entries are gone and the index is not',
    cause: (page) => page.evaluate(() => new Promise((resolve) => {
      const open = indexedDB.open('gloss');
      open.onsuccess = () => {
        const write = open.result.transaction('blocks', 'readwrite');
        write.objectStore('blocks').clear();
        write.oncomplete = () => { open.result.close(); resolve(undefined); };
      };
    })),
  },
  {
    name: 'the database is that of the first version',
    cause: async (page, chromium) => {
      // Where any of our code runs it may open a database of today between the deletion and the old one.
      await page.goto(chromium.urlOf('icon.svg'));
      await chromium.stopWorker();
      await page.evaluate(() => new Promise((resolve, reject) => {
        indexedDB.deleteDatabase('gloss').onsuccess = () => {
          const open = indexedDB.open('gloss', 1);
          open.onupgradeneeded = () => {
            open.result.createObjectStore('entries', { keyPath: 'key' }).put({ key: 0, title: 'Of another time' });
            open.result.createObjectStore('commits', { keyPath: 'name' });
          };
          open.onsuccess = () => { open.result.close(); resolve(undefined); };
          open.onerror = () => reject(open.error);
        };
      }));
    },
  },
];

test.describe('the store heals itself when', () => {
  for (const { name, cause } of DAMAGES) {
    test(name, async ({ page, chromium }) => {
      await page.goto(chromium.urlOf('options.html'));
      await cause(page, chromium);
      await openCard(page, '/abs/2402.06619');
      await chromium.stopWorker();
      await openWithoutCard(page, '/abs/2402.00001');
      expect(await chromium.isWorkerRunning()).toBe(false);
      await openCard(page, '/abs/2402.06457');
    });
  }
});

for (const version of [2, 3] as const) {
  test(`what was imported into the database of version ${version} is in that of today`, async ({ network }) => {
    const own = await launchChromium({ network });
    const page = await own.context.newPage();
    await page.goto(own.urlOf('icon.svg'));
    await own.stopWorker();
    await page.evaluate(makeOldStore, { version, count: 4_100 });
    await page.goto(own.urlOf('options.html'));
    await expect(page.getByText('글 4,112편')).toBeVisible();
    await page.goto(own.urlOf('icon.svg'));
    const { entries, lookups } = (await page.evaluate(readStore)) as { entries: { title: string }[]; lookups: { rows: number; arxivIds: string[] }[] };
    expect(entries.slice(12).map(({ title }) => title)).toEqual(Array.from({ length: 4_100 }, (_, place) => `Imported paper ${place}`));
    expect(lookups.slice(1).every(({ rows, arxivIds }) => rows === arxivIds.length)).toBe(true);
    await openCard(page, '/abs/2402.00001');
    await own.close();
  });
}

test('a worker that is killed at any moment of the first start leaves nothing half done', async ({ page, chromium }) => {
  const visitor = await chromium.context.newPage();
  for (const delay of [0, 5, 10, 15, 20, 30, 40, 60, 90, 140]) {
    await page.goto(chromium.urlOf('icon.svg'));
    await page.evaluate(() => chrome.storage.local.clear());
    await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('gloss').onsuccess = resolve; }));
    await chromium.stopWorker();
    await visitor.goto('https://arxiv.org/abs/2402.06619', { waitUntil: 'commit' });
    await visitor.waitForTimeout(delay);
    await chromium.stopWorker();
    const card = await openCard(visitor, '/abs/2402.06457');
    await expect(card.locator('article')).toHaveCount(1);
    await chromium.stopWorker();
    await openWithoutCard(visitor, '/abs/2402.00001');
    expect([delay, await chromium.isWorkerRunning()]).toEqual([delay, false]);
  }
  await page.goto(chromium.urlOf('options.html'));
  await expect(page.getByText('글 12편')).toBeVisible();
  await visitor.close();
});

test.describe('without a database', () => {
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    own = await launchChromium({ network });
  });
  test.afterAll(() => own.close());

  test('cards come from the package, and the options say why', async () => {
    const page = await own.context.newPage();
    // A newer version's database, as after a downgrade: the old code must leave it alone.
    await page.goto(own.urlOf('icon.svg'));
    await page.evaluate(() => new Promise((resolve) => {
      indexedDB.deleteDatabase('gloss').onsuccess = () => {
        const open = indexedDB.open('gloss', 99);
        open.onsuccess = () => { open.result.close(); resolve(undefined); };
      };
    }));
    await openCard(page, '/abs/2402.06619');
    await openWithoutCard(page, '/abs/2402.00001');
    await expect(cardOf(page)).toHaveCount(0);
    await page.goto(own.urlOf('options.html'));
    await expect(page.getByText('브라우저의 데이터베이스를 쓸 수 없어')).toBeVisible();
    await expect(page.locator('code')).toContainText('VersionError');
    await expect(page.getByText('글 12편')).toBeVisible();
    await page.goto(own.urlOf('library.html'));
    await expect(page.getByRole('article')).toHaveCount(12);
  });
});

test.describe('an extension that is reloaded', () => {
  test('leaves open pages readable and quiet, and works on the next', async ({ network }) => {
    const own = await launchChromium({ network });
    const page = await own.context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const card = await openCard(page, '/abs/2402.07871');
    await own.reload();
    await card.getByRole('button', { name: '접기' }).click();
    await expect(card.locator('article')).toHaveCount(0);
    await card.getByRole('button', { name: '펼치기' }).click();
    await card.getByRole('link', { name: 'moe' }).click();
    await expect(card.locator('article')).toHaveCount(1);
    await openCard(page, '/abs/2402.06619');
    expect(errors).toEqual([]);
    await own.close();
  });
});
