import { expect } from '@playwright/test';
import type { Firefox } from './firefox.ts';
import { hideChoice, showChoice, type Counts } from './importing.ts';
import { readStore } from './read-store.ts';

/** What {@link readStore} gives. */
export type Dump = Awaited<ReturnType<typeof readStore>>;

const findPicker = () => document.querySelector('input[type=file]:not([webkitdirectory])');

/** Opens the options and waits until they can be used. */
export const openOptions = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('options.html'));
  await firefox.waitFor(findPicker);
};

/** A page of the extension's origin in which nothing of it runs, so that nobody reads, writes or mends meanwhile. */
export const openQuietly = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.stopBackground();
};

/** Chooses files of the disk in the page's own picker. */
export const choose = (firefox: Firefox, ...paths: readonly string[]): Promise<void> => firefox.upload(paths, findPicker);

/** Chooses files, and does something to them before the page reads them. */
export const chooseThen = async (firefox: Firefox, paths: readonly string[], change: () => void): Promise<void> => {
  await firefox.evaluate(hideChoice);
  await choose(firefox, ...paths);
  change();
  await firefox.evaluate(showChoice);
};

/** A button that can be pressed, by its own words; that of a row with `near` in it where several have them. */
const findButton = (name: string, near: string) => {
  const places = near === '' ? [document] : [...document.querySelectorAll('tr')].filter((row) => row.textContent?.includes(near));
  return places.flatMap((place) => [...place.querySelectorAll('button')]).find((button) => button.textContent === name && !button.disabled);
};

/** Presses a button of the page as soon as it can be pressed. `near`: words of its row. */
export const pressButton = async (firefox: Firefox, name: string, near = ''): Promise<void> => {
  await firefox.waitFor(findButton, name, near);
  await firefox.click(findButton, name, near);
};

/** Whether a button is there and cannot be pressed. */
export const isOff = (firefox: Firefox, name: string): Promise<boolean> =>
  firefox.evaluate((words) => [...document.querySelectorAll('button')].find((button) => button.textContent === words)?.disabled === true, name);

/** Waits until the page says that something has been done. */
export const waitForWords = (firefox: Firefox, words: string): Promise<unknown> =>
  firefox.waitFor((text) => document.querySelector('[role=status]')?.textContent?.includes(text), words);

/** The numbers of the review, once it is there. */
export const readCounts = (firefox: Firefox): Promise<Counts> =>
  firefox.waitFor(() => {
    const counts = [...document.querySelectorAll<HTMLElement>('[data-count]')];
    const read = (part: string): number => Number(counts.find(({ dataset }) => dataset.count === part)?.textContent?.replaceAll(',', ''));
    if (counts.length < 5) return undefined;
    return { added: read('added'), changed: read('changed'), same: read('same'), problems: read('problems'), refused: read('refused') };
  });

/** The problems of the review: `code file:line:column`. */
export const readProblems = (firefox: Firefox): Promise<string[]> =>
  firefox.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-problem]')];
    return rows.map((row) => `${row.dataset.problem} ${row.querySelector('code')?.textContent}`);
  });

/** The row of a source, once it is there. */
export const readRow = (firefox: Firefox, name: string): Promise<string> =>
  firefox.waitFor((words) => [...document.querySelectorAll('.sources tbody tr')].find((row) => row.textContent?.includes(words))?.textContent, name);

/** What the page says of what the store did by itself: the name of a source, and what became of it. */
export const readHistory = (firefox: Firefox): Promise<string[]> =>
  firefox.evaluate(() => [...document.querySelectorAll('.options-history li span')].map(({ textContent }) => textContent ?? ''));

/** Dismisses what the page says of what happened. */
export const dismissHistory = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '알겠습니다');
  await firefox.waitFor(() => document.querySelector('.options-history') === null);
};

/** Opens the options, which have to say `words` of what the store did by itself, and has them say it no more. */
export const expectTold = async (firefox: Firefox, words: string): Promise<void> => {
  await openOptions(firefox);
  await firefox.waitFor((text) => document.querySelector('.options-history')?.textContent?.includes(text), words);
  await dismissHistory(firefox);
};

/** Applies the review and waits until it is done. */
export const apply = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '적용');
  await firefox.waitFor(() => document.querySelector('[data-count], [role=progressbar]') === null);
};

/** Chooses files and applies them; gives the review's numbers. */
export const importFiles = async (firefox: Firefox, ...paths: readonly string[]): Promise<Counts> => {
  await choose(firefox, ...paths);
  const counts = await readCounts(firefox);
  await apply(firefox);
  return counts;
};

/** Takes the newest import back, and waits until it is done. */
export const undo = async (firefox: Firefox): Promise<void> => {
  await pressButton(firefox, '되돌리기');
  await waitForWords(firefox, '되돌렸습니다');
};

/** All that is stored, to be compared with later. */
export const dumpStore = (firefox: Firefox): Promise<Dump> => firefox.evaluate(readStore);

/** Expects that the store is what it was. */
export const expectStore = async (firefox: Firefox, before: Dump): Promise<void> => expect(await dumpStore(firefox)).toEqual(before);

/** Opens a paper of arXiv and expects its card to have `words`. */
export const expectCard = async (firefox: Firefox, id: string, words: string): Promise<void> => {
  await firefox.goto(`https://arxiv.org/abs/${id}`);
  expect(await firefox.waitFor(() => document.querySelector('gloss-card[data-match]')?.shadowRoot?.textContent)).toContain(words);
};
