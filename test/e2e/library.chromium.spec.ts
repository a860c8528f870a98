import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { MANY } from '../fixtures/library.ts';
import { expectAxeClean } from './harness/axe.ts';
import { openCard } from './harness/card.ts';
import { launchChromium } from './harness/chromium.ts';
import { expectHash, field, heading, libraryTest as test, open } from './harness/library-test.ts';

const { expect } = test;

test.describe('a day', () => {
  test('is read as it was written, with the ways to the days beside it', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Finer Experts', 'A Paper Without a Number']);
    await expect(heading(page)).toHaveText('2024년 1월 11일');
    await expect(page).toHaveTitle('2024-01-11 · 서재 · 곁글');
    await page.getByRole('link', { name: '다음 날 2024-02-13' }).click();
    await expect(page.getByRole('article')).toHaveCount(12);
    await page.getByRole('link', { name: '이전 날 2024-01-11' }).first().click();
    await page.getByRole('link', { name: '이전 날 2024-01-10' }).click();
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Base of Experts']);
  });

  test('is the newest where the address names none, and none where it names what is no day', async ({ page, chromium }) => {
    await open(page, chromium, '');
    await expect(heading(page)).toHaveText('2024년 3월 5일');
    await open(page, chromium, '#/day/2024-02-30');
    await expect(page.getByText('여기에는 글이 없습니다.')).toBeVisible();
    await page.getByRole('link', { name: '가장 새 다이제스트 보기' }).click();
    await expect(heading(page)).toHaveText('2024년 3월 5일');
  });

  test('stands in a calendar that opens a year and a month at a time', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    const rail = page.getByRole('navigation', { name: '날짜' });
    await expect(rail.locator('[aria-current=page]')).toHaveText('01-11 2');
    await expect(rail.getByRole('link')).toHaveText(['01-11 2', '01-10 1', '모든 논문 165']);
    await rail.getByRole('button', { name: '2023년 150' }).click();
    await expect(rail.getByRole('link')).toHaveText(['모든 논문 165']);
    await rail.getByRole('button', { name: /^12월/ }).click();
    await rail.getByRole('link').first().click();
    await expect(heading(page)).toContainText('2023년 12월');
  });

  test('shows an abstract to who wants it, and no more authors than a line holds', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2023-01-01');
    const paper = page.getByRole('article').first();
    await expect(paper).toContainText('Ann Lee, Bo Kim, Cho Park 외 1명');
    await paper.getByRole('button', { name: '초록' }).click();
    await expect(paper).toContainText('An abstract in English.');
  });
});

test.describe('a tag', () => {
  test('is one in all its spellings, with its months and the tags beside it', async ({ page, chromium }) => {
    for (const spelling of ['image_generation', 'image-generation', 'Image_Generation']) {
      await open(page, chromium, `#/tag/${spelling}`);
      await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Finer Experts', 'Base of Experts']);
    }
    await expect(page.getByRole('navigation', { name: '함께 붙은 태그' }).getByRole('link')).toHaveText(['#moe 2']);
    const months = page.getByRole('slider', { name: '달마다의 논문 수' });
    await months.focus();
    await expect(months).toHaveAttribute('aria-valuetext', '2024년 3월, 논문 0편');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(months).toHaveAttribute('aria-valuetext', '2024년 1월, 논문 2편');
    await page.getByRole('link', { name: '이달의 글 보기' }).click();
    await expect(page.getByRole('option')).toHaveText([/Finer Experts/, /Base of Experts/]);
  });

  test('shows all commentaries of a paper as one', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/moe');
    const paper = page.getByRole('article').filter({ hasText: 'Finer Experts' });
    await expect(paper).toHaveCount(1);
    await expect(paper.locator('.library-voice')).toHaveText(['2024-03-05 다이제스트', '2024-01-11 다이제스트']);
  });

  test('that many papers have draws those in sight alone, to the very last', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    const papers = page.getByRole('article');
    await expect(papers.first()).toHaveAttribute('aria-setsize', String(MANY));
    expect(await papers.count()).toBeLessThan(60);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(papers.filter({ hasText: 'Paper of Many 0' })).toBeInViewport({ timeout: 300 });
    }).toPass();
    expect(await papers.count()).toBeLessThan(60);
    await expect(papers.last()).toHaveAttribute('aria-posinset', String(MANY));
  });

  test('is come back to where it was left', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    await page.getByRole('article').first().waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(300);
    const seen = page.getByRole('article').locator('h2 a');
    const inSight = await seen.evaluateAll((links) => links.findIndex((link) => link.getBoundingClientRect().top > 100));
    const link = seen.nth(inSight);
    const [name, before] = [await link.textContent(), (await link.boundingBox())?.y ?? 0];
    await link.click();
    await expect(heading(page)).toHaveText(name ?? '');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(heading(page)).toHaveText('#many');
    const again = page.getByRole('link', { name: name ?? '', exact: true });
    await expect.poll(async () => Math.abs(((await again.boundingBox())?.y ?? -9_999) - before)).toBeLessThan(60);
  });

  test('is opened from the card of a paper', async ({ page, chromium }) => {
    const card = await openCard(page, '/abs/2402.07871');
    const [library] = await Promise.all([chromium.context.waitForEvent('page'), card.getByRole('link', { name: 'scaling-law' }).click()]);
    await expect(heading(library)).toHaveText('#scaling-law');
    await expect(library.getByRole('article')).toHaveCount(2);
    await library.close();
  });
});

