import { expect } from '@playwright/test';
import type { Translate } from '../../../lib/platform/i18n.ts';
import type { Firefox } from './firefox.ts';
import { pressButton } from './importing-firefox.ts';
import { type } from './popup-firefox.ts';

/** A state of the popup, the library or the welcome page, in whichever language: `t` gives the words of that. */
export interface Place {
  readonly page: string;
  /** Whether Firefox lets the extension run on arXiv, from then on. */
  readonly isAllowed?: boolean;
  /** What is typed into it. */
  readonly text?: string;
  /** What is said of the list by then. */
  readonly said?: string;
  /** Buttons that are pressed then, by their words or by where they are. */
  readonly presses?: readonly (string | { readonly selector: string })[];
  /** How many of what there are at least by then: what is not drawn yet is not looked at. */
  readonly drawn: Readonly<Record<string, number>>;
}

const TITLES = '[role=option] .result-title';
const FORMATS = { selector: '.export-open:not(:disabled)' };
const SAVE = { selector: '.export-list li:last-child .export-save' };

const toPopupPlaces = (t: Translate, count: number): readonly Place[] => [
  { page: 'popup.html', said: t('popup_said', count), drawn: { [TITLES]: 4 } },
  { page: 'popup.html', text: 'reward', said: t('popup_said', 3), drawn: { [TITLES]: 3, '.facets button': 2 } },
  // An equal word, and a typing error.
  { page: 'popup.html', text: 'moe', drawn: { [TITLES]: 1, '[role=option] mark': 1, '.popup-bends b': 1 } },
  { page: 'popup.html', text: 'pretrianing', drawn: { [TITLES]: 1, '[role=option] mark': 1, '.popup-bends b': 1 } },
  {
    page: 'popup.html',
    text: '#moe date:2024-03',
    said: t('popup_said_nearest', t('popup_without', `${t('popup_clause_date')} 2024-03`), 1),
    drawn: { [TITLES]: 1, '.popup-none dd': 2, '.popup-similar button': 1 },
  },
  { page: 'popup.html', text: 'zzqqxx', said: t('popup_none'), drawn: { '.popup-none dd': 1 } },
];

const toLibraryPlaces = (t: Translate): readonly Place[] => [
  { page: 'library.html#/day/2024-02-13', drawn: { 'article h2 a': 12 } },
  { page: 'library.html#/day/2024-02-13', presses: [t('library_pick')], drawn: { 'article [type=checkbox]': 12, '.export-open:disabled': 1 } },
  { page: 'library.html#/search/moe', drawn: { [TITLES]: 1, '.facets button': 2 } },
  {
    page: 'library.html#/search/reward',
    presses: [t('library_pick'), t('library_pick_all'), FORMATS],
    drawn: { [TITLES]: 3, '.export-list:not([hidden]) .export-save': 5 },
  },
  {
    page: 'library.html#/search/reward',
    presses: [FORMATS, SAVE],
    drawn: { [TITLES]: 3, '.export-list:not([hidden]) .export-save': 5, '.export-done:not(:empty)': 1 },
  },
  { page: 'library.html#/timeline', drawn: { '[role=slider]': 1, '.timeline-trend a': 1 } },
  { page: 'library.html#/tag/scaling-law', drawn: { 'article h2 a': 2, 'article [part=commentary] p': 2 } },
  { page: 'library.html#/search/qqqqqqq', drawn: { '.library-none': 1 } },
  { page: 'library.html#/paper/2402.07871', drawn: { 'main article': 1, [`[aria-label="${t('library_near')}"] li a`]: 1, [`[aria-label="${t('library_same_day')}"] li a`]: 11 } },
];

/** The states of the popup, the library and the welcome page; `count`: how many papers there are. */
export const toPlaces = (t: Translate, count = 12): readonly Place[] => [
  ...toPopupPlaces(t, count),
  ...toLibraryPlaces(t),
  { page: 'welcome.html', isAllowed: false, drawn: { 'gloss-card[data-match]': 1, '.welcome-permission button': 1 } },
  { page: 'welcome.html', isAllowed: true, drawn: { 'gloss-card[data-match]': 1, h2: 1 } },
];

/** What is not there yet, in words. */
const findLacking = ({ text = '', said, drawn }: Place): string[] => {
  const typed = document.querySelector<HTMLInputElement>('[role=combobox]')?.value ?? '';
  const heard = document.querySelector('[role=status]')?.textContent;
  const few = Object.entries(drawn).map(([selector, least]) => [selector, document.querySelectorAll(selector).length, least] as const).filter(([, count, least]) => count < least);
  return [...(typed === text ? [] : [typed]), ...(said === undefined || said === heard ? [] : [`${heard}`]), ...few.map((one) => one.join(' '))];
};

const findOne = (selector: string) => document.querySelector(selector);

const press = async (firefox: Firefox, button: string | { readonly selector: string }): Promise<void> => {
  if (typeof button === 'string') return pressButton(firefox, button);
  await firefox.waitFor(findOne, button.selector);
  await firefox.click(findOne, button.selector);
};

/** What a state is called. */
export const nameOf = ({ page, isAllowed = true, text = '', presses = [] }: Place): string =>
  [page, isAllowed ? '' : 'off', text, ...presses.map((button) => (typeof button === 'string' ? button : button.selector))].filter(Boolean).join(' ');

/** Brings a page into a state. */
export const reachPlace = async (firefox: Firefox, place: Place): Promise<void> => {
  if (place.isAllowed !== undefined) await firefox.setHostPermission(place.isAllowed);
  // An address that differs from the last in its fragment alone opens no page anew.
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.goto(firefox.urlOf(place.page));
  await firefox.waitFor(() => document.querySelector('[role=option], h1'));
  await type(firefox, place.text ?? '');
  for (const button of place.presses ?? []) await press(firefox, button);
  await expect.poll(() => firefox.evaluate(findLacking, place), { message: nameOf(place), timeout: 20_000 }).toEqual([]);
};
