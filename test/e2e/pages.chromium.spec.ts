import { readSeed } from '../fixtures/seed.ts';
import { expectAxeClean } from './harness/axe.ts';
import { launchChromium } from './harness/chromium.ts';
import { expect, test } from './harness/fixtures.ts';

const seed = readSeed().entries;
const PAGES = ['welcome.html', 'library.html', 'library.html#/tag/scaling-law', 'library.html#/tag/nothing', 'options.html'];

test.describe('the welcome page', () => {
  test('opens once, at install', async ({ network }) => {
    const own = await launchChromium({ network });
    await expect.poll(() => own.context.pages().filter((page) => page.url() === own.urlOf('welcome.html')).length).toBe(1);
    await own.close();
  });

  test('says what Gloss does and never does, with a living card and the permission', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('welcome.html'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('논문 곁에 글 한 편');
    await expect(page.getByText('이 컴퓨터 밖으로 아무것도 보내지 않습니다.')).toBeVisible();
    await expect(page.getByText('켜짐')).toBeVisible();
    const card = page.locator('gloss-card');
    await expect(card.locator('[part=commentary]')).toContainText('샘플링 -> 레이블링');
    await card.getByRole('button', { name: '같은 날 11' }).click();
    await expect(card.locator('.relations-list a')).toHaveCount(11);
    await card.getByRole('button', { name: 'English' }).click();
    await expect(card.locator('h2')).toContainText('Gloss');
    await card.getByRole('link', { name: 'synthetic-data' }).click();
    await expect(page).toHaveURL(chromium.urlOf('library.html#/tag/synthetic-data'));
  });

  test('has its card in its own tone', async ({ page, chromium }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(chromium.urlOf('welcome.html'));
    await expect(page.locator('gloss-card .card')).toHaveCSS('background-color', 'rgb(33, 41, 39)');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('gloss-card .card')).toHaveCSS('background-color', 'rgb(239, 244, 241)');
  });

  test('leads to a paper that has a card', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('welcome.html'));
    await page.getByRole('link', { name: '논문 한 편 열어 보기' }).click();
    await expect(page.locator('gloss-card')).toHaveAttribute('data-arxiv-id', '2402.06457');
  });
});

test.describe('the library', () => {
  test('shows the newest day as it was written', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('library.html'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024년 2월 13일');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(seed.map(({ title }) => title));
    await expect(page).toHaveTitle('2024-02-13 · 서재 · 곁글');
  });

  test('goes to a tag, a paper and a day, and back', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('library.html'));
    await page.getByRole('link', { name: 'scaling-law' }).first().click();
    await expect(page.getByRole('article')).toHaveCount(2);
    await expect(page).toHaveTitle('#scaling-law · 서재 · 곁글');
    await page.getByRole('link', { name: '2024-02-13' }).first().click();
    await expect(page.getByRole('article')).toHaveCount(12);
    await page.goBack();
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.goto(chromium.urlOf('library.html#/paper/2402.07319'));
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.goto(chromium.urlOf('library.html#/tag/%E0%A4%A'));
    await expect(page.getByText('여기에는 글이 없습니다.')).toBeVisible();
  });
});

test.describe('the options', () => {
  test('change the language of every page at once', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('options.html'));
    await page.getByLabel('English').check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gloss settings');
    await page.goto(chromium.urlOf('library.html'));
    await expect(page).toHaveTitle('2024-02-13 · Library · Gloss');
    await page.goto(chromium.urlOf('options.html'));
    await page.getByLabel('As the browser').check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('곁글 설정');
  });
});

test.describe('every page of ours', () => {
  for (const path of PAGES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing that axe objects to, and fits 320 px: ${path}, ${colorScheme}`, async ({ page, chromium }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(chromium.urlOf(path));
        await page.locator('h1').waitFor();
        await expectAxeClean(page, path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    }
  }

  test('speaks English in an English browser', async ({ network }) => {
    const own = await launchChromium({ network, language: 'en' });
    const page = await own.context.newPage();
    await page.goto(own.urlOf('options.html'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gloss settings');
    await page.goto('https://arxiv.org/abs/2402.06619');
    await expect(page.locator('gloss-card h2')).toContainText('Digest of 2024-02-13');
    await own.close();
  });
});
