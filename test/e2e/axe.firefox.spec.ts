import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { networkTest as test } from './harness/network-test.ts';
import { type } from './harness/popup-firefox.ts';

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

/** A page, and what is typed into it. */
interface Look {
  readonly page: string;
  readonly text?: string;
  /** What is said of the list by then. */
  readonly said?: string;
  /** How many of what there are at least by then: what is not drawn yet is not looked at. */
  readonly drawn: Readonly<Record<string, number>>;
}

const TITLES = '[role=option] .result-title';
const LOOKS: readonly Look[] = [
  { page: 'popup.html', said: '논문 12편을 찾았습니다.', drawn: { [TITLES]: 4 } },
  { page: 'popup.html', text: 'reward', said: '논문 3편을 찾았습니다.', drawn: { [TITLES]: 3, '.facets button': 2 } },
  { page: 'popup.html', text: '프리트레이닝', drawn: { [TITLES]: 1, '[role=option] mark': 1, '.popup-bends b': 1 } },
  { page: 'popup.html', text: '#moe 날짜:2024-03', said: '맞는 논문이 없습니다. 날짜 2024-03 없이 찾은 논문 1편이 있습니다.', drawn: { [TITLES]: 1, '.popup-none dd': 2, '.popup-similar button': 1 } },
  { page: 'popup.html', text: 'zzqqxx', said: '맞는 논문이 없습니다.', drawn: { '.popup-none dd': 1 } },
  { page: 'library.html#/day/2024-02-13', drawn: { 'article h2 a': 12 } },
  { page: 'library.html#/search/moe', drawn: { [TITLES]: 1, '.facets button': 2 } },
  { page: 'library.html#/timeline', drawn: { '[role=slider]': 1, '.timeline-trend a': 1 } },
  { page: 'library.html#/tag/scaling-law', drawn: { 'article h2 a': 2, 'article [part=commentary] p': 2 } },
  { page: 'library.html#/paper/2402.07871', drawn: { 'main article': 1, '[aria-label="같은 태그"] li a': 1, '[aria-label="같은 날"] li a': 11 } },
];

/** What is not there yet, in words. */
const findLacking = ({ text = '', said, drawn }: Look): string[] => {
  const typed = document.querySelector<HTMLInputElement>('[role=combobox]')?.value ?? '';
  const heard = document.querySelector('[role=status]')?.textContent;
  const few = Object.entries(drawn).map(([selector, least]) => [selector, document.querySelectorAll(selector).length, least] as const).filter(([, count, least]) => count < least);
  return [...(typed === text ? [] : [typed]), ...(said === undefined || said === heard ? [] : [`${heard}`]), ...few.map((one) => one.join(' '))];
};

const lookAt = async (firefox: Firefox, look: Look): Promise<Verdict> => {
  // An address that differs from the last in its fragment alone opens no page anew.
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.goto(firefox.urlOf(look.page));
  await firefox.waitFor(() => document.querySelector('[role=option], h1'));
  await type(firefox, look.text ?? '');
  await expect.poll(() => firefox.evaluate(findLacking, look), { message: `${look.page} ${look.text}`, timeout: 20_000 }).toEqual([]);
  return firefox.evaluate(runAxe);
};

// A loaded machine takes its time for so many pages.
test.describe.configure({ timeout: 120_000 });

for (const [colours, prefs] of Object.entries(COLOURS)) {
  test(`popup and library have nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    const firefox = await launchInKorean({ network, prefs });
    try {
      for (const look of LOOKS) {
        const { violations, passes } = await lookAt(firefox, look);
        const name = [look.page, look.text];
        expect([...name, violations]).toEqual([...name, []]);
        expect(passes).toBeGreaterThan(10);
      }
      const query = `(${colours === 'forced' ? 'forced-colors: active' : `prefers-color-scheme: ${colours}`})`;
      expect(await firefox.evaluate((words) => matchMedia(words).matches, query)).toBe(true);
    } finally {
      await firefox.close();
    }
  });
}
