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

/**
 * Alt and a letter: no browser has these, no menu of Firefox begins with them, and Chromium takes no letter without Ctrl
 * or Alt. Alt with Shift would switch the layout on Windows. The reader can change them.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+G' } },
  jump: { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_jump__' },
  fold: { suggested_key: { default: 'Alt+K' }, description: '__MSG_command_fold__' },
};

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

/** WXT's own logger says nothing in a release, and is shipped with each content script all the same. */
const LIGHT_LOGGER = {
  name: 'gloss-light-logger',
  transform: (code: string, id: string): string | undefined =>
    id.includes('content-script-isolated-world-entrypoint') ? code.replace(/const logger = \{[^}]*\};/, 'const logger = console;') : undefined,
};

export default defineConfig({
  publicDir: 'assets',
  imports: false,
  // What both manifests require: without it `light-dark()` and nesting would be rewritten into more than they are.
  vite: () => ({ build: { target: ['chrome123', 'firefox142'], cssTarget: ['chrome123', 'firefox142'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ko',
    permissions: ['storage', 'unlimitedStorage', 'activeTab'],
    incognito: 'spanning',
    action: { default_title: '__MSG_extension_name__' },
    omnibox: { keyword: ';' },
    commands: COMMANDS,
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    ...(browser === 'firefox' ? FIREFOX_ONLY : CHROMIUM_ONLY),
  }),
  hooks: {
    // Every page has to compile what a content script brings, also one that shows no card. The polyfill only passes calls
    // on in the browsers we ask for, and the card uses a small part of Preact.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: LIGHT };
      config.plugins = [...(config.plugins ?? []), LIGHT_LOGGER];
    },
  },
});
