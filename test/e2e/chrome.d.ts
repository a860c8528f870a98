import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension API, in functions that tests run inside a browser. */
  const chrome: Browser;
}