test.describe('a paper', () => {
  test('has all that was written about it, and names the papers that it mentions in the words that do', async ({ page, chromium }) => {
    await open(page, chromium, '#/paper/2401.00020v2');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['2024-03-05 다이제스트', '2024-01-11 다이제스트']);
    const mentions = page.getByRole('region', { name: '이 글이 언급한 논문' });
    await expect(mentions.getByRole('listitem')).toHaveText(['Base of Experts이것은 (…) 의 후속입니다.', 'arXiv:2312.00099비교는 … 와 했습니다.']);
    await expect(page.getByRole('region', { name: '같은 태그' }).getByRole('link')).toHaveText(['Base of Experts', 'Scaling Laws for Fine-Grained Mixture of Experts']);
    await mentions.getByRole('link', { name: 'Base of Experts' }).click();
    await expectHash(page, '#/paper/2401.00010');
    const mentionedBy = page.getByRole('region', { name: '이 논문을 언급한 글' });
    await expect(mentionedBy.getByRole('listitem')).toHaveText([
      'Finer Experts2024-01-11이것은 (…) 의 후속입니다.',
      'A Paper Without a Number2024-01-11번호는 없지만 … 을 이어 갑니다.',
    ]);
  });

  test('that no entry is about still says who mentions it', async ({ page, chromium }) => {
    await open(page, chromium, '#/paper/2312.00099');
    await expect(heading(page)).toHaveText('arXiv:2312.00099');
    await expect(page.getByText('이 논문의 글은 없습니다.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'arXiv에서 보기' })).toHaveAttribute('href', 'https://arxiv.org/abs/2312.00099');
    await expect(page.getByRole('region', { name: '이 논문을 언급한 글' })).toContainText('비교는 … 와 했습니다.');
  });

  test('without a number has an address by its title', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await page.getByRole('main').getByRole('link', { name: 'A Paper Without a Number' }).click();
    await expectHash(page, '#/paper/title:apaperwithoutanumber');
    await page.reload();
    await expect(heading(page)).toHaveText('A Paper Without a Number');
    await expect(page.getByRole('region', { name: '같은 날' }).getByRole('link').first()).toHaveText('Finer Experts');
  });

  test('that nobody names at all is said to be none', async ({ page, chromium }) => {
    await open(page, chromium, '#/paper/title:nobody');
    await expect(page.getByText('여기에는 글이 없습니다.')).toBeVisible();
  });
});

