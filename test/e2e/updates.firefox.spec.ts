import { cpSync } from 'node:fs';
import { COMMENTARY, NEW_ID, NEWSLETTER } from '../fixtures/imports.ts';
import { takeErrors } from './harness/firefox-errors.ts';
import { BUILT, type Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dumpStore, expectCard, expectStore, importFiles, openOptions, openQuietly, readHistory, readRow } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeNewerStore, readVersion } from './harness/newer-store.ts';
import { makeOldStore } from './harness/old-store.ts';
import { makeVariant, SEED_IDS, SEED_TEXT } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

const NEWER = SEED_TEXT.replace('샘플링', '새로 고친 샘플링');

/** Installs the extension over itself, and waits for the card that the new one draws in the page in front. */
const update = async (firefox: Firefox): Promise<void> => {
  await firefox.evaluate(() => document.querySelector('gloss-card')?.setAttribute('data-old', ''));
  await firefox.install();
  const cards = await firefox.waitFor(() => {
    const card = document.querySelector('gloss-card[data-match]:not([data-old])');
    return card && [...document.querySelectorAll('gloss-card')].map((each) => each.shadowRoot?.querySelector('[part=commentary]')?.textContent);
  });
  expect(cards).toEqual([COMMENTARY]);
};

/** Firefox's own code complains too, of the welcome page, which it leaves open without an extension for a moment. */
const isOfPages = (message: string): boolean => message.includes('{file: "moz-extension:');

/** What the options show of the store, and whether something troubles them. */
const readOptions = async (firefox: Firefox, source: string) => ({
  row: await readRow(firefox, source),
  history: await readHistory(firefox),
  faults: await firefox.evaluate(() => document.querySelectorAll('.trouble, [role=alert]').length),
});

const readBoth = async (firefox: Firefox) => ({ shown: await readOptions(firefox, 'a.txt'), stored: await dumpStore(firefox) });

test('in Firefox, an update under open pages, and the way back, keep what was imported and bring the digest of the version', async ({ network }) => {
  const extension = makeVariant(BUILT, { digest: SEED_TEXT, ids: SEED_IDS, version: '0.0.1' });
  const firefox = await launchInKorean({ network, extension });
  await openOptions(firefox);
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  const { shown, stored } = await readBoth(firefox);
  expect(shown).toEqual({ row: expect.stringContaining('글 1'), history: [], faults: 0 });
  await firefox.newTab();
  for (const [version, digest] of [['9.0.0', NEWER], ['0.0.1', SEED_TEXT]] as const) {
    // The options stay open in the tab behind.
    await expectCard(firefox, NEW_ID, COMMENTARY);
    cpSync(makeVariant(BUILT, { digest, ids: SEED_IDS, version }), extension, { recursive: true });
    await update(firefox);
    await openOptions(firefox);
    const after = await readBoth(firefox);
    expect([version, after.shown]).toEqual([version, shown]);
    expect(JSON.stringify(after.stored).includes('새로 고친 샘플링')).toBe(digest === NEWER);
    await expectCard(firefox, '2402.06457', digest === NEWER ? '새로 고친 샘플링' : '샘플링');
  }
  expect((await takeErrors(firefox)).filter(isOfPages)).toEqual([]);
  await openOptions(firefox);
  await expectStore(firefox, stored);
  await firefox.close();
});

for (const version of [2, 3] as const) {
  test(`in Firefox, what was imported into the database of version ${version} is in that of today`, async ({ network }) => {
    const firefox = await launchInKorean({ network });
    await openQuietly(firefox);
    await firefox.evaluate(makeOldStore, { version, count: 4_100 });
    await openOptions(firefox);
    expect(await readOptions(firefox, 'old.txt')).toEqual({ row: expect.stringContaining('4,100'), history: [], faults: 0 });
    const { entries, lookups } = (await dumpStore(firefox)) as { entries: { title: string }[]; lookups: { rows: number; arxivIds: string[] }[] };
    expect(entries.slice(12).map(({ title }) => title)).toEqual(Array.from({ length: 4_100 }, (_, place) => `Imported paper ${place}`));
    expect(lookups.slice(1).every(({ rows, arxivIds }) => rows === arxivIds.length)).toBe(true);
    await expectCard(firefox, '2402.00001', '가져온 글 4099');
    await firefox.close();
  });
}

test('in Firefox, a database of a later version is left as it is by all that cannot read it', async ({ network }) => {
  const firefox = await launchInKorean({ network });
  await openOptions(firefox);
  await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
  await firefox.goto(firefox.urlOf('icon.svg'));
  const stored = await dumpStore(firefox);
  await firefox.stopBackground();
  await firefox.evaluate(makeNewerStore);
  await expectCard(firefox, '2402.06619', '다국어 Instruction');
  for (const name of ['popup', 'library', 'options']) {
    await firefox.goto(firefox.urlOf(`${name}.html`));
    await firefox.waitFor(() => document.querySelector('[role=option], article, .trouble'));
  }
  expect(await firefox.waitFor(() => document.querySelector('.trouble code')?.textContent)).toContain('VersionError');
  await firefox.goto(firefox.urlOf('icon.svg'));
  expect(await firefox.evaluate(readVersion)).toBe(1_000);
  await expectStore(firefox, stored);
  await firefox.close();
});
