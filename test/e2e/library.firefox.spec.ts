import { LIBRARY, MANY } from '../fixtures/library.ts';
import type { Firefox } from './harness/firefox.ts';
import { pressButton } from './harness/importing-firefox.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';

const test = toSharedTest(LIBRARY);
const { expect } = test;

const waitForHeading = (firefox: Firefox, text: string): Promise<unknown> =>
  firefox.waitFor((words) => document.querySelector('h1')?.textContent === words, text);

const open = async (firefox: Firefox, hash: string, heading: string): Promise<void> => {
  await firefox.goto(firefox.urlOf('icon.svg'));
  await firefox.goto(firefox.urlOf(`library.html${hash}`));
  await waitForHeading(firefox, heading);
};

/** A link to another place of the library: a commentary may lead to arXiv by the same words. */
const findLink = (name: string) => [...document.querySelectorAll('a[href^="#"]')].find((link) => link.textContent === name);
const findField = () => document.querySelector('input[type=search][aria-label="검색 · Search"]');

const press = async (firefox: Firefox, name: string): Promise<void> => {
  await firefox.waitFor(findLink, name);
  await firefox.click(findLink, name);
};

/** What is typed into the field that has the focus. */
const type = async (firefox: Firefox, text: string): Promise<void> => {
  await firefox.click(findField);
  for (const character of text) await firefox.press(character);
};