test.describe('the card of a paper', () => {
  test('leads from its counts to the paper in the library, and to its day', async ({ page, chromium }) => {
    const card = await openCard(page, '/abs/2402.07871');
    const follow = async (count: string, link: string): Promise<void> => {
      await card.getByRole('button', { name: count }).click();
      const [library] = await Promise.all([chromium.context.waitForEvent('page'), card.getByRole('button', { name: link }).click()]);
      await expect(heading(library)).toHaveText(count === '같은 날' ? '2024년 2월 13일' : 'Scaling Laws for Fine-Grained Mixture of Experts');
      await library.close();
    };
    await follow('이 글이 언급한 논문', '서재에서 보기');
    await follow('같은 날', '이날의 글 모두 보기');
  });
});

test.describe('going from view to view', () => {
  test('moves the focus to the heading, and neither opening the page nor typing does', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await expect(heading(page)).not.toBeFocused();
    await page.getByRole('main').getByRole('link', { name: 'Finer Experts' }).click();
    await expect(heading(page)).toBeFocused();
    await page.goBack();
    await expect(heading(page)).toHaveText('2024년 1월 11일');
    await expect(heading(page)).toBeFocused();
    await field(page).fill('experts');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(field(page)).toBeFocused();
  });

  test('takes the browser back step by step, a search being one however much was typed', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await field(page).pressSequentially('experts');
    await expectHash(page, '#/search/experts');
    await expect(page).toHaveTitle('experts · 검색 · 서재 · 곁글');
    await page.getByRole('option', { name: /^Base of Experts/ }).click();
    await expect(heading(page)).toHaveText('Base of Experts');
    await expect(field(page)).toHaveValue('');
    await page.goBack();
    await expect(field(page)).toHaveValue('experts');
    await expect(page.getByRole('option', { name: /^Base of Experts/ })).toBeVisible();
    await page.goBack();
    await expect(heading(page)).toHaveText('2024년 1월 11일');
    await expect(field(page)).toHaveValue('');
    await page.goForward();
    await expect(heading(page)).toHaveText('experts');
  });

  test('says in the title of the page where one is', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await page.getByRole('main').getByRole('link', { name: 'Finer Experts' }).click();
    await expect(page).toHaveTitle('Finer Experts · 서재 · 곁글');
    await page.getByRole('link', { name: '흐름' }).click();
    await expect(page).toHaveTitle('흐름 · 서재 · 곁글');
    await page.goBack();
    await expect(page).toHaveTitle('Finer Experts · 서재 · 곁글');
    // A paper that nobody has written about has no title, and an address that names none no paper.
    for (const [hash, title] of [['#/paper/2312.00099', 'arXiv:2312.00099 · 서재 · 곁글'], ['#/paper/title:nobody', '서재 · 곁글']] as const) {
      await open(page, chromium, hash);
      await expect(page).toHaveTitle(title);
    }
  });

  test('keeps the address of what was typed last, however soon it is left', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    await field(page).fill('exp');
    await field(page).fill('finer experts');
    await page.getByRole('link', { name: '흐름' }).click();
    await expect(heading(page)).toHaveText('흐름');
    await page.goBack();
    await expect(field(page)).toHaveValue('finer experts');
  });
});

