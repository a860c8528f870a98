import type { Firefox } from './firefox.ts';

/** Keys as {@link Firefox.press} takes them. */
export const KEYS = {
  enter: '\uE007',
  escape: '\uE00C',
  pageUp: '\uE00E',
  pageDown: '\uE00F',
  end: '\uE010',
  home: '\uE011',
  left: '\uE012',
  up: '\uE013',
  right: '\uE014',
  down: '\uE015',
} as const;

/** The popup's page in a tab, or as the toolbar opens it, which any page of ours can look into. */
export type PopupPlace = 'tab' | 'panel';

/** What the popup shows, or nothing before that has been drawn. */
export const readPopup = (place: PopupPlace = 'tab') => {
  const page = place === 'tab' ? window : chrome.extension.getViews({ type: 'popup' })[0];
  const field = page?.document.querySelector<HTMLInputElement>('[role=combobox]');
  if (page === undefined || !field) return undefined;
  const { document: popup, innerWidth: width, innerHeight: height } = page;
  const options = [...popup.querySelectorAll<HTMLElement>('[role=option]')];
  const selected = popup.querySelector('[role=option][aria-selected=true]');
  if (options.length === 0 && popup.querySelector('.popup-none') === null) return undefined;
  return {
    text: field.value,
    said: popup.querySelector('[role=status]')?.textContent,
    ids: options.map(({ dataset }) => dataset.arxivId),
    selected: selected?.getAttribute('aria-posinset'),
    words: selected?.textContent ?? '',
    isFocused: popup.activeElement === field,
    isPointedAt: selected !== null && field.getAttribute('aria-activedescendant') === selected.id,
    caret: [field.selectionStart, field.selectionEnd],
    headings: [...popup.querySelectorAll('.result-heading')].map((heading) => heading.textContent),
    bends: popup.querySelector('.popup-bends')?.textContent ?? '',
    pressed: [...popup.querySelectorAll('.facets [aria-pressed=true]')].map((facet) => facet.textContent),
    size: [width, height],
    isAsWide: popup.documentElement.scrollWidth <= width,
    isAsHigh: popup.documentElement.scrollHeight <= height,
  };
};

/** What is said of the list, once it is `said`. */
export const waitForSaid = (firefox: Firefox, said: string, where: PopupPlace = 'tab'): Promise<unknown> =>
  firefox.waitFor(
    (words, place) => {
      const page = place === 'tab' ? document : chrome.extension.getViews({ type: 'popup' })[0]?.document;
      return page?.querySelector('[role=status]')?.textContent === words;
    },
    said,
    where,
  );

/** Opens the popup's page in the tab. */
export const openPopup = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('popup.html'));
  await firefox.waitFor(readPopup);
};

/** Types into the tab, letter by letter. */
export const type = async (firefox: Firefox, text: string): Promise<void> => {
  for (const letter of text) await firefox.press(letter);
};

/** Presses a button of the popup with the mouse, as soon as it is there. `name`: all its words. */
export const pressPopupButton = async (firefox: Firefox, name: string): Promise<void> => {
  const find = (words: string) => [...document.querySelectorAll('main button')].find((button) => button.textContent === words);
  await firefox.waitFor(find, name);
  await firefox.click(find, name);
};