test.describe('in Firefox, the library', () => {
  test('goes from a day to a paper, to those that mention it, and back, with the heading in focus', async ({ firefox }) => {
    await open(firefox, '#/day/2024-01-11', '2024년 1월 11일');
    await press(firefox, 'Finer Experts');
    await waitForHeading(firefox, 'Finer Experts');
    expect(await firefox.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await press(firefox, 'Base of Experts');
    await waitForHeading(firefox, 'Base of Experts');
    const quotes = () => {
      const texts = [...document.querySelectorAll('.library-refs q')].map((quote) => quote.textContent);
      return texts.length > 1 && texts;
    };
    expect(await firefox.waitFor(quotes)).toEqual(['이것은 (…) 의 후속입니다.', '번호는 없지만 … 을 이어 갑니다.']);
    await firefox.back();
    await waitForHeading(firefox, 'Finer Experts');
    await firefox.back();
    await waitForHeading(firefox, '2024년 1월 11일');
  });

  test('shows a tag in all its spellings, and is come back to where it was left', async ({ firefox }) => {
    await open(firefox, '#/tag/Image_Generation', '#image_generation');
    await firefox.waitFor(() => document.querySelectorAll('article').length === 2);
    await open(firefox, '#/tag/many', '#many');
    await firefox.waitFor(() => document.querySelectorAll('article').length > 5);
    for (let top = 500; top <= 4_000; top += 500) {
      await firefox.evaluate((y) => new Promise((done) => { scrollTo(0, y); requestAnimationFrame(() => setTimeout(done, 60)); }), top);
    }
    const readPlace = () => {
      const link = [...document.querySelectorAll('article h2 a')].find((each) => each.getBoundingClientRect().top > 100);
      return link && { name: link.textContent ?? '', top: link.getBoundingClientRect().top };
    };
    const before = await firefox.waitFor(readPlace);
    await press(firefox, before.name);
    await waitForHeading(firefox, before.name);
    await firefox.back();
    await waitForHeading(firefox, '#many');
    const isThere = (name: string, top: number) => {
      const link = [...document.querySelectorAll('article h2 a')].find((each) => each.textContent === name);
      return link !== undefined && Math.abs(link.getBoundingClientRect().top - top) < 60;
    };
    expect(await firefox.waitFor(isThere, before.name, before.top)).toBe(true);
  });

  test('searches while it is typed in, as one step of the history', async ({ firefox }) => {
    await open(firefox, '#/day/2024-01-11', '2024년 1월 11일');
    await type(firefox, 'experts');
    await waitForHeading(firefox, 'experts');
    const readRows = () => [...document.querySelectorAll('[role=option] .result-title')].map((title) => title.textContent);
    expect(await firefox.waitFor(() => document.querySelectorAll('[role=option] .result-title').length)).toBeGreaterThan(1);
    expect(await firefox.evaluate(readRows)).toContain('Base of Experts');
    await firefox.waitFor(() => location.hash === '#/search/experts');
    const [first = ''] = (await firefox.evaluate(readRows)).map((title) => title ?? '');
    await firefox.press('\uE015');
    await firefox.press('\uE007');
    await waitForHeading(firefox, first);
    await firefox.back();
    await waitForHeading(firefox, 'experts');
    await firefox.back();
    await waitForHeading(firefox, '2024년 1월 11일');
  });

  test('says what it searched for besides, and takes that back when asked', async ({ firefox }) => {
    await open(firefox, '#/search/exprets', 'exprets');
    const readBends = () => document.querySelector('.library-bends')?.textContent;
    expect(await firefox.waitFor(readBends)).toMatch(/^exprets → .*experts.*친 그대로만$/);
    expect(await firefox.waitFor(() => document.querySelector('[role=option] mark')?.textContent)).toMatch(/^experts$/i);
    await pressButton(firefox, '친 그대로만');
    await firefox.waitFor(() => location.hash === '#/search/exprets?literal=1');
    await firefox.waitFor(() => document.querySelector('main')?.textContent?.includes('맞는 논문이 없습니다.'));
    expect(await firefox.evaluate(readBends)).toBe('친 그대로만 찾았습니다.넓혀 찾기');
    await pressButton(firefox, '넓혀 찾기');
    await firefox.waitFor(() => location.hash === '#/search/exprets' && document.querySelector('[role=option] mark'));
  });

  test('narrows a search by a tag, and widens it again', async ({ firefox }) => {
    await open(firefox, '#/search/paper', 'paper');
    const readCount = () => document.querySelector('.library-sub p')?.textContent;
    const isPressed = (name: string) => {
      const facet = [...document.querySelectorAll('[aria-label="태그로 좁히기"] button')].find((button) => button.textContent === name);
      return facet?.getAttribute('aria-pressed');
    };
    expect(await firefox.waitFor(isPressed, '#even 75')).toBe('false');
    const all = await firefox.evaluate(readCount);
    await pressButton(firefox, '#even 75');
    await firefox.waitFor(() => location.hash === '#/search/paper?tag=even' && document.querySelector('.library-sub p')?.textContent === '논문 75편');
    expect(await firefox.evaluate(isPressed, '#even 75')).toBe('true');
    await pressButton(firefox, '#even 75');
    await firefox.waitFor((words) => location.hash === '#/search/paper' && document.querySelector('.library-sub p')?.textContent === words, all);
    expect(await firefox.evaluate(isPressed, '#even 75')).toBe('false');
    expect(all).not.toBe('논문 75편');
  });

  test('goes to the last of many by keyboard', async ({ firefox }) => {
    await open(firefox, '#/search/?tag=many', '#many');
    await firefox.waitFor(() => document.querySelector('[role=option] .result-title'));
    await firefox.evaluate(() => document.querySelector<HTMLElement>('[role=listbox]')?.focus());
    await firefox.press('\uE010');
    const last = () => {
      const option = [...document.querySelectorAll('[role=option]')].find((each) => each.textContent?.includes('Paper of Many 0'));
      return option !== undefined && option.getBoundingClientRect().bottom <= innerHeight && option.getAttribute('aria-posinset');
    };
    expect(await firefox.waitFor(last)).toBe(String(MANY));
  });

  test('draws the timeline, and says its months to the keyboard', async ({ firefox }) => {
    await open(firefox, '#/timeline', '흐름');
    await firefox.evaluate(() => document.querySelector<HTMLElement>('[role=slider]')?.focus());
    await firefox.press('\uE012');
    await firefox.waitFor(() => document.querySelector('[role=slider]')?.getAttribute('aria-valuetext') === '2024년 2월, 논문 12편');
    expect(await firefox.evaluate(() => document.querySelectorAll('.timeline-trend').length)).toBe(6);
  });
});