test.describe('a search', () => {
  test('finds while it is typed, also in the middle of a syllable, and says how many', async ({ page, chromium }) => {
    await open(page, chromium, '#/timeline');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    const session = await page.context().newCDPSession(page);
    for (const text of ['ㄷ', '다', '닷', '다시', '다시 이']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await expect(field(page)).toHaveValue('다시 이');
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await session.send('Input.insertText', { text: '다시 읽으니' });
    await expect(page.getByRole('option').first()).toContainText('Finer Experts');
    await expect(page.getByRole('status').filter({ hasText: '찾았습니다' })).toContainText(/논문 \d+편을 찾았습니다/);
  });

  test('is narrowed by tag and year, sorted, and all of it is in the address', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/paper');
    await page.getByRole('group', { name: '태그로 좁히기' }).getByRole('button', { name: /^#even/ }).click();
    await page.getByRole('group', { name: '해로 좁히기' }).getByRole('button', { name: /^2023/ }).click();
    await page.getByRole('button', { name: '새 것부터' }).click();
    await expectHash(page, '#/search/paper?tag=even&year=2023&sort=date');
    await expect(page.locator('.library-sub')).toContainText('논문 75편');
    await expect(page.getByRole('option').first()).toContainText('Paper of Many 138');
    await page.reload();
    await expect(page.locator('.library-sub')).toContainText('논문 75편');
    await page.getByRole('button', { name: '좁히지 않기' }).click();
    await expectHash(page, '#/search/paper?sort=date');
  });

  test('is gone through by keyboard, and opened here or apart', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/experts');
    await field(page).focus();
    const options = page.getByRole('option');
    await options.first().waitFor();
    const names = await options.locator('.result-title').allTextContents();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
    const [apart] = await Promise.all([chromium.context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
    await expect(heading(apart)).toHaveText(names[1] ?? '');
    await apart.close();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(names[0] ?? '');
  });

  test('of everything goes to the last of many without drawing them all', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/?tag=many');
    const list = page.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('End');
    const last = page.getByRole('option').filter({ hasText: 'Paper of Many 0' });
    await expect(last).toBeInViewport();
    await expect(last).toHaveAttribute('aria-posinset', String(MANY));
    await expect(last).toHaveAttribute('data-arxiv-id', '2301.10000');
    expect(await page.getByRole('option').count()).toBeLessThan(60);
  });

  test('points at the row that was chosen, also where it was scrolled away from', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/?tag=many');
    const list = page.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('#result-1');
    await expect(list).toHaveAttribute('aria-activedescendant', 'result-1');
    const name = await chosen.locator('.result-title').textContent();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.getByRole('option').last()).toContainText('Paper of Many');
    await expect(page.getByRole('option').last()).toHaveAttribute('aria-posinset', String(MANY));
    await expect(chosen).not.toBeInViewport();
    await expect(chosen.locator('.result-title')).toHaveText(name ?? '');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveAttribute('aria-posinset', '3');
    await expect(chosen).toBeInViewport();
  });

  test('that finds nothing says what was understood, and what would be found without a part', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/');
    await field(page).fill('"Finer Experts" #routing');
    const help = page.getByRole('main');
    await expect(help).toContainText('맞는 논문이 없습니다.');
    await expect(help.locator('dt')).toHaveText(['글 그대로', '태그']);
    await help.getByRole('button', { name: '#routing 빼고 찾기' }).click();
    await expect(page.getByRole('option')).toHaveText([/Finer Experts/]);
    await expect(field(page)).toHaveValue('"Finer Experts"');
  });

  test('for an address of arXiv offers the paper', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/');
    await field(page).fill('https://arxiv.org/abs/2312.00099v1');
    await page.getByRole('link', { name: 'arXiv:2312.00099 논문의 자리로' }).click();
    await expect(heading(page)).toHaveText('arXiv:2312.00099');
  });

  test('says what it searched for besides, and takes that back when asked', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/exprets');
    await expect(page.getByText('exprets → ')).toBeVisible();
    await page.getByRole('button', { name: '친 그대로만' }).click();
    await expectHash(page, '#/search/exprets?literal=1');
    await expect(page.getByText('맞는 논문이 없습니다.')).toBeVisible();
  });
});

const save = async (page: Page, format: string): Promise<string> => {
  await page.getByRole('button', { name: '내보내기' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `${format} 저장` }).click()]);
  return readFileSync(await download.path(), 'utf8');
};

