import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, for the worker that imports; it passes addresses of the package alone.
  'trusted-types gloss-worker',
].join('; ');

const FIREFOX_ONLY = {
  browser_specific_settings: {
    gecko: {
      id: 'gloss@gloss.invalid',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

const CHROMIUM_ONLY = {
  minimum_chrome_version: '123',
  externally_connectable: { ids: [] },
};

const inPlatform = (file: string): string => resolve(import.meta.dirname, 'lib/platform', file);

const LIGHT = [
  { find: 'webextension-polyfill', replacement: inPlatform('native-browser.ts') },
  { find: /^preact(\/jsx(-dev)?-runtime)?$/, replacement: inPlatform('light-jsx.ts') },
  { find: 'wxt/utils/content-script-context', replacement: inPlatform('no-context.ts') },
];

export default defineConfig({
  publicDir: 'assets',
  imports: false,
  // What both manifests require: without it `light-dark()` and nesting would be rewritten into more than they are.
  vite: () => ({ build: { target: ['chrome123', 'firefox142'], cssTarget: ['chrome123', 'firefox142'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ko',
    permissions: ['storage', 'unlimitedStorage'],
    incognito: 'spanning',
    action: { default_title: '__MSG_extension_name__' },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    ...(browser === 'firefox' ? FIREFOX_ONLY : CHROMIUM_ONLY),
  }),
  hooks: {
    // Every page has to compile what a content script brings, also one that shows no card. The polyfill only passes calls
    // on in the browsers we ask for, and the card uses a small part of Preact.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: LIGHT };
    },
  },
});
