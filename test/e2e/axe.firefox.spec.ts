import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { networkTest as test } from './harness/network-test.ts';

const { expect } = test;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe says: what it objects to, and how many of its rules are kept. */
interface Verdict {
  readonly violations: string[];
  readonly passes: number;
}

// A page of ours loads no script of others: axe goes there within the text of what is run.
const onlyItsText = (): Promise<Verdict> => Promise.reject(new Error('to be run by its text'));
const runAxe = Object.assign(onlyItsText, {
  toString: () => `async () => {
    ${AXE};
    const { violations, passes } = await axe.run(document);
    return { violations: violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')), passes: passes.length };
  }`,
});

const COLOURS = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'browser.display.document_color_use': 2 },
} as const;

for (const [colours, prefs] of Object.entries(COLOURS)) {
  test(`popup and library have nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    const firefox = await launchInKorean({ network, prefs });
    try {
      for (const page of ['popup.html', 'library.html#/day/2024-02-13', 'library.html#/search/moe', 'library.html#/timeline']) {
        await firefox.goto(firefox.urlOf('icon.svg'));
        await firefox.goto(firefox.urlOf(page));
        await firefox.waitFor(() => document.querySelector('[role=option], h1'));
        const { violations, passes } = await firefox.evaluate(runAxe);
        expect([page, violations]).toEqual([page, []]);
        expect(passes).toBeGreaterThan(10);
      }
      const query = `(${colours === 'forced' ? 'forced-colors: active' : `prefers-color-scheme: ${colours}`})`;
      expect(await firefox.evaluate((words) => matchMedia(words).matches, query)).toBe(true);
    } finally {
      await firefox.close();
    }
  });
}
