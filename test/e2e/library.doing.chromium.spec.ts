import type { Page } from '@playwright/test';
import { MANY } from '../fixtures/library.ts';
import { launchChromium } from './harness/chromium.ts';
import { importFile, openOptions } from './harness/importing.ts';
import { expectHash, field, heading, libraryTest as test, open } from './harness/library-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test.describe('a long list of papers', () => {
  test('draws those in sight alone on the way back up too', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    await page.getByRole('article').first().waitFor();
    const most = await page.evaluate(async () => {
      const feed = document.querySelector('[role=feed]');
      let drawn = 0;
      // What is drawn for one frame alone is drawn too.
      if (feed) new MutationObserver(() => { drawn = Math.max(drawn, feed.childElementCount); }).observe(feed, { childList: true });
      for (const by of [700, -700]) {
        for (let step = 0; step < 30; step += 1) {
          scrollBy(0, by);
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
        }
      }
      return drawn;
    });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(9);
  });

  test('is gone through article by article, each by its title', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    const paper = page.getByRole('article', { name: `Paper of Many ${MANY - 1}`, exact: true });
    await paper.focus();
    await expect(paper).toBeFocused();
  });
});

/** Types, and does something before anything can have been found. */
const typeAnd = (page: Page, text: string, then: { readonly press?: string; readonly key?: string }): Promise<void> =>
  page.evaluate(async ({ typed, press, key }) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    if (input === null) throw new Error('no field');
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Between two events of a keyboard the page is drawn anew.
    await Promise.resolve();
    if (key !== undefined) input.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    if (press !== undefined) [...document.querySelectorAll<HTMLElement>('main button, .library-rail button')].find((button) => button.textContent?.includes(press))?.click();
  }, { typed: text, ...then });

test.describe('what is pressed before the last letters are answered', () => {
  test('narrows what was typed, and does not take the letters back', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/paper');
    await page.getByRole('button', { name: /^#even/ }).waitFor();
    await typeAnd(page, 'paper of', { press: '#even' });
    await expectHash(page, '#/search/paper of?tag=even');
    await expect(field(page)).toHaveValue('paper of');
  });

  test('sorts what was typed', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/paper');
    await page.getByRole('button', { name: '새 것부터' }).waitFor();
    await typeAnd(page, 'paper of', { press: '새 것부터' });
    await expectHash(page, '#/search/paper of?sort=date');
  });

  test('opens no row of what was found before', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/experts');
    await page.getByRole('option').first().waitFor();
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(100);
    await typeAnd(page, 'routing', { key: 'Enter' });
    await expect(heading(page)).toHaveText('routing');
    await page.waitForTimeout(300);
    await expectHash(page, '#/search/routing');
  });

  test('is the paper of an address that was pasted, known or not', async ({ page, chromium }) => {
    for (const [address, id] of [['https://arxiv.org/abs/2312.00099v1', '2312.00099'], ['arxiv:2401.00010', '2401.00010']] as const) {
      await open(page, chromium, '#/search/');
      await typeAnd(page, address, {});
      await field(page).press('Enter');
      await expectHash(page, `#/paper/${id}`);
    }
  });

  test('is a second tag beside the first', async ({ page, chromium }) => {
    await open(page, chromium, '#/timeline?tag=moe');
    await page.getByRole('checkbox', { name: /#many/ }).waitFor();
    await page.evaluate(() => {
      for (const name of ['#many', '#even']) [...document.querySelectorAll('label')].find((label) => label.textContent?.startsWith(name))?.click();
    });
    await expectHash(page, '#/timeline?tag=moe&tag=many&tag=even');
    await expect(page.locator('.timeline-trend')).toHaveCount(3);
  });
});

test.describe('the history', () => {
  test('keeps a search whole that was left as soon as it was typed', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await typeAnd(page, 'e', {});
    await expect(field(page)).toHaveValue('e');
    await typeAnd(page, 'experts', {});
    await page.evaluate(() => history.back());
    await expect(heading(page)).toHaveText('2024년 1월 11일');
    await page.goForward();
    await expect(field(page)).toHaveValue('experts');
    await expectHash(page, '#/search/experts');
  });
});

