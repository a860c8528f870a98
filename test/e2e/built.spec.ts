import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT as CHROMIUM } from './harness/chromium.ts';
import { BUILT as FIREFOX } from './harness/firefox.ts';

const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

const readScripts = (folder: string): { readonly file: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** Pages of arXiv's papers, and no more. */
const MATCHES = ['https://arxiv.org/abs*', 'https://export.arxiv.org/abs*', 'https://www.arxiv.org/abs*'];

/** Bytes; a tenth above what they were when this was written. */
const MOST_CODE = { 'popup.html': 90_000, 'library.html': 100_000, 'options.html': 73_000, 'welcome.html': 72_000 };

for (const [browser, folder] of [['Chromium', CHROMIUM], ['Firefox', FIREFOX]] as const) {
  test.describe(`the package for ${browser}`, () => {
    test('asks for storage, the tab in front when its button is pressed, and arXiv\'s abstract pages, and nothing else', () => {
      const manifest = readManifest(folder);
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'activeTab']);
      expect(manifest.content_scripts.map(({ matches }: { matches: string[] }) => matches)).toEqual([MATCHES]);
      for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'web_accessible_resources']) {
        expect([key, manifest[key]]).toEqual([key, undefined]);
      }
      expect(manifest.externally_connectable?.ids ?? []).toEqual([]);
    });

    test('lets its pages load nothing from elsewhere and run nothing made from text', () => {
      const policy: string = readManifest(folder).content_security_policy.extension_pages;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types gloss-worker");
      expect(policy).not.toMatch(/https?:|unsafe|\*/);
    });

    test('has no code that runs text, asks a server, or writes markup', () => {
      for (const { file, text } of readScripts(folder)) {
        expect([file, /\beval\(|new Function\(|importScripts|XMLHttpRequest|WebSocket|sendBeacon|insertAdjacentHTML|document\.write/.exec(text)?.[0]]).toEqual([file, undefined]);
      }
      const content = readFileSync(join(folder, 'content-scripts/arxiv.js'), 'utf8');
      expect(/innerHTML|\bfetch\(|postMessage|new Image|https?:\/\/(?!(?:www\.|export\.)?arxiv\.org|www\.w3\.org)/.exec(content)?.[0]).toBeUndefined();
    });

    test('has a content script of at most 12 kB, compressed', () => {
      expect(gzipSync(readFileSync(join(folder, 'content-scripts/arxiv.js')), { level: 9 }).length).toBeLessThanOrEqual(12_000);
    });

    for (const [page, most] of Object.entries(MOST_CODE)) {
      test(`loads at most ${most / 1_000} kB of code, compressed, before ${page} shows anything`, () => {
        const html = readFileSync(join(folder, page), 'utf8');
        const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = '']) => join(folder, path));
        expect(scripts.length).toBeGreaterThan(0);
        expect(scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0)).toBeLessThanOrEqual(most);
      });
    }

    test('says nothing of the machine that built it', () => {
      for (const { file, text } of readScripts(folder)) {
        expect([file, /sourceMappingURL|\/node_modules\/|\/home\/|\/Users\/|import\(["'`]https?:/.exec(text)?.[0]]).toEqual([file, undefined]);
      }
    });

    test('has the digest word for word', () => {
      const path = 'digests/2024-02-13.txt';
      expect(readFileSync(join(folder, path)).equals(readFileSync(join(folder, '../../assets', path)))).toBe(true);
    });
  });
}
