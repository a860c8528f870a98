import { enterAddress, typeAddress } from './harness/address-bar-firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import type { Firefox } from './harness/firefox.ts';
import { networkTest } from './harness/network-test.ts';

const ADDON_ID = 'gloss@gloss.invalid';
const [ENTER, ESCAPE, LEFT, RIGHT, DOWN, END] = ['\uE007', '\uE00C', '\uE012', '\uE014', '\uE015', '\uE010'];

const test = networkTest.extend<object, { firefox: Firefox }>({
  firefox: [
    async ({ network }, use) => {
      // A popup stays open while a test looks at it from elsewhere.
      const firefox = await launchInKorean({ network, prefs: { 'ui.popup.disable_autohide': true } });
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

/** What the popup's page shows, or nothing yet. */
const readPopup = () => {
  const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
  const selected = document.querySelector('[role=option][aria-selected=true]');
  const field = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (field === null || (options.length === 0 && document.querySelector('.popup-none') === null)) return undefined;
  return {
    text: field.value,
    said: document.querySelector('[role=status]')?.textContent,
    ids: options.map(({ dataset }) => dataset.arxivId),
    selected: selected?.getAttribute('aria-posinset'),
    words: selected?.textContent ?? '',
    isFocused: document.activeElement === field,
    headings: [...document.querySelectorAll('.result-heading')].map((heading) => heading.textContent),
    isAsWide: document.documentElement.scrollWidth <= innerWidth,
  };
};

const openPopup = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('popup.html'));
  await firefox.waitFor(readPopup);
};

const waitForSaid = (firefox: Firefox, said: string): Promise<unknown> =>
  firefox.waitFor((words) => document.querySelector('[role=status]')?.textContent === words, said);

const type = async (firefox: Firefox, text: string): Promise<void> => {
  for (const letter of text) await firefox.press(letter);
};

/** The address that the newest tab opens at; it is closed again. */
const readNewTab = (firefox: Firefox): Promise<string> =>
  firefox.evaluateInBrowser(async () => {
    interface TabBrowser {
      readonly tabs: { readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }[];
      readonly selectedTab: unknown;
      removeTab(tab: unknown): void;
    }
    const { gBrowser } = globalThis as unknown as { gBrowser: TabBrowser };
    const read = (): string => (gBrowser.selectedTab as TabBrowser['tabs'][number]).linkedBrowser.currentURI.spec;
    for (let tries = 0; tries < 100 && /popup\.html|about:blank/.test(read()); tries += 1) await new Promise((done) => setTimeout(done, 50));
    const url = read();
    gBrowser.removeTab(gBrowser.selectedTab);
    return url;
  });

/** Types a text as an input method does, one step after the other, and leaves it unfinished. */
const compose = (firefox: Firefox, steps: readonly string[]): Promise<void> =>
  firefox.evaluateAsSystem((texts) => {
    interface Composer {
      beginInputTransactionForTests(view: unknown): boolean;
      setPendingCompositionString(text: string): void;
      appendClauseToPendingComposition(length: number, attribute: number): void;
      setCaretInPendingComposition(offset: number): void;
      flushPendingComposition(): boolean;
    }
    const { Cc, Ci } = globalThis as unknown as { Cc: Record<string, { createInstance(kind: unknown): Composer }>; Ci: Record<string, unknown> };
    const composer = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor']);
    if (composer === undefined) throw new Error('no input method');
    composer.beginInputTransactionForTests(window);
    Object.assign(globalThis, { composer });
    for (const text of texts) {
      composer.setPendingCompositionString(text);
      composer.appendClauseToPendingComposition(text.length, 2);
      composer.setCaretInPendingComposition(text.length);
      composer.flushPendingComposition();
    }
  }, steps);

/** Enter while the input method composes: it is told of the key, and ends the composition. The page sees the key by its name. */
const endComposition = (firefox: Firefox): Promise<void> =>
  firefox.evaluateAsSystem(() => {
    interface Ending {
      commitComposition(event: KeyboardEvent, flags: number): void;
      readonly KEY_DONT_MARK_KEYDOWN_AS_PROCESSED: number;
    }
    const { composer } = globalThis as unknown as { composer: Ending };
    composer.commitComposition(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13 }), composer.KEY_DONT_MARK_KEYDOWN_AS_PROCESSED);
  });