test.describe('what a view shows', () => {
  test('is taken along whole, or as it is picked', async ({ page, chromium }) => {
    await open(page, chromium, '#/day/2024-01-11');
    const whole = JSON.parse(await save(page, '곁글 JSON'));
    expect(whole.entries.map(({ title }: { title: string }) => title)).toEqual(['Finer Experts', 'A Paper Without a Number']);
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await expect(page.getByRole('button', { name: '내보내기' })).toBeDisabled();
    await page.getByRole('checkbox', { name: '고르기: A Paper Without a Number' }).check();
    await expect(page.getByText('1편 골랐습니다')).toBeVisible();
    const picked = JSON.parse(await save(page, '곁글 JSON'));
    expect(picked.entries.map(({ title }: { title: string }) => title)).toEqual(['A Paper Without a Number']);
  });

  test('may be many, of which those out of sight are taken along too', async ({ page, chromium }) => {
    await open(page, chromium, '#/tag/many');
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await page.getByRole('button', { name: '모두 고르기' }).click();
    await page.getByRole('checkbox').first().uncheck();
    await expect(page.getByText(`${MANY - 1}편 골랐습니다`)).toBeVisible();
    expect(JSON.parse(await save(page, '곁글 JSON')).entries).toHaveLength(MANY - 1);
  });

  test('is picked by keyboard among what was found', async ({ page, chromium }) => {
    await open(page, chromium, '#/search/experts');
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
    await expect(page.getByText('1편 골랐습니다')).toBeVisible();
  });
});

test.describe('the timeline', () => {
  test('says each month and each tag in drawings, in words and in a table', async ({ page, chromium }) => {
    await open(page, chromium, '#/timeline');
    await expect(page.locator('.library-sub')).toContainText('15달, 논문 165편');
    const bars = page.getByRole('slider', { name: '달마다의 논문 수' });
    await expect(bars).toHaveAttribute('aria-valuetext', '2024년 3월, 논문 1편');
    await bars.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(bars).toHaveAttribute('aria-valuetext', '2024년 2월, 논문 12편');
    await expect(page.locator('.timeline-trend').filter({ hasText: '#many' }).locator('.num')).toHaveText('0');
    await page.getByRole('button', { name: '표로 보기' }).click();
    const row = page.getByRole('row', { name: '2023년 12월' });
    await expect(row.getByRole('cell').first()).toHaveText('12');
    await expect(bars).toHaveCount(0);
  });

  test('draws the tags that are chosen, and keeps them in the address', async ({ page, chromium }) => {
    await open(page, chromium, '#/timeline?tag=moe');
    await expect(page.locator('.timeline-trend a')).toHaveText(['#moe']);
    await page.getByRole('textbox', { name: '태그 찾기' }).fill('rout');
    await page.getByRole('checkbox', { name: /#routing/ }).check();
    await expectHash(page, '#/timeline?tag=moe&tag=routing');
    await expect(page.locator('.timeline-trend a')).toHaveText(['#moe', '#routing']);
    await page.getByRole('link', { name: '#routing' }).click();
    await expect(heading(page)).toHaveText('#routing');
  });
});

const VIEWS = ['#/day/2024-01-11', '#/tag/many', '#/paper/2401.00020', '#/paper/2312.00099', '#/search/experts', '#/search/%22zz%22%20%23nosuch', '#/timeline'];

test.describe('every view', () => {
  for (const hash of VIEWS) {
    test(`has nothing that axe objects to, narrow or wide, in light, dark and forced colours: ${hash}`, async ({ page, chromium }) => {
      await open(page, chromium, hash);
      await page.waitForTimeout(200);
      for (const [width, colorScheme, forcedColors] of [[320, 'light', 'none'], [1200, 'dark', 'none'], [1200, 'light', 'active']] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, forcedColors });
        for (const button of await page.locator('.library-rail-open:visible').all()) await button.click();
        await expectAxeClean(page, `${width} px, ${colorScheme}, ${forcedColors}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }

  test('speaks English in an English browser, and leaves the commentary Korean', async ({ network }) => {
    const own = await launchChromium({ network, language: 'en' });
    const page = await own.context.newPage();
    await open(page, own, '#/day/2024-02-13');
    await expect(heading(page)).toHaveText('February 13, 2024');
    await expect(page).toHaveTitle('2024-02-13 · Library · Gloss');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    // By its name, which is the same in both languages.
    await expect(field(page)).toBeVisible();
    await expect(page.locator('[part=commentary]').first()).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('article').locator('h2').first()).toHaveAttribute('lang', 'en');
    await own.close();
  });
});
