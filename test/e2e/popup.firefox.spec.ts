import { enterAddress, typeAddress } from './harness/address-bar-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { doCommand } from './harness/panel-firefox.ts';
import { KEYS, openPopup, readPopup, type, waitForSaid } from './harness/popup-firefox.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';
import { countTabs } from './harness/tabs-firefox.ts';

const test = toSharedTest();
const { expect } = test;

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
    expect(await firefox.evaluate(readPopup)).toMatchObject({ isFocused: true, selected: '1', headings: ['최근 논문 12'] });
    await waitForSaid(firefox, '논문 12편을 찾았습니다.');
    await type(firefox, 'reward');
    await waitForSaid(firefox, '논문 3편을 찾았습니다.');
    await firefox.press(KEYS.down);
    await firefox.waitFor(() => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-posinset') === '2');
    await firefox.press(KEYS.end);
    await firefox.waitFor(() => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-posinset') === '3');
    await firefox.press(KEYS.right);
    await firefox.waitFor(() => document.querySelector('.result-whole') !== null);
    await firefox.press(KEYS.left);
    await firefox.waitFor(() => document.querySelector('.result-whole') === null);
    await firefox.press(KEYS.escape);
    await waitForSaid(firefox, '논문 12편을 찾았습니다.');
    expect(await firefox.evaluate(readPopup)).toMatchObject({ text: '', isAsWide: true });
  });

  test('opens the paper with Enter', async ({ firefox }) => {
    const tab = await firefox.readTab();
    await openPopup(firefox);
    await type(firefox, 'granularity');
    await waitForSaid(firefox, '논문 1편을 찾았습니다.');
    await firefox.press(KEYS.enter);
    expect(await readNewTab(firefox)).toBe('https://arxiv.org/abs/2402.07871');
    await firefox.switchTab(tab);
  });

  test('finds in the middle of a syllable, and Enter ends the syllable and nothing else', async ({ firefox }) => {
    await openPopup(firefox);
    const before = await countTabs(firefox);
    await compose(firefox, ['ㅅ', '새', '샘', '샘프', '샘플', '샘플ㄹ']);
    const found = await firefox.waitFor(() => !['', '논문 12편을 찾았습니다.'].includes(document.querySelector('[role=status]')?.textContent ?? '') && document.querySelector<HTMLElement>('[role=option]')?.dataset.arxivId);
    expect(found).toBe('2402.06457');
    await endComposition(firefox);
    await new Promise((done) => setTimeout(done, 300));
    expect(await countTabs(firefox)).toBe(before);
    expect(await firefox.evaluate(readPopup)).toMatchObject({ text: '샘플ㄹ', selected: '1' });
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
    expect(await doCommand(firefox, 'J')).toBe('alt');
    await firefox.waitFor(() => document.activeElement?.localName === 'gloss-card');
    await doCommand(firefox, 'K');
    await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('article').length === 0);
    await doCommand(firefox, 'K');
    await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('article').length === 1);
  });
});
