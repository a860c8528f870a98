import { ADDON_ID, type Firefox } from './firefox.ts';

/** What Firefox's own modules have of extensions and windows. */
interface Modules {
  importESModule(address: string): {
    readonly ExtensionPermissions: Record<'add' | 'remove', (id: string, permissions: object, extension: unknown) => Promise<void>>;
    readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    readonly PrivateBrowsingUtils: { isWindowPrivate(window: unknown): boolean };
  };
}

/** Firefox's own scope. */
interface Browser {
  readonly ChromeUtils: Modules;
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: unknown } };
}

/** Does what the reader's choice on the extension's page of Firefox's settings does; see `aboutaddons.js`. */
const allow = async (id: string, isAllowed: boolean): Promise<void> => {
  const { ChromeUtils: utils, WebExtensionPolicy: policy } = globalThis as unknown as Browser;
  const { ExtensionPermissions } = utils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = utils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, permissions, policy.getByID(id).extension);
  await (await AddonManager.getAddonByID(id)).reload();
};

/** Lets the extension into private windows, or keeps it out of them: Firefox starts it again, which its open pages do not outlive. */
export const allowPrivateWindows = (firefox: Firefox, isAllowed: boolean): Promise<void> => firefox.evaluateInBrowser(allow, ADDON_ID, isAllowed);

/** Whether the window that the tab is in is a private one. */
export const isPrivate = (firefox: Firefox): Promise<boolean> =>
  firefox.evaluateInBrowser(() => {
    const { ChromeUtils: utils } = globalThis as unknown as Browser;
    return utils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs').PrivateBrowsingUtils.isWindowPrivate(window);
  });
