import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { countStore } from './harness/count-store.ts';
import { review } from './harness/import-many.ts';
import { apply, dumpStore, openOptions, readHistory } from './harness/importing.ts';
import type { Network } from './harness/network.ts';
import { networkTest as test } from './harness/network-test.ts';
import { forgetStore } from './harness/newer-store.ts';
import { makeOldStore } from './harness/old-store.ts';
import { toTimeless } from './harness/timeless.ts';
import { toKill } from './harness/to-kill.ts';

const { expect } = test;

const COUNT = 20_000;
const REBUILT = 'many.jsonl 남겨 둔 원본에서 글을 다시 읽어 넣었습니다.';

/** Where the database is, and what is done to it where nothing of ours is at work. */
interface Broken {
  readonly network: Network;
  readonly profile: string;
  readonly change: (page: Page) => Promise<void>;
}

/** Opens the options on a database that was changed, and kills the browser so many milliseconds after. */
const killWhile = async (moment: number, { network, profile, change }: Broken): Promise<void> => {
  const own = await launchChromium({ network, profile });
  const page = await own.context.newPage();
  await page.goto(own.urlOf('icon.svg'));
  await own.stopWorker();
  await change(page);
  const kill = await toKill(own);
  await page.goto(own.urlOf('options.html'), { waitUntil: 'commit' });
  await page.waitForTimeout(moment);
  await kill();
};

/** Does `work` at the options of a browser on the profile. */
const atOptions = async (network: Network, profile: string, work: (page: Page, own: Chromium) => Promise<void>): Promise<void> => {
  const own = await launchChromium({ network, profile });
  const page = await own.context.newPage();
  await openOptions(page, own);
  await work(page, own);
  await own.close();
};

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
  await work(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};

// Each moment takes two browsers, and the second of them makes the whole search index.
test.describe.configure({ timeout: 120_000 });

test('a browser that is killed while the database of version 3 is moved over loses nothing of it', async ({ network }) => {
  const change = (page: Page): Promise<void> => page.evaluate(makeOldStore, { version: 3, count: COUNT } as const);
  await withFolder(async (folder) => {
    // It takes about half a second to move so many; then the indexes are made.
    for (const moment of [150, 400]) {
      const profile = join(folder, String(moment));
      await killWhile(moment, { network, profile, change });
      await atOptions(network, profile, async (page) => {
        await expect(page.getByText('글 20,012편')).toBeVisible();
        const { entries, sources } = await page.evaluate(countStore);
        expect([moment, entries, sources.slice(1)]).toEqual([moment, COUNT + 12, [`old.txt ${COUNT}`]]);
        await expect(page.getByRole('row', { name: /old\.txt/ })).toContainText('20,000');
        expect([moment, await readHistory(page), await page.locator('.trouble, [role=alert]').count()]).toEqual([moment, [], 0]);
      });
    }
  });
});

test('a browser that is killed while a lost database is filled again loses nothing of what was imported', async ({ network }) => {
  await withFolder(async (folder) => {
    const clean = join(folder, 'clean');
    let whole = '';
    await atOptions(network, clean, async (page) => {
      await review(page);
      await apply(page);
      whole = toTimeless(await dumpStore(page));
    });
    for (const moment of [50, 300]) {
      const profile = join(folder, String(moment));
      cpSync(clean, profile, { recursive: true });
      await killWhile(moment, { network, profile, change: (page) => page.evaluate(forgetStore) });
      await atOptions(network, profile, async (page) => {
        await expect(page.getByRole('row', { name: /many\.jsonl/ })).toContainText('3,000');
        await expect.poll(async () => toTimeless(await dumpStore(page)) === whole, { message: String(moment) }).toBe(true);
        // It is written down once it is done, and not again.
        expect([[REBUILT], []], String(moment)).toContainEqual(await readHistory(page));
        expect([moment, await page.locator('.trouble, [role=alert]').count()]).toEqual([moment, 0]);
      });
    }
  });
});
