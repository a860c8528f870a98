import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox, type Firefox } from './firefox.ts';
import { dumpStore, openOptions, pressButton, waitForWords, type Dump } from './importing-firefox.ts';
import { networkTest } from './network-test.ts';

/** A Firefox that tests share, and what its store held at first. */
interface Shared {
  readonly own: { readonly firefox: Firefox; readonly fresh: Dump; readonly downloads: string };
}

interface Each {
  /** At the options, with nothing imported. */
  readonly firefox: Firefox;
  /** All that is stored then. */
  readonly fresh: Dump;
  /** The folder of downloads. */
  readonly downloads: string;
}

/** Firefox's settings by which it saves to a folder without asking. */
export const toSavingPrefs = (folder: string) => ({ 'browser.download.folderList': 2, 'browser.download.dir': folder });

/** Starts a Firefox in which Gloss speaks Korean. */
export const launchInKorean = async (options: Parameters<typeof launchFirefox>[0]): Promise<Firefox> => {
  const firefox = await launchFirefox(options);
  await firefox.goto(firefox.urlOf('options.html'));
  await firefox.evaluate(() => chrome.storage.local.set({ settings: { language: 'ko' } }));
  return firefox;
};

const reset = async (firefox: Firefox): Promise<void> => {
  await openOptions(firefox);
  const hasImports = await firefox.evaluate(() => document.querySelectorAll('.sources tbody tr').length > 1);
  if (!hasImports) return;
  await pressButton(firefox, '기본 다이제스트로 돌아가기');
  await pressButton(firefox, '모두 지우기');
  await waitForWords(firefox, '기본 다이제스트로 돌아왔습니다');
};

/** A test that may change the store: what it leaves is taken away, after which the store has to be what it was. */
export const importFirefoxTest = networkTest.extend<Each, Shared>({
  own: [
    async ({ network }, use) => {
      const downloads = mkdtempSync(join(tmpdir(), 'gloss-downloads-'));
      const firefox = await launchInKorean({ network, prefs: toSavingPrefs(downloads) });
      await openOptions(firefox);
      await use({ firefox, fresh: await dumpStore(firefox), downloads });
      await firefox.close();
      rmSync(downloads, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  fresh: async ({ own }, use) => use(own.fresh),
  downloads: async ({ own }, use) => use(own.downloads),
  firefox: async ({ own: { firefox, fresh } }, use) => {
    const tab = await firefox.readTab();
    await openOptions(firefox);
    await use(firefox);
    await firefox.switchTab(tab);
    await reset(firefox);
    networkTest.expect(await dumpStore(firefox), 'the store when all is taken away').toEqual(fresh);
  },
});
