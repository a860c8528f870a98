import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Firefox } from './firefox.ts';

const findOpener = () => document.querySelector('.export-open:not(:disabled)');

/** The button of a row of the formats: `복사`, `저장`. */
export const findAction = (format: string, action: string) => {
  const row = [...document.querySelectorAll('.export-list li')].find((each) => each.querySelector('span')?.textContent === format);
  return [...(row?.querySelectorAll('button') ?? [])].find((button) => button.textContent === action);
};

/** Shows everything, with the list of formats open. */
export const openFormats = async (firefox: Firefox): Promise<void> => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.goto(firefox.urlOf('library.html#/search/'));
  await firefox.waitFor(findOpener);
  await firefox.click(findOpener);
};

/** Waits until the list says what was done. */
export const waitUntilSaid = (firefox: Firefox, words: string): Promise<unknown> =>
  firefox.waitFor((text) => document.querySelector('.export-done')?.textContent === text, words);

/** The file that has come into the folder of downloads beside those of `before`, once it is whole; gives its path. */
const waitForDownload = async (folder: string, before: ReadonlySet<string>): Promise<string> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const [name, ...others] = readdirSync(folder).filter((each) => !before.has(each));
    if (name !== undefined && others.length === 0 && !name.endsWith('.part') && readFileSync(join(folder, name)).length > 0) return join(folder, name);
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain for one whole file beside those that were there; there is ${readdirSync(folder).join()}`);
};

/** Does what saves one file to the folder of downloads; gives the file's path once it is whole. */
export const takeDownload = async (folder: string, saveOne: () => Promise<unknown>): Promise<string> => {
  const before = new Set(readdirSync(folder));
  await saveOne();
  return waitForDownload(folder, before);
};

/** Saves the view to the folder of downloads; gives the file's path once it is whole. */
export const save = ({ firefox, folder }: { readonly firefox: Firefox; readonly folder: string }, format: string): Promise<string> =>
  takeDownload(folder, async () => {
    await firefox.click(findAction, format, '저장');
    await waitUntilSaid(firefox, '저장했습니다');
  });
