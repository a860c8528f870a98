import { expect } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Firefox } from './firefox.ts';
import { launchInKorean, toSavingPrefs } from './import-firefox-test.ts';
import { STILL } from './motion-firefox.ts';
import type { Network } from './network.ts';
import { setWidth, type Width } from './width-firefox.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe says: what it objects to, and how many of its rules are kept. */
interface Verdict {
  readonly violations: string[];
  readonly passes: number;
}

// A page of ours loads no script of others: axe goes there within the text of what is run.
const onlyItsText = (): Promise<Verdict> => Promise.reject(new Error('to be run by its text'));
const runAxe = Object.assign((_part: string) => onlyItsText(), {
  toString: () => `async (part) => {
    ${AXE};
    const { violations, passes } = await axe.run(part, { rules: { 'target-size': { enabled: true } } });
    return { violations: violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')), passes: passes.length };
  }`,
});

/** A page of ours, or the card of a paper's page. */
type Part = 'html' | 'gloss-card';

/** How far a part goes beyond the room that the page has for it: it would have to be scrolled sideways. */
const measureBeyond = (part: Part): number => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found = document.querySelector(part);
  if (part === 'html' || found === null) return scrollWidth - clientWidth;
  return Math.max(0, Math.ceil(found.getBoundingClientRect().right - clientWidth), found.scrollWidth - found.clientWidth);
};

/** Expects that axe objects to nothing of the part that is shown, nor to what is smaller than 24 px, has looked at it, and that the page has room for it. */
const expectPart = async (firefox: Firefox, part: Part, name: readonly unknown[]): Promise<void> => {
  const { violations, passes } = await firefox.evaluate(runAxe, part);
  expect([...name, violations]).toEqual([...name, []]);
  expect(passes).toBeGreaterThan(10);
  expect([...name, await firefox.evaluate(measureBeyond, part)]).toEqual([...name, 0]);
};

const PREFS = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  // Without a desktop Firefox makes up colours for what is selected, which no forced theme would put together: these are of one.
  forced: { 'browser.display.document_color_use': 2, 'ui.highlight': '#1aebff', 'ui.highlighttext': '#000000' },
} as const;

/** How wide the pages are that readers of each look at: 320 px is also 1,280 px at 400 %. */
const WIDTHS: Readonly<Record<Colours, readonly Width[]>> = { light: ['window', 320], dark: ['window', 320], forced: ['window', 320] };

/** Colours that a reader may have. */
export type Colours = keyof typeof PREFS;
export const COLOURS: readonly Colours[] = ['light', 'dark', 'forced'];

/** A Firefox, and what its reader's pages look like. */
export interface Coloured {
  readonly network: Network;
  readonly colours: Colours;
  /** Another build than ours. */
  readonly extension?: string;
}

/** What is looked at, if not the page as it is. */
export interface Seen {
  readonly part: Part;
  /** The width in which the state was reached: it is looked at first. */
  readonly width: Width;
  /** Waits until the state is what it is, which another width may have changed. */
  readonly wait: () => Promise<unknown>;
}

/** Expects that what is shown is for everyone, in every width that is looked at. `state` says which state it is. */
export type Look = (state: string, seen?: Seen) => Promise<void>;

const PAGE: Seen = { part: 'html', width: 'window', wait: async () => {} };

const toLook = (firefox: Firefox, colours: Colours): Look => async (state, { part, width, wait } = PAGE) => {
  for (const each of new Set([width, ...WIDTHS[colours]])) {
    await setWidth(firefox, each);
    await wait();
    await expectPart(firefox, part, [state, each]);
  }
  await setWidth(firefox, 'window');
};

/** Does `work` in a Firefox of those colours, which its pages have to have by then. */
export const withColours = async ({ network, colours, extension }: Coloured, work: (firefox: Firefox, look: Look) => Promise<void>): Promise<void> => {
  const downloads = mkdtempSync(join(tmpdir(), 'gloss-downloads-'));
  // A colour on its way to another is neither of both.
  const prefs = { ...PREFS[colours], ...STILL, ...toSavingPrefs(downloads) };
  const firefox = await launchInKorean({ network, prefs, ...(extension !== undefined && { extension }) });
  try {
    await work(firefox, toLook(firefox, colours));
    const query = `(${colours === 'forced' ? 'forced-colors: active' : `prefers-color-scheme: ${colours}`})`;
    expect(await firefox.evaluate((words) => matchMedia(words).matches, query)).toBe(true);
  } finally {
    await firefox.close();
    rmSync(downloads, { recursive: true, force: true });
  }
};
