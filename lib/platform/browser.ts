import browser from 'webextension-polyfill';

/** The extension API, promise-based in every browser. The one door to it. */
export { browser };