test.describe('a tag that is drawn', () => {
  test('can be the last to be taken away', async ({ page, chromium }) => {
    await open(page, chromium, '#/timeline?tag=many');
    await page.getByRole('checkbox', { name: /#many/ }).uncheck();
    await expect(page.locator('.timeline-trend')).toHaveCount(0);
    await expectHash(page, '#/timeline?tag=');
    await page.reload();
    await expect(page.getByRole('slider')).toBeVisible();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });
});

test.describe('what was picked', () => {
  test('stays picked when the list is sorted or narrowed, and what is there of it is counted', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/experts');
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await page.getByRole('option', { name: /^Finer Experts/ }).click();
    await expect(page.getByText('1편 골랐습니다')).toBeVisible();
    await page.getByRole('button', { name: '새 것부터' }).click();
    await expectHash(page, '#/search/experts?sort=date');
    await expect(page.getByText('1편 골랐습니다')).toBeVisible();
    await page.getByRole('button', { name: /^#scaling-law/ }).click();
    await expect(page.getByText('0편 골랐습니다')).toBeVisible();
    await page.getByRole('button', { name: '좁히지 않기' }).click();
    await expect(page.getByRole('option', { name: /^Finer Experts/ })).toHaveAttribute('aria-selected', 'true');
  });

  test('leaves the focus where it was', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await page.getByRole('button', { name: '모두 고르기' }).press('Enter');
    await expect(page.getByText('2편 골랐습니다')).toBeVisible();
    await expect(page.getByRole('button', { name: '모두 고르기' })).toBeFocused();
    await page.getByRole('button', { name: '고른 것 모두 풀기' }).press('Enter');
    await expect(page.getByText('0편 골랐습니다')).toBeVisible();
    await expect(page.getByRole('button', { name: '고른 것 모두 풀기' })).toBeFocused();
  });

  test('is said to be saved on the view that it was saved from alone', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await page.getByRole('button', { name: '내보내기' }).click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '곁글 JSON 저장' }).click()]);
    await expect(page.getByText('저장했습니다')).toBeVisible();
    await page.getByRole('link', { name: '이전 날 2024-01-10' }).click();
    await expect(heading(page)).toHaveText('2024년 1월 10일');
    await expect(page.getByText('저장했습니다')).toHaveCount(0);
  });
});

test.describe('the focus', () => {
  test('goes to the heading when the button that was pressed is gone', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/paper?tag=even');
    await page.getByRole('button', { name: '좁히지 않기' }).press('Enter');
    await expectHash(page, '#/search/paper');
    await expect(heading(page)).toBeFocused();
    await open(page, chromium, '#/search/%22Finer%20Experts%22%20%23routing');
    await page.getByRole('main').getByRole('button', { name: '#routing' }).press('Enter');
    await expect(page.getByRole('option')).toHaveText([/Finer Experts/]);
    await expect(heading(page)).toBeFocused();
  });
});

test.describe('what a search found', () => {
  test('is said to be the nearest where nothing has every word', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/finer%20zzqqzz');
    await expect(page.getByRole('main')).toContainText('모든 말에 맞는 논문은 없습니다.');
    await open(page, chromium, '#/search/finer%20experts');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('모든 말에 맞는 논문은 없습니다.');
  });

  test('is said anew when another search finds as many', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/%22Finer%20Experts%22');
    const said = page.getByRole('main').getByRole('status').filter({ hasText: '찾았습니다' });
    await said.waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const status = [...document.querySelectorAll('main [role=status]')].find((each) => each.textContent?.includes('찾았습니다'));
      if (status) new MutationObserver(() => { document.body.dataset['said'] = status.textContent ?? ''; }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await field(page).fill('"Base of Experts"');
    await expect(page.getByRole('option')).toHaveText([/Base of Experts/]);
    await expect(page.locator('body')).toHaveAttribute('data-said', /찾았습니다/);
  });
});

const NAMED = [['#/day/2024-02-13', '고르기'], ['#/tag/moe', '고르기'], ['#/paper/2401.00020', null]] as const;

test.describe('what can be pressed', () => {
  for (const [hash, button] of NAMED) {
    test(`is high enough for a finger: ${hash}`, async ({ page, chromium }) => {
      await open(page, chromium, hash);
      await page.getByRole('article').first().waitFor();
      if (button !== null) await page.getByRole('button', { name: button, exact: true }).click();
      // A link within a sentence is as high as its line.
      const low = await page.locator('main :is(a, button, input):not(.commentary *)').evaluateAll((all) =>
        all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 120)));
      expect(low).toEqual([]);
    });
  }

  test('stands in no two landmarks of one name, and Korean is not called English', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-02-13');
    await expect(page.getByRole('navigation', { name: '앞뒤의 날' })).toHaveCount(1);
    await open(page, chromium, '#/paper/title:nobody');
    await expect(heading(page)).not.toHaveAttribute('lang', 'en');
    await open(page, chromium, '#/tag/%EB%B6%84%EB%A5%98');
    await expect(heading(page)).toHaveAttribute('lang', 'ko');
  });
});

