import { cpSync } from 'node:fs';
import { COMMENTARY, NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { cardOf, openCard, openWithoutCard } from './harness/card.ts';
import { BUILT, launchChromium } from './harness/chromium.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeNewerStore, readVersion } from './harness/newer-store.ts';
import { makeVariant, SEED_IDS, SEED_TEXT } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const ID = '2402.06619';
const NEWER = SEED_TEXT.replace('샘플링', '새로 고친 샘플링');

test('an update under open pages, and the way back, keep what was imported and bring the digest of the version', async ({ network }) => {
  const extension = makeVariant(BUILT, { digest: SEED_TEXT, ids: SEED_IDS, version: '0.0.1' });
  const own = await launchChromium({ network, extension });
  const page = await own.context.newPage();
  await openOptions(page, own);
  const old = await dumpStore(page);
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  const before = await dumpStore(page);
  expect(before).not.toEqual(old);
  const reader = await own.context.newPage();
  await openCard(reader, `/abs/${NEW_ID}`);
  for (const [version, digest, told] of [['9.0.0', NEWER, '새로 고친 샘플링'], ['0.0.1', SEED_TEXT, '샘플링']] as const) {
    cpSync(makeVariant(BUILT, { digest, ids: SEED_IDS, version }), extension, { recursive: true });
    await own.reload();
    // The page that was open keeps its card, and one that is opened has that of what was imported.
    await expect(cardOf(reader)).toHaveCount(1);
    await expect((await openCard(reader, `/abs/${NEW_ID}`)).locator('[part=commentary]')).toContainText(COMMENTARY);
    const options = await own.context.newPage();
    await openOptions(options, own);
    await expect(options.getByRole('row', { name: /a\.txt/ })).toHaveCount(1);
    await expect.poll(async () => JSON.stringify(await dumpStore(options)).includes('새로 고친 샘플링')).toBe(version === '9.0.0');
    await options.goto(own.urlOf('library.html#/search/%EC%83%98%ED%94%8C%EB%A7%81'));
    await expect(options.locator('main')).toContainText(told);
    await options.close();
  }
  const last = await own.context.newPage();
  await openOptions(last, own);
  expect(await dumpStore(last)).toEqual(before);
  await own.close();
});

test('a database of a later version is left as it is by all that cannot read it', async ({ network }) => {
  const own = await launchChromium({ network });
  const page = await own.context.newPage();
  await openOptions(page, own);
  await importFile(page, writeOne('a.txt', NEWSLETTER));
  await page.goto(own.urlOf('icon.svg'));
  const stored = await dumpStore(page);
  await own.stopWorker();
  await page.evaluate(makeNewerStore);
  await openCard(page, `/abs/${ID}`);
  await openWithoutCard(page, `/abs/${NEW_ID}`);
  for (const name of ['popup', 'library', 'options']) {
    await page.goto(own.urlOf(`${name}.html`));
    await expect(page.locator('[role=option], article, .trouble').first()).toBeVisible();
  }
  await expect(page.locator('.trouble code')).toContainText('VersionError');
  await page.goto(own.urlOf('icon.svg'));
  expect(await page.evaluate(readVersion)).toBe(1_000);
  expect(await dumpStore(page)).toEqual(stored);
  await own.close();
});

test('an extension that is not let onto arXiv has no card, says so, and has one when it is let on again', async ({ network }) => {
  const own = await launchChromium({ network });
  const page = await own.context.newPage();
  await openCard(page, `/abs/${ID}`);
  await own.setHostAccess('ON_CLICK');
  await openWithoutCard(page, `/abs/${ID}`);
  await expect(cardOf(page)).toHaveCount(0);
  await page.goto(own.urlOf('welcome.html'));
  await expect(page.locator('.welcome-permission')).toContainText('꺼짐');
  await page.goto(own.urlOf('library.html'));
  await expect(page.locator('article')).toHaveCount(12);
  await own.setHostAccess('ON_ALL_SITES');
  await page.goto(own.urlOf('welcome.html'));
  await expect(page.locator('.welcome-permission')).toContainText('켜짐');
  await openCard(page, `/abs/${ID}`);
  await own.close();
});
