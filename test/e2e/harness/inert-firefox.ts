import { expect } from '@playwright/test';
import type { Firefox } from './firefox.ts';
import { takeErrors } from './firefox-errors.ts';
import { ARXIV_PATH, INERT, readInertness, readWords } from './inertness.ts';
import type { Network } from './network.ts';

/** Does `work`, in which text must neither make an error nor ask the network for anything. */
export const expectQuiet = async (firefox: Firefox, network: Network, work: () => Promise<void>): Promise<void> => {
  const before = network.asked.length;
  await takeErrors(firefox);
  await work();
  expect(await takeErrors(firefox), 'errors').toEqual([]);
  expect(network.refused, 'requests beyond arXiv').toEqual([]);
  expect(network.asked.slice(before).filter((path) => !ARXIV_PATH.test(path)), 'requests that text made').toEqual([]);
};

/** Expects that text is nothing but text on the page. */
export const expectInert = async (firefox: Firefox, where: string): Promise<void> => expect(await firefox.evaluate(readInertness), where).toEqual(INERT);

/** Expects each text somewhere on the page, as it is, and nothing of it anywhere as more. */
export const expectTexts = async (firefox: Firefox, texts: readonly string[]): Promise<void> => {
  const words = await firefox.evaluate(readWords);
  expect(texts.filter((text) => !words.includes(text))).toEqual([]);
  await expectInert(firefox, texts[0] ?? '');
};

/** Waits until an element that `selector` finds has this text and no other. */
export const waitForText = (firefox: Firefox, selector: string, text: string): Promise<unknown> =>
  firefox.waitFor((path, words) => [...document.querySelectorAll(path)].some(({ textContent }) => textContent === words), selector, text);

/** Goes to another place of the library, and waits until an element has this text. */
export const visit = async (firefox: Firefox, hash: string, [selector, text]: readonly [selector: string, text: string]): Promise<void> => {
  await firefox.evaluate((next) => { location.hash = next; }, hash);
  await waitForText(firefox, selector, text);
};

/** Types a text into the popup's field at one go, as a paste does. */
export const fill = (firefox: Firefox, text: string): Promise<void> =>
  firefox.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]');
    field?.select();
    document.execCommand('insertText', false, words);
  }, text);

/** Unfolds all that a review has. */
export const openReviewParts = (firefox: Firefox): Promise<void> =>
  firefox.evaluate(() => { for (const part of document.querySelectorAll<HTMLDetailsElement>('details.review-part')) part.open = true; });
