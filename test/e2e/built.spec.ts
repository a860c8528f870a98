import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isKept, readSpent } from '../../scripts/release/budgets.ts';
import { listBuilt } from '../../scripts/release/sizes.ts';
import { ROOT } from '../architecture/source.ts';
import { BUILT as CHROMIUM } from './harness/chromium.ts';
import { BUILT as FIREFOX } from './harness/firefox.ts';

const readJson = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const readTexts = (folder: string, kinds: RegExp): { readonly file: string; readonly text: string }[] =>
  listBuilt(folder).filter((file) => kinds.test(file)).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

const readScripts = (folder: string) => readTexts(folder, /\.js$/);

/** Every place in the scripts that `pattern` finds, as the file without its sum, and what was found. */
const findInScripts = (folder: string, pattern: RegExp): string[] =>
  readScripts(folder).flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([found]) => `${file.replace(/-[\w-]{8}\.js$/, '')} ${found}`));

/** Names of XML's vocabularies, the papers, and an address that a digest's author wrote without `https://`. */
const ADDRESSES = /^https?:\/\/(?:(?:www\.|export\.)?arxiv\.org\/abs[*/]|www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)\b|\$\{[\w.()]+\}`)/;

/** Where the package was built. */
const MACHINE = [ROOT, ROOT.replaceAll('\\', '/'), homedir()].filter((path) => path.length > 1);

/** Directives that fall back on `default-src`, and those that do not. */
const POLICY = [
  "default-src 'none'", ...['script', 'style', 'img', 'connect', 'worker'].map((kind) => `${kind}-src 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((name) => `${name} 'none'`),
  "require-trusted-types-for 'script'", 'trusted-types gloss-worker',
];

/** All that both browsers are told, in these words: what is not named here is not asked for either. */
const MANIFEST = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  version: readJson(ROOT, 'package.json').version,
  default_locale: 'ko',
  icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
  permissions: ['storage', 'unlimitedStorage', 'activeTab'],
  incognito: 'spanning',
  action: { default_title: '곁글 · Gloss', default_popup: 'popup.html' },
  omnibox: { keyword: ';' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+G' } },
    jump: { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_jump__' },
    fold: { suggested_key: { default: 'Alt+K' }, description: '__MSG_command_fold__' },
  },
  content_security_policy: { extension_pages: POLICY.join('; ') },
  options_ui: { open_in_tab: true, page: 'options.html' },
  // Pages of arXiv's papers, and no more: in the frame that the reader sees, apart from the page's own scripts.
  content_scripts: [
    {
      matches: ['https://arxiv.org/abs*', 'https://export.arxiv.org/abs*', 'https://www.arxiv.org/abs*'],
      run_at: 'document_start',
      js: ['content-scripts/arxiv.js'],
    },
  ],
};

/** What one browser alone is told: of Chromium nobody else may speak to Gloss, of Firefox that no data is collected. */
const ONLY = {
  Chromium: {
    minimum_chrome_version: '123',
    externally_connectable: { ids: [] },
    background: { type: 'module', service_worker: 'background.js' },
  },
  Firefox: {
    browser_specific_settings: {
      gecko: { id: 'gloss@gloss.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
    background: { type: 'module', scripts: ['background.js'] },
  },
};

for (const [browser, folder] of [['Chromium', CHROMIUM], ['Firefox', FIREFOX]] as const) {
  test.describe(`the package for ${browser}`, () => {
    test('asks for storage, the tab in front when its button is pressed, and arXiv\'s abstract pages, and is told nothing else', () => {
      expect(readJson(folder, 'manifest.json')).toEqual({ ...MANIFEST, ...ONLY[browser] });
    });

    test('has no code that runs text, asks a server, or writes markup', () => {
      for (const { file, text } of readScripts(folder)) {
        expect([file, /\beval\(|new Function\(|importScripts|XMLHttpRequest|WebSocket|sendBeacon|insertAdjacentHTML|document\.write/.exec(text)?.[0]]).toEqual([file, undefined]);
      }
      const content = readFileSync(join(folder, 'content-scripts/arxiv.js'), 'utf8');
      expect(/innerHTML|\bfetch\(|postMessage|new Image|https?:\/\/(?!(?:www\.|export\.)?arxiv\.org|www\.w3\.org)/.exec(content)?.[0]).toBeUndefined();
    });

    test('makes no code of text or of an address, and imports its own files alone', () => {
      expect(findInScripts(folder, /\beval\(|\bFunction\(|set(?:Timeout|Interval)\([`'"]|javascript:/g)).toEqual([]);
      expect(findInScripts(folder, /(?<![\w.$])import\((?![`'"]\.{1,2}\/)/g)).toEqual([]);
      expect(findInScripts(folder, /(?:\bfrom|(?<![\w.$])import)["'](?!\.{1,2}\/[\w./-]+\.js["'])/g)).toEqual([]);
    });

    test('knows for which browser it was built, and does not ask in which it runs', () => {
      expect(findInScripts(folder, /userAgent/g)).toEqual([]);
    });

    test('has no address but of papers, and of the names that XML has', () => {
      const addresses = findInScripts(folder, /(?:https?|wss?):\/\/[^'"\s]{0,60}/g);
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((found) => !ADDRESSES.test(found.slice(found.indexOf(' ') + 1)))).toEqual([]);
    });

    test('has pages and styles that name files of the package alone', () => {
      const pages = readTexts(folder, /\.html$/).flatMap(({ text }) => [...text.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? ''));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter((address) => !/^\/[^/]/.test(address))).toEqual([]);
      const styles = readTexts(folder, /\.css$/).flatMap(({ text }) => text.match(/@import|url\(/g) ?? []);
      expect(styles).toEqual([]);
    });

    test('writes markup in one place, which is Preact\'s', () => {
      expect(findInScripts(folder, /\.(?:inner|outer)HTML ?=(?!=)/g)).toEqual(['chunks/Chevron .innerHTML=']);
      expect(findInScripts(folder, /dangerouslySetInnerHTML/g)).toEqual(Array(2).fill('chunks/Chevron dangerouslySetInnerHTML'));
    });

    test('tells nothing of the machine that built it', () => {
      const telling = readTexts(folder, /\.(?:js|css|html|json)$/).filter(({ text }) => text.includes('sourceMappingURL') || MACHINE.some((path) => text.includes(path)));
      expect(telling.map(({ file }) => file)).toEqual([]);
      expect(listBuilt(folder).filter((file) => file.endsWith('.map'))).toEqual([]);
    });

    test('keeps the budgets of its sizes', () => {
      expect(readSpent(folder).filter((spent) => !isKept(spent))).toEqual([]);
    });

    test('has the digest word for word', () => {
      const path = 'digests/2024-02-13.txt';
      expect(readFileSync(join(folder, path)).equals(readFileSync(join(folder, '../../assets', path)))).toBe(true);
    });
  });
}
