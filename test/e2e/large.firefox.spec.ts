import { LARGE_ENDS, LARGE_HALVES } from '../fixtures/large-library.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, openOptions, pressButton } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Waits several times as long as for a small store. */
const waitLong = async <A extends readonly unknown[]>(firefox: Firefox, run: (...values: A) => unknown, ...values: A): Promise<void> => {
  for (let tries = 0; tries < 4; tries += 1) if (await firefox.waitFor(run, ...values).then(() => true, () => false)) return;
  throw new Error(`waited in vain for ${run}`);
};

const importLarge = async (firefox: Firefox, lines: readonly string[]): Promise<void> => {
  await choose(firefox, writeOne('large.jsonl', lines.join('\n')));
  await waitLong(firefox, () => document.querySelector('[data-count=added]'));
  await pressButton(firefox, '적용');
  const said = `새 글 ${lines.length.toLocaleString('en')}편을 더했습니다.`;
  await waitLong(firefox, (words) => [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent === words), said);
};

const typeInto = (selector: string, text: string): void => {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (field === null) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const isFirst = (title: string): boolean => document.querySelector('[role=option]')?.textContent?.includes(title) === true;

/** Whether the last row that is listed, and what says that there are more, are in the window, and no row lies over another. */
const isAtEnd = (): boolean => {
  const [rows, rest] = [[...document.querySelectorAll('[role=option]')], document.querySelector('.library-rest')];
  const tops = rows.map((row) => row.getBoundingClientRect().top);
  const steps = new Set(tops.slice(1).map((top, place) => Math.round(top - (tops[place] ?? 0))));
  const isShown = rest !== null && rest.getBoundingClientRect().bottom <= innerHeight && rest.textContent?.includes('70,000편') === true;
  return isShown && rows.at(-1)?.getAttribute('aria-posinset') === '30000' && [...steps].join() === '132';
};

test('100,000 entries are searched by the popup and gone through in the library, in Firefox', async ({ network }) => {
  test.setTimeout(300_000);
  const firefox = await launchInKorean({ network });
  try {
    await openOptions(firefox);
    for (const part of LARGE_HALVES) await importLarge(firefox, part);
    await firefox.goto(firefox.urlOf('popup.html'));
    await waitLong(firefox, () => document.querySelector('[role=option]'));
    for (const { title } of LARGE_ENDS) {
      await firefox.evaluate(typeInto, '[role=combobox]', title);
      await firefox.waitFor(isFirst, title);
    }
    await firefox.goto(firefox.urlOf('library.html#/search/'));
    await waitLong(firefox, () => document.querySelector('[role=option]')?.getAttribute('aria-setsize') === '100000');
    await firefox.evaluate(() => chrome.tabs.setZoom(4));
    await firefox.waitFor(() => devicePixelRatio === 4);
    await firefox.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await firefox.waitFor(isAtEnd);
    expect(await firefox.evaluate(() => document.querySelectorAll('[role=option]').length)).toBeLessThan(60);
    await firefox.evaluate(() => chrome.tabs.setZoom(1));
    const first = LARGE_ENDS[0]?.title ?? '';
    await firefox.evaluate(typeInto, '[type=search]', first);
    await firefox.waitFor(isFirst, first);
  } finally {
    await firefox.close();
  }
});
