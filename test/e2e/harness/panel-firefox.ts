import { ADDON_ID, type Firefox } from './firefox.ts';
import { readPopup } from './popup-firefox.ts';

const trigger = (id: string): void => {
  interface Action {
    triggerAction(window: unknown): void;
  }
  const { ChromeUtils: utils, WebExtensionPolicy: policy } = globalThis as unknown as {
    ChromeUtils: { importESModule(address: string): { ExtensionParent: { apiManager: { global: { browserActionFor(extension: unknown): Action } } } } };
    WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  };
  const { ExtensionParent } = utils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  ExtensionParent.apiManager.global.browserActionFor(policy.getByID(id).extension).triggerAction(window);
};

/** Opens the popup with the rights that a press of the toolbar's button gives: that to the tab's address among them. */
export const triggerAction = (firefox: Firefox): Promise<void> => firefox.evaluateInBrowser(trigger, ADDON_ID);

/** Does what a shortcut of ours with `Alt` is bound to; gives the keys that are held with it. */
export const doCommand = (firefox: Firefox, letter: string): Promise<string | null> =>
  firefox.evaluateInBrowser((key) => {
    const bound = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')].find((element) => element.getAttribute('key') === key);
    if (bound === undefined) throw new Error(`nothing is bound to ${key}`);
    (bound as unknown as { doCommand(): void }).doCommand();
    return bound.getAttribute('modifiers');
  }, letter);

/** A tab with the popup open over it, and a tab of ours behind it from which the popup can be looked at. */
export interface Panel {
  readonly over: string;
  readonly own: string;
  /** Takes away both the popup and the tab that it was opened over. */
  close(): Promise<void>;
}

/** Goes to an address in a new tab, opens the popup over it, and reaches into the tab behind. */
export const openPanelOver = async (firefox: Firefox, url: string, open: (firefox: Firefox) => Promise<unknown> = triggerAction): Promise<Panel> => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  const own = await firefox.readTab();
  const over = await firefox.newTab();
  await firefox.goto(url);
  await open(firefox);
  await firefox.switchTab(own, false);
  return {
    over,
    own,
    close: async () => {
      await firefox.switchTab(own, false);
      await firefox.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
      await firefox.switchTab(over);
      await firefox.closeTab(own);
    },
  };
};

/** Gives the popup the keyboard, as Firefox does on a screen: one that is driven gives it to no popup, whosever it is. */
const focusPanel = (firefox: Firefox): Promise<void> =>
  firefox.evaluateInBrowser(() => {
    const popup = document.querySelector<HTMLElement>('.webextension-popup-browser');
    popup?.focus();
    if (popup === null || document.activeElement !== popup) throw new Error('no popup to type into');
  });

/** Goes into the field of the popup once that is drawn, as with a click: from then on keys go there. */
export const goIntoField = async (firefox: Firefox): Promise<void> => {
  await firefox.waitFor(readPopup, 'panel');
  await focusPanel(firefox);
  await firefox.waitFor(() => chrome.extension.getViews({ type: 'popup' })[0]?.document.activeElement?.matches('[role=combobox]'));
};
