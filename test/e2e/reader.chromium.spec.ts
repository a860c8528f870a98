import type { Page } from '@playwright/test';
import { expectAxeClean } from './harness/axe.ts';
import { openCard, openWithoutCard, cardOf } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';

const resetSettings = async (page: Page, optionsUrl: string): Promise<void> => {
  await page.goto(optionsUrl);
  await page.evaluate(() => chrome.storage.local.remove('settings'));
};

test.describe('a reader', () => {
  test.afterEach(async ({ page, chromium }) => resetSettings(page, chromium.urlOf('options.html')));

  test('folds a card once and finds the next folded', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.06619');
    await card.getByRole('button', { name: '접기' }).click();
    await expect(card.locator('article')).toHaveCount(0);
    const next = await openCard(page, '/abs/2402.06457');
    await expect(next.locator('article')).toHaveCount(0);
    await next.getByRole('button', { name: '펼치기' }).click();
    await expect(next.locator('article')).toHaveCount(1);
  });

  test('chooses English for the card and keeps the Korean commentary', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.06619');
    await card.getByRole('button', { name: 'English' }).click();
    await expect(card.locator('h2')).toHaveText(/Gloss\s*Digest of 2024-02-13/);
    await expect(card).toHaveAttribute('lang', 'en');
    await expect(card.locator('[part=commentary]')).toHaveAttribute('lang', 'ko');
    await expect((await openCard(page, '/abs/2402.06457')).locator('h2')).toContainText('Gloss');
  });

  test('copies a note, a reference and an address', async ({ page, chromium }) => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://arxiv.org' });
    const card = await openCard(page, '/abs/2402.06457');
    const copy = async (name: string): Promise<string> => {
      await card.getByRole('menuitem', { name }).click();
      await expect(card.getByRole('status')).toHaveText('복사했습니다');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await card.getByRole('button', { name: '메뉴' }).click();
    expect(await copy('링크 복사')).toBe('https://arxiv.org/abs/2402.06457');
    expect(await copy('BibTeX 복사')).toContain('@misc{hosseini2024vstar,');
    expect(await copy('마크다운으로 복사')).toContain('*V-STaR: Training Verifiers for Self-Taught Reasoners* (Arian Hosseini,');
  });

  test('hides cards on a site and shows them again from the options', async ({ page, chromium }) => {
    const card = await openCard(page, '/abs/2402.06457');
    await card.getByRole('button', { name: '메뉴' }).click();
    await card.getByRole('menuitem', { name: '이 사이트에서 숨기기' }).click();
    await expect(card).toHaveCount(0);
    await openWithoutCard(page, '/abs/2402.06619');
    await expect(cardOf(page)).toHaveCount(0);
    await page.goto(chromium.urlOf('options.html'));
    await page.getByRole('button', { name: '다시 보이기' }).click();
    await expect(page.getByText('숨긴 사이트가 없습니다.')).toBeVisible();
    await openCard(page, '/abs/2402.06619');
  });

  test('works the whole card with the keyboard', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.07871');
    const focused = () => card.evaluate((host) => host.shadowRoot?.activeElement?.textContent || host.shadowRoot?.activeElement?.getAttribute('aria-label'));
    await card.getByRole('button', { name: '한국어' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('메뉴');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('마크다운으로 복사');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('설정');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('BibTeX 복사');
    await page.keyboard.press('Escape');
    await expect(card.getByRole('menu')).toHaveCount(0);
    expect(await focused()).toBe('메뉴');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(card.getByRole('menu')).toHaveCount(0);
  });

  test('opens a tag, a day and the settings in a tab of ours', async ({ page, chromium }) => {
    const card = await openCard(page, '/abs/2402.07871');
    const opened = async (act: () => Promise<void>): Promise<string> => {
      const [tab] = await Promise.all([chromium.context.waitForEvent('page'), act()]);
      await tab.waitForLoadState();
      const url = tab.url();
      await tab.close();
      return url;
    };
    const tag = card.getByRole('link', { name: 'scaling-law' });
    expect(await opened(() => tag.click())).toBe(chromium.urlOf('library.html#/tag/scaling-law'));
    expect(await opened(async () => { await tag.focus(); await page.keyboard.press('Enter'); })).toBe(chromium.urlOf('library.html#/tag/scaling-law'));
    await card.getByRole('button', { name: '같은 날' }).click();
    expect(await opened(() => card.getByRole('button', { name: '이날의 글 모두 보기' }).click())).toBe(chromium.urlOf('library.html#/day/2024-02-13'));
    await card.getByRole('button', { name: '메뉴' }).click();
    expect(await opened(() => card.getByRole('menuitem', { name: '설정' }).click())).toBe(chromium.urlOf('options.html'));
    await expect(card.getByRole('menu')).toHaveCount(0);
    expect(await card.evaluate((host) => host.shadowRoot?.activeElement?.getAttribute('aria-label'))).toBe('메뉴');
  });

  test('is the only one who is heard: a page\'s own clicks change nothing', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.07871');
    await card.evaluate((host) => {
      for (const control of host.shadowRoot?.querySelectorAll<HTMLElement>('button, [part=tags] a') ?? []) control.click();
    });
    await expect(card.getByRole('menu')).toHaveCount(0);
    await expect(card.locator('article')).toHaveCount(1);
    await expect(card.locator('.relations-list')).toHaveCount(0);
  });
});

