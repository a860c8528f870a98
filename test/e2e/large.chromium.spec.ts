import type { Page } from '@playwright/test';
import { LARGE_ENDS, LARGE_HALVES } from '../fixtures/large-library.ts';
import { openCard } from './harness/card.ts';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { openOptions } from './harness/importing.ts';
import { expectHash, field, heading, open } from './harness/library-test.ts';
import { networkTest as test } from './harness/network-test.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Milliseconds that the browser may take for a step of an import. */
const PATIENCE = { timeout: 90_000 };

/** The place of the last row that is listed. */
const LISTED = '30000';

/** How far apart rows stand, px: rows that lie over each other are not as far as they are high. */
const toSteps = (rows: Element[]): number[] => {
  const tops = rows.map((row) => row.getBoundingClientRect().top);
  return [...new Set(tops.slice(1).map((top, place) => Math.round(top - (tops[place] ?? 0))))];
};

/** Shows the page so many times as large, as the reader's own zoom does. */
const zoom = async (page: Page, factor: number): Promise<void> => {
  await page.evaluate((wanted) => chrome.tabs.setZoom(wanted), factor);
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(factor);
};

const importLarge = async (page: Page, lines: readonly string[]): Promise<void> => {
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(writeOne('large.jsonl', lines.join('\n')));
  await page.locator('[data-count=added]').waitFor(PATIENCE);
  await page.getByRole('button', { name: '적용', exact: true }).click();
  await expect(page.locator('[role=status]:not(.sr)')).toHaveText(`새 글 ${lines.length.toLocaleString('en')}편을 더했습니다.`, PATIENCE);
};

test.describe('100,000 entries', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    test.setTimeout(240_000);
    own = await launchChromium({ network });
    const page = await own.context.newPage();
    await openOptions(page, own);
    for (const part of LARGE_HALVES) await importLarge(page, part);
    await expect(page.getByText('글 100,000편')).toBeVisible(PATIENCE);
    await page.close();
  });
  test.afterAll(() => own.close());

  test('are all that there may be', async () => {
    const page = await own.context.newPage();
    await openOptions(page, own);
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(writeOne('more.jsonl', JSON.stringify({ ...LARGE_ENDS[0], title: 'One more paper', arxivIds: ['2412.00001'] })));
    await expect(page.locator('[data-problem=store-full]')).toBeAttached(PATIENCE);
    await expect(page.locator('[data-count=added]')).toHaveText('0');
    await page.close();
  });

  test('are searched by the popup, first and last, and gone through to the end of the list', async () => {
    const page = await own.context.newPage();
    await page.setViewportSize({ width: 420, height: 560 });
    await page.goto(own.urlOf('popup.html'));
    const [options, box] = [page.getByRole('option'), page.getByRole('combobox', { name: '검색 · Search' })];
    for (const { title, arxivIds } of LARGE_ENDS) {
      await box.fill(title);
      await expect(options.first()).toContainText(title);
      if (arxivIds[0] !== undefined) await expect(options.first()).toHaveAttribute('data-arxiv-id', arxivIds[0]);
    }
    await box.fill('#tag-1');
    await expect.poll(async () => Number(await options.first().getAttribute('aria-setsize'))).toBeGreaterThan(15_000);
    await box.press('Control+End');
    await box.press('End');
    const selected = page.locator('[role=option][aria-selected=true]');
    await expect(selected).toHaveAttribute('aria-posinset', (await options.first().getAttribute('aria-setsize')) ?? '');
    await expect(selected).toBeInViewport();
    expect(await options.count()).toBeLessThan(20);
    await page.close();
  });

  test('are searched, scrolled and narrowed in the library', async () => {
    const page = await own.context.newPage();
    await open(page, own, '#/search/');
    const options = page.getByRole('option');
    const waitForAll = (): Promise<void> => expect(options.first()).toHaveAttribute('aria-setsize', '100000', PATIENCE);
    await waitForAll();
    expect(await options.count()).toBeLessThan(60);
    await field(page).fill(LARGE_ENDS[0]?.title ?? '');
    await expect(options.first()).toContainText(LARGE_ENDS[0]?.title ?? '');
    await open(page, own, '#/search/');
    await waitForAll();
    await page.getByRole('group', { name: '태그로 좁히기' }).getByRole('button').first().click();
    await expect.poll(() => page.url()).toContain('?tag=');
    await expect(options.first()).toHaveAttribute('aria-setsize', /^2\d{4}$/);
    await open(page, own, '#/timeline');
    await expect(heading(page)).toBeVisible();
    await expectHash(page, '#/timeline');
    await page.close();
  });

  test('are listed in the library as far as can be laid out at 400 %, which is said', async () => {
    const page = await own.context.newPage();
    await open(page, own, '#/search/');
    const [options, rest] = [page.getByRole('option'), page.locator('.library-rest')];
    await expect(options.first()).toHaveAttribute('aria-setsize', '100000', PATIENCE);
    await zoom(page, 4);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(options.last()).toHaveAttribute('aria-posinset', LISTED);
    await expect(rest).toBeInViewport();
    await expect(rest).toContainText('70,000편');
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await expect(options.last()).toHaveAttribute('aria-posinset', LISTED);
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await expect(options.last()).toBeInViewport();
    await expect.poll(() => options.evaluateAll(toSteps)).toEqual([132]);
    await zoom(page, 1);
    await page.close();
  });

  test('are picked in the library all, also those that are not listed', async () => {
    const page = await own.context.newPage();
    await open(page, own, '#/search/');
    await page.getByRole('button', { name: '고르기', exact: true }).click(PATIENCE);
    await page.getByRole('button', { name: '모두 고르기' }).click();
    await expect(page.getByText('100000편 골랐습니다')).toBeVisible();
    await page.getByRole('button', { name: '내보내기' }).click();
    await expect(page.getByText('글 100000편을 내보냅니다.')).toBeVisible();
    await page.close();
  });

  test('of a tag are listed whole as far as can be laid out, which is said', async () => {
    const page = await own.context.newPage();
    await open(page, own, '#/tag/tag-1');
    const [last, rest] = [page.getByRole('article').last(), page.locator('.library-rest')];
    await last.waitFor(PATIENCE);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(last).toHaveAttribute('aria-posinset', '9000');
    await expect(rest).toContainText(`${(Number(await last.getAttribute('aria-setsize')) - 9_000).toLocaleString('en')}편`);
    await page.close();
  });

  test('cost a page nothing that it shows: the package\'s paper has its card', async () => {
    const page = await own.context.newPage();
    await openCard(page, '/abs/2402.06619');
    await page.close();
  });
});
