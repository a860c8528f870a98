import type { Firefox } from './firefox.ts';

/** The tab in front: where it is, and what the harness calls it. */
const readFront = () => {
  interface Browser {
    readonly currentURI: { readonly spec: string };
  }
  interface Modules {
    importESModule(address: string): { readonly NavigableManager: { getIdForBrowser(browser: Browser): string } };
  }
  const { gBrowser, ChromeUtils: utils } = globalThis as unknown as { gBrowser: { selectedBrowser: Browser; tabs: unknown[] }; ChromeUtils: Modules };
  const { NavigableManager } = utils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { selectedBrowser, tabs } = gBrowser;
  return { url: selectedBrowser.currentURI.spec, tab: NavigableManager.getIdForBrowser(selectedBrowser), count: tabs.length };
};

/** How many tabs the window has. */
export const countTabs = async (firefox: Firefox): Promise<number> => (await firefox.evaluateInBrowser(readFront)).count;

/** Waits until a tab that was opened beside the harness's own has come to the front and is at an address that starts so; goes to it, and gives its address. */
export const followTo = async (firefox: Firefox, start: string): Promise<string> => {
  const home = await firefox.readTab();
  let seen = '';
  for (let tries = 0; tries < 200; tries += 1) {
    const { url, tab } = await firefox.evaluateInBrowser(readFront);
    seen = url;
    if (tab === home || !url.startsWith(start)) {
      await new Promise((done) => setTimeout(done, 50));
      continue;
    }
    await firefox.switchTab(tab);
    return url;
  }
  throw new Error(`no tab at ${start} came to the front, but ${seen}`);
};