test.describe('the card on every screen', () => {
  test('at 320 px folds a long text after twelve lines and says how much more there is', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const card = await openCard(page, '/abs/2402.06782v1');
    const text = card.locator('[part=commentary]');
    const lines = () => text.evaluate((prose) => Math.round(prose.getBoundingClientRect().height / 25.5));
    const more = card.getByRole('button', { name: /^\d+줄 더 보기$/ });
    const hidden = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    expect(await lines()).toBe(12);
    await more.click();
    expect(await lines()).toBeGreaterThanOrEqual(12 + hidden);
    expect(await lines()).toBeLessThanOrEqual(13 + hidden);
    await card.getByRole('button', { name: '줄여 보기' }).click();
    expect(await lines()).toBe(12);
    expect(await card.evaluate((host) => host.shadowRoot?.activeElement?.className)).toBe('entry-more');
  });

  test('never makes the page scroll sideways', async ({ page }) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      const card = await openCard(page, '/abs/2402.07871');
      const box = await card.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await card.evaluate((host) => host.scrollWidth <= host.clientWidth)).toBe(true);
    }
  });

  test('is dark where the page is, and not where only the system is', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const light = await openCard(page, '/abs/2402.06619');
    await expect(light).toHaveAttribute('data-tone', 'light');
    const dark = await openCard(page, '/abs/2402.06619?dark');
    await expect(dark).toHaveAttribute('data-tone', 'dark');
    const ground = (): Promise<string> => dark.locator('.card').evaluate((card) => getComputedStyle(card).backgroundColor);
    expect(await ground()).toBe('rgb(33, 41, 39)');
    await page.evaluate(() => document.body.setAttribute('style', 'background: white'));
    await expect(dark).toHaveAttribute('data-tone', 'light');
    expect(await ground()).toBe('rgb(239, 244, 241)');
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await expect(dark).toHaveAttribute('data-tone', 'dark');
  });

  test('has an edge in forced colours, and prints without its tools and without folds', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const card = await openCard(page, '/abs/2402.06782v1');
    await page.emulateMedia({ forcedColors: 'active' });
    const edge = await card.locator('.card').evaluate((element) => getComputedStyle(element).borderTopColor);
    expect(edge).not.toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    await expect(card.locator('.card-tools')).toBeHidden();
    expect(await card.locator('[part=commentary]').evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0);
  });

  for (const [name, path] of [['a light page', '/abs/2402.07871'], ['a dark page', '/abs/2402.06619?dark']] as const) {
    test(`has nothing that axe objects to on ${name}`, async ({ page }) => {
      const card = await openCard(page, path);
      await card.getByRole('button', { name: '같은 날' }).click();
      await card.getByRole('button', { name: '메뉴' }).click();
      await expectAxeClean(page, name, 'gloss-card');
    });
  }
});
