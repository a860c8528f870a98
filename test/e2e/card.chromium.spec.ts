import { readSeed } from '../fixtures/seed.ts';
import { cardOf, openCard, openWithoutCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';

const seed = readSeed().entries;

test.describe('the card on a paper\'s page', () => {
  for (const entry of seed) {
    test(`says what the digest says: ${entry.title}`, async ({ page }) => {
      const card = await openCard(page, `/abs/${entry.arxivIds[0]}`);
      await expect(card).toHaveAttribute('data-arxiv-id', entry.arxivIds[0] ?? '');
      await expect(card).toHaveAttribute('data-match', 'id');
      await expect(card.locator('article')).toHaveCount(1);
      const paragraphs = await card.locator('article [part=commentary] p').allTextContents();
      expect(paragraphs.join('\n\n')).toBe(entry.commentary);
      await expect(card.locator('[part=tags] a')).toHaveText([...entry.tags]);
      await expect(card.locator('h2')).toContainText('곁글');
      await expect(card.locator('time').first()).toHaveText('2024-02-13');
    });
  }

  test('stands directly after the abstract and before the table', async ({ page }) => {
    for (const path of ['/abs/2402.06619', '/abs/2402.06619?labs-style=tabs-above', '/abs?id=2402.06619']) {
      const card = await openCard(page, path);
      const neighbours = await card.evaluate((host) => [
        host.previousElementSibling?.matches('#abs > blockquote.abstract'),
        host.nextElementSibling?.className,
        document.querySelectorAll('gloss-card').length,
      ]);
      expect(neighbours).toEqual([true, 'metatable', 1]);
    }
  });

  test('has its text on the left edge of the abstract\'s', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.06619');
    const [text, abstract] = await card.evaluate((host) => [
      host.shadowRoot?.querySelector('[part=commentary]')?.getBoundingClientRect().left,
      document.querySelector('blockquote.abstract')?.getBoundingClientRect().left,
    ]);
    expect(text).toBe(abstract);
  });

  test('stands after the abstract of the redesign too', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.07871?redesign');
    expect(await card.evaluate((host) => host.previousElementSibling?.className)).toBe('abs-abstract');
  });

  test('keeps Korean prose whole: language, no translation, open shadow root', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.06619');
    await expect(card).toHaveAttribute('lang', 'ko');
    await expect(card).toHaveAttribute('translate', 'no');
    await expect(card.locator('[part=commentary]')).toHaveAttribute('lang', 'ko');
    const style = await card.locator('[part=commentary] p').first().evaluate((prose) => {
      const { wordBreak, fontSize, lineHeight } = getComputedStyle(prose);
      return { wordBreak, fontSize, lineHeight };
    });
    expect(style).toEqual({ wordBreak: 'keep-all', fontSize: '15px', lineHeight: '25.5px' });
  });

  test('survives MathJax, which rewrites what stands around it', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.05808?mathjax');
    await expect(page.locator('.MathJax_Preview').first()).toBeAttached();
    await expect(card.locator('[part=commentary]')).toContainText('Outcome supervision의');
    expect(await card.evaluate((host) => host.shadowRoot?.querySelectorAll('[class*=mathjax i]').length)).toBe(0);
  });

  test('makes addresses links and opens what an entry mentions in place', async ({ page }) => {
    const card = await openCard(page, '/abs/2402.07871');
    const link = card.locator('[part=commentary] a').first();
    await expect(link).toHaveAttribute('href', 'https://arxiv.org/abs/2202.01169');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await card.getByRole('button', { name: '이 글이 언급한 논문 2' }).click();
    await expect(card.locator('.relations-list a')).toHaveText(['arXiv:2202.01169', 'arXiv:2401.06066']);
    await card.getByRole('button', { name: '같은 날 11' }).click();
    await expect(card.locator('.relations-list a')).toHaveCount(11);
    await card.getByRole('button', { name: '같은 날 11' }).click();
    await expect(card.locator('.relations-list')).toHaveCount(0);
  });

  test('says when the page shows a version that is newer than the digest', async ({ page }) => {
    const newer = await openCard(page, '/abs/2402.06782');
    await expect(newer.locator('.card-state')).toHaveText('이 글은 2024-02-13에 쓰였고, 지금 보는 것은 그 뒤 2024-07-25에 나온 v4입니다.');
    const first = await openCard(page, '/abs/2402.06782v1');
    await expect(first.locator('.card-state')).toHaveCount(0);
  });

  test('counts its entries on the toolbar, and nothing elsewhere', async ({ page, chromium }) => {
    const badge = () => chromium.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });
    await page.bringToFront();
    await openCard(page, '/abs/2402.06619');
    await expect.poll(badge).toBe('1');
    await openWithoutCard(page, '/abs/2402.00001');
    expect(await badge()).toBe('');
  });
});

test.describe('no card and nothing moved on', () => {
  const EMPTY = {
    'a paper in no digest': '/abs/2402.00001',
    'a month of which no paper is in a digest': '/abs/2301.00002',
    'an old id': '/abs/hep-th/9901001',
    'a withdrawn paper': '/abs/0704.0615',
    'a paper of 2,833 authors': '/abs/1411.4413',
    'an id that does not exist': '/abs/2402.99999',
    'a page that contradicts its address': '/abs/2402.05099?contradiction',
    'a list': '/list/cs.CL/recent',
    'trackbacks': '/tb/2402.06619',
  };
  for (const [name, path] of Object.entries(EMPTY)) {
    test(name, async ({ page }) => {
      await openWithoutCard(page, path);
      await expect(cardOf(page)).toHaveCount(0);
    });
  }
});