test.describe('a library that is opened twice', () => {
  test('is what was opened last, whichever was open first', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await page.evaluate(() => {
      const answers = [{ wait: 600, language: 'ko' }, { wait: 0, language: 'en' }];
      const get = async (): Promise<unknown> => {
        const { wait, language } = answers.shift() ?? { wait: 0, language: 'en' };
        await new Promise((done) => setTimeout(done, wait));
        return { settings: { language } };
      };
      Object.assign(chrome.storage.local, { get: (_: unknown, done?: (stored: unknown) => void) => (done === undefined ? get() : void get().then(done)) });
      const channel = new BroadcastChannel('gloss-changed');
      for (const time of ['first', 'second']) channel.postMessage(time);
    });
    await expect(page.getByRole('link', { name: 'Timeline' })).toBeVisible();
    await page.waitForTimeout(900);
    await expect(page.getByRole('link', { name: 'Timeline' })).toBeVisible();
  });
});

test.describe('a library that cannot be read', () => {
  test('is opened once more, and read on', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    await page.getByRole('article').first().waitFor();
    await page.evaluate(() => {
      const { get } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.get = () => {
        IDBObjectStore.prototype.get = get;
        throw new DOMException('gone', 'InvalidStateError');
      };
      scrollTo(0, 9_000);
    });
    await expect(page.locator('section[role=feed]')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByRole('article').first()).toBeAttached();
    await expect(page.getByText('gone')).toHaveCount(0);
  });

  test('is said to be so, in the browser’s words', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    await page.getByRole('article').first().waitFor();
    await page.evaluate(() => {
      IDBObjectStore.prototype.get = () => {
        throw new DOMException('gone', 'InvalidStateError');
      };
      scrollTo(0, 9_000);
    });
    await expect(page.locator('.trouble')).toContainText('gone');
  });
});

test.describe('the rest of a long list of links', () => {
  test('takes the focus from the button that opens it', async ({ network }) => {
    const own = await launchChromium({ network });
    const page = await own.context.newPage();
    await openOptions(page, own);
    const toLine = (_: unknown, place: number): string =>
      JSON.stringify({ arxivIds: [`2501.${10_000 + place}`], title: `Paper ${place}`, date: '2025-01-02', commentary: '글입니다.' });
    await importFile(page, writeOne('day.jsonl', Array.from({ length: 16 }, toLine).join('\n')));
    await open(page, own, '#/paper/2501.10000');
    const list = page.getByRole('region', { name: '같은 날' });
    await expect(list.getByRole('listitem')).toHaveCount(12);
    await list.getByRole('button').press('Enter');
    await expect(list.getByRole('listitem')).toHaveCount(15);
    await expect(list.getByRole('link', { name: 'Paper 13', exact: true })).toBeFocused();
    await own.close();
  });
});

test.describe('a library without a single day', () => {
  test('shows everything instead of the newest day', async ({ network }) => {
    const own = await launchChromium({ network });
    const options = await own.context.newPage();
    await openOptions(options, own);
    await options.evaluate(async () => {
      const settle = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const blocks = (await settle(indexedDB.open('gloss'))).transaction('blocks', 'readwrite').objectStore('blocks');
      for (const block of await settle(blocks.getAll())) {
        const rows = block.rows.map((row: object) => ({ ...row, date: null }));
        await settle(blocks.put({ ...block, rows, dates: [] }));
      }
    });
    const page = await own.context.newPage();
    await open(page, own, '#/');
    await expect(page.getByRole('option')).toHaveCount(12);
    await expectHash(page, '#/search/');
    await expect(page.getByText('여기에는 글이 없습니다.')).toHaveCount(0);
    await page.getByRole('group', { name: '태그로 좁히기' }).getByRole('button').first().click();
    await expect.poll(() => page.url()).toContain('?tag=');
    await own.close();
  });
});
