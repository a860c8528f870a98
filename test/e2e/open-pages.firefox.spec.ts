import { COMMENTARY, LINES, NEW_ID } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { expectCard, importFiles, openOptions } from './harness/importing-firefox.ts';
import { networkTest } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

/** A Firefox of the test's own: what is done here to its store is not to be undone. */
const test = networkTest.extend<{ readonly firefox: Firefox }>({
  firefox: async ({ network }, use) => {
    const firefox = await launchInKorean({ network });
    await use(firefox);
    await firefox.close();
  },
});
const { expect } = test;

/** The first result of the popup. */
const readFirst = () => document.querySelector('[role=option]')?.textContent;

/** Finds a bundled paper in the popup of another tab, and comes back. */
const expectSearch = async (firefox: Firefox, popup: string): Promise<void> => {
  const home = await firefox.readTab();
  await firefox.switchTab(popup);
  await firefox.press('O');
  await firefox.press('D');
  await firefox.press('I');
  await firefox.waitFor(() => document.querySelector('[role=option]')?.textContent?.includes('ODIN'));
  await firefox.switchTab(home);
};

const openPopup = async (firefox: Firefox): Promise<string> => {
  const home = await firefox.readTab();
  const popup = await firefox.newTab();
  await firefox.goto(firefox.urlOf('popup.html'));
  await firefox.waitFor(readFirst);
  await firefox.switchTab(home);
  return popup;
};

const openNewer = (): Promise<string> =>
  new Promise((resolve) => {
    const open = indexedDB.open('gloss', 99);
    open.onblocked = () => resolve('held up');
    open.onsuccess = () => { open.result.close(); resolve('opened'); };
  });

interface Quota {
  clearStoragesForPrincipal(principal: unknown): { callback: () => void };
}
interface BrowserServices {
  readonly io: { newURI(address: string): unknown };
  readonly scriptSecurityManager: { createContentPrincipal(address: unknown, attributes: object): unknown };
  readonly qms: Quota;
}

/** All that pages of an address have stored, gone at once, as a reader clears it in Firefox's settings. */
const clearStorage = (address: string): Promise<void> => {
  const { Services: services } = globalThis as unknown as { Services: BrowserServices };
  const principal = services.scriptSecurityManager.createContentPrincipal(services.io.newURI(address), {});
  return new Promise((resolve) => {
    services.qms.clearStoragesForPrincipal(principal).callback = () => resolve();
  });
};

test('in Firefox, pages that are open let a newer version change the database, and go on without it', async ({ firefox }) => {
  const popup = await openPopup(firefox);
  await firefox.goto(firefox.urlOf('icon.svg'));
  expect(await firefox.evaluate(openNewer)).toBe('opened');
  await expectSearch(firefox, popup);
  await firefox.goto(firefox.urlOf('options.html'));
  expect(await firefox.waitFor(() => document.querySelector('.trouble code')?.textContent)).toContain('VersionError');
});

test('in Firefox, a reader who clears what is stored goes on with what the package brings', async ({ firefox }) => {
  await openOptions(firefox);
  await importFiles(firefox, writeOne('a.jsonl', LINES));
  await expectCard(firefox, NEW_ID, COMMENTARY);
  const popup = await openPopup(firefox);
  await firefox.evaluateInBrowser(clearStorage, firefox.urlOf(''));
  await expectSearch(firefox, popup);
  await expectCard(firefox, '2402.07319', 'Reward Modeling');
  await openOptions(firefox);
  await firefox.waitFor(() => document.body.textContent?.includes('글 12편'));
  await importFiles(firefox, writeOne('a.jsonl', LINES));
  await expectCard(firefox, NEW_ID, COMMENTARY);
});
