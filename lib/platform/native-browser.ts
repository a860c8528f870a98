import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

/** The browser's own extension API, for bundles that take it in place of the polyfill (see `wxt.config.ts`). */
const native: Browser = globalThis.browser ?? chrome;
export default native;

declare global {
  var browser: Browser | undefined;
}