test.describe('the popup in Firefox', () => {
  test('opens on the field, finds while one types, and is gone through by keys', async ({ firefox }) => {
    await openPopup(firefox);
    expect(await firefox.evaluate(readPopup)).toMatchObject({ said: '논문 12편을 찾았습니다.', isFocused: true, selected: '1', headings: ['최근 논문 12'] });
    await type(firefox, 'reward');
    await waitForSaid(firefox, '논문 3편을 찾았습니다.');
    await firefox.press(DOWN);
    await firefox.waitFor(() => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-posinset') === '2');
    await firefox.press(END);
    await firefox.waitFor(() => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-posinset') === '3');
    await firefox.press(RIGHT);
    await firefox.waitFor(() => document.querySelector('.result-whole') !== null);
    await firefox.press(LEFT);
    await firefox.waitFor(() => document.querySelector('.result-whole') === null);
    await firefox.press(ESCAPE);
    await waitForSaid(firefox, '논문 12편을 찾았습니다.');
    expect(await firefox.evaluate(readPopup)).toMatchObject({ text: '', isAsWide: true });
  });

  test('opens the paper with Enter', async ({ firefox }) => {
    const tab = await firefox.readTab();
    await openPopup(firefox);
    await type(firefox, 'granularity');
    await waitForSaid(firefox, '논문 1편을 찾았습니다.');
    await firefox.press(ENTER);
    expect(await readNewTab(firefox)).toBe('https://arxiv.org/abs/2402.07871');
    await firefox.switchTab(tab);
  });

  test('finds in the middle of a syllable, and Enter ends the syllable and nothing else', async ({ firefox }) => {
    await openPopup(firefox);
    const countTabs = () => firefox.evaluateInBrowser(() => (globalThis as unknown as { gBrowser: { tabs: unknown[] } }).gBrowser.tabs.length);
    const before = await countTabs();
    await compose(firefox, ['ㅅ', '새', '샘', '샘프', '샘플', '샘플ㄹ']);
    const found = await firefox.waitFor(() => document.querySelector('[role=status]')?.textContent !== '논문 12편을 찾았습니다.' && document.querySelector<HTMLElement>('[role=option]')?.dataset.arxivId);
    expect(found).toBe('2402.06457');
    await endComposition(firefox);
    await new Promise((done) => setTimeout(done, 300));
    expect(await countTabs()).toBe(before);
    expect(await firefox.evaluate(readPopup)).toMatchObject({ text: '샘플ㄹ', selected: '1' });
  });

  test('has the paper of the tab on top, as the toolbar opens it', async ({ firefox }) => {
    await firefox.goto(firefox.urlOf('icon.svg'));
    const own = await firefox.readTab();
    const paper = await firefox.newTab();
    await firefox.goto('https://arxiv.org/abs/2402.07871');
    await firefox.evaluateInBrowser((id) => {
      interface Action {
        openPopup(window: unknown, isUser: boolean): Promise<void>;
      }
      const { ChromeUtils: utils, WebExtensionPolicy: policy } = globalThis as unknown as {
        ChromeUtils: { importESModule(address: string): { ExtensionParent: { apiManager: { global: { browserActionFor(extension: unknown): Action } } } } };
        WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
      };
      const { ExtensionParent } = utils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      void ExtensionParent.apiManager.global.browserActionFor(policy.getByID(id).extension).openPopup(window, true);
    }, ADDON_ID);
    await firefox.switchTab(own, false);
    const seen = await firefox.waitFor(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      const option = popup?.document.querySelector<HTMLElement>('[role=option]');
      if (popup === undefined || !option) return undefined;
      return {
        id: option.dataset.arxivId,
        headings: [...popup.document.querySelectorAll('.result-heading')].map((heading) => heading.textContent),
        size: [popup.innerWidth, popup.innerHeight],
        isFitting: popup.document.documentElement.scrollHeight <= popup.innerHeight,
      };
    });
    expect(seen).toEqual({ id: '2402.07871', headings: ['지금 보는 논문 ', '최근 논문 11'], size: [420, 560], isFitting: true });
    await firefox.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
    await firefox.switchTab(paper);
    await firefox.closeTab(own);
  });

  test('answers in the address bar behind its keyword, and leads to the library\'s search', async ({ firefox }) => {
    await firefox.stopBackground();
    const { texts: rows } = await typeAddress(firefox, '; reward', 'ODIN');
    const odin = rows.find((row) => row.includes('ODIN'));
    expect(odin).toContain('ODIN: Disentangled Reward Mitigates Hacking in RLHF · 2024-02-13');
    expect(rows.join()).not.toMatch(/<match>|&amp;|<dim>/);
    await enterAddress(firefox);
    await firefox.waitFor(() => location.href.endsWith('library.html#/search/reward'));
  });

  test('goes to the card and folds it by shortcut', async ({ firefox }) => {
    await firefox.goto('https://arxiv.org/abs/2402.07871');
    await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
    const command = (letter: string) => firefox.evaluateInBrowser((key) => {
      const bound = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')].find((element) => element.getAttribute('key') === key);
      if (bound === undefined) throw new Error(`nothing is bound to ${key}`);
      (bound as unknown as { doCommand(): void }).doCommand();
      return bound.getAttribute('modifiers');
    }, letter);
    expect(await command('J')).toBe('alt');
    await firefox.waitFor(() => document.activeElement?.localName === 'gloss-card');
    await command('K');
    await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('article').length === 0);
    await command('K');
    await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('article').length === 1);
  });
});
