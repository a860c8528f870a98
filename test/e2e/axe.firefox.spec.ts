import { COLOURS, expectAccess, withColours } from './harness/axe-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { type } from './harness/popup-firefox.ts';

const { expect } = test;

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

const lookAt = async (firefox: Firefox, look: Look): Promise<void> => {
  // An address that differs from the last in its fragment alone opens no page anew.
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.goto(firefox.urlOf(look.page));
  await firefox.waitFor(() => document.querySelector('[role=option], h1'));
  await type(firefox, look.text ?? '');
  await expect.poll(() => firefox.evaluate(findLacking, look), { message: `${look.page} ${look.text}`, timeout: 20_000 }).toEqual([]);
  await expectAccess(firefox, look.page, look.text);
};

// A loaded machine takes its time for so many pages.
test.describe.configure({ timeout: 120_000 });

for (const colours of COLOURS) {
  test(`popup and library have nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    await withColours(network, colours, async (firefox) => {
      for (const look of LOOKS) await lookAt(firefox, look);
    });
  });
}
