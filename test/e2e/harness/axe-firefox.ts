import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Firefox } from './firefox.ts';
import { launchInKorean } from './import-firefox-test.ts';
import type { Network } from './network.ts';

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

/** Expects that axe objects to nothing on the page that is shown, and has looked at it. `name` says which it is. */
export const expectAccess = async (firefox: Firefox, ...name: readonly unknown[]): Promise<void> => {
  const { violations, passes } = await firefox.evaluate(runAxe);
  expect([...name, violations]).toEqual([...name, []]);
  expect(passes).toBeGreaterThan(10);
};

const PREFS = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  // Without a desktop Firefox makes up colours for what is selected, which no forced theme would put together: these are of one.
  forced: { 'browser.display.document_color_use': 2, 'ui.highlight': '#1aebff', 'ui.highlighttext': '#000000' },
} as const;

/** Colours that a reader may have. */
export type Colours = keyof typeof PREFS;
export const COLOURS: readonly Colours[] = ['light', 'dark', 'forced'];

/** Does `work` in a Firefox of those colours, which its pages have to have by then. */
export const withColours = async (network: Network, colours: Colours, work: (firefox: Firefox) => Promise<void>): Promise<void> => {
  const firefox = await launchInKorean({ network, prefs: PREFS[colours] });
  try {
    await work(firefox);
    const query = `(${colours === 'forced' ? 'forced-colors: active' : `prefers-color-scheme: ${colours}`})`;
    expect(await firefox.evaluate((words) => matchMedia(words).matches, query)).toBe(true);
  } finally {
    await firefox.close();
  }
};
