import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isKept, readSpent } from '../../scripts/release/budgets.ts';
import { listBuilt } from '../../scripts/release/sizes.ts';
import { ROOT } from '../architecture/source.ts';
import { BUILT as CHROMIUM } from './harness/chromium.ts';
import { BUILT as FIREFOX } from './harness/firefox.ts';

const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

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

/** Pages of arXiv's papers, and no more. */
const MATCHES = ['https://arxiv.org/abs*', 'https://export.arxiv.org/abs*', 'https://www.arxiv.org/abs*'];

const KEYS = [
  'action', 'background', 'commands', 'content_scripts', 'content_security_policy', 'default_locale', 'description', 'icons', 'incognito',
  'manifest_version', 'name', 'omnibox', 'options_ui', 'permissions', 'version',
];

/** What one browser alone is told: of Chromium nobody else may speak to Gloss, of Firefox that no data is collected. */
const ONLY = {
  Chromium: { keys: ['externally_connectable', 'minimum_chrome_version'], values: { externally_connectable: { ids: [] } } },
  Firefox: {
    keys: ['browser_specific_settings'],
    values: { browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } } },
  },
} as const;

/** Directives that fall back on `default-src`, and those that do not. */
const POLICY = [
  "default-src 'none'", ...['script', 'style', 'img', 'connect', 'worker'].map((kind) => `${kind}-src 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((name) => `${name} 'none'`),
  "require-trusted-types-for 'script'", 'trusted-types gloss-worker',
];

for (const [browser, folder] of [['Chromium', CHROMIUM], ['Firefox', FIREFOX]] as const) {
  test.describe(`the package for ${browser}`, () => {
    test('asks for storage, the tab in front when its button is pressed, and arXiv\'s abstract pages, and nothing else', () => {
      const manifest = readManifest(folder);
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'activeTab']);
      expect(manifest.content_scripts.map(({ matches }: { matches: string[] }) => matches)).toEqual([MATCHES]);
      // What is not named is not asked for either: neither hosts, nor files that pages may load.
      expect(Object.keys(manifest).sort()).toEqual([...KEYS, ...ONLY[browser].keys].sort());
      expect(manifest).toMatchObject({ incognito: 'spanning', ...ONLY[browser].values });
    });

    test('lets its pages load nothing from elsewhere and run nothing made from text', () => {
      const policy: string = readManifest(folder).content_security_policy.extension_pages;
      expect(policy.split('; ').sort()).toEqual([...POLICY].sort());
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
