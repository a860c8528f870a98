import { readSeed } from '../fixtures/seed.ts';
import { BUILT, launchFirefox, type Firefox } from './harness/firefox.ts';
import { networkTest } from './harness/network-test.ts';
import { makeVariant, SEED_TEXT } from './harness/variant.ts';

const seed = readSeed().entries;

const test = networkTest.extend<object, { firefox: Firefox }>({
  firefox: [
    async ({ network }, use) => {
      const firefox = await launchFirefox({ network });
      await firefox.goto(firefox.urlOf('options.html'));
      await firefox.evaluate(() => chrome.storage.local.set({ settings: { language: 'ko' } }));
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = test;

/** What stands on a page, or nothing yet. */
const readCard = () => {
  const host = document.querySelector<HTMLElement>('gloss-card[data-match]');
  const root = host?.shadowRoot;
  if (!host || !root) return undefined;
  const texts = (selector: string): string[] => [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  return {
    id: host.dataset.arxivId,
    match: host.dataset.match,
    tone: host.dataset.tone,
    lang: host.lang,
    count: document.querySelectorAll('gloss-card').length,
    isBehindAbstract: host.previousElementSibling?.matches('blockquote.abstract, .abs-abstract') === true,
    head: texts('h2').join(),
    paragraphs: texts('article [part=commentary] p'),
    tags: texts('[part=tags] a'),
    state: texts('.card-state').join(),
    articles: texts('article').length,
  };
};

const openCard = async (firefox: Firefox, path: string) => {
  await firefox.goto(`https://arxiv.org${path}`);
  return firefox.waitFor(readCard);
};

const openWithoutCard = async (firefox: Firefox, path: string): Promise<void> => {
  await firefox.goto(`https://arxiv.org${path}`);
  await new Promise((done) => setTimeout(done, 500));
  expect([path, await firefox.evaluate(() => document.querySelectorAll('gloss-card').length)]).toEqual([path, 0]);
};

const findButton = (name: string) =>
  [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('button') ?? [])].find((button) =>
    [button.textContent, button.getAttribute('aria-label')].includes(name));

test.describe('Firefox', () => {
  test('shows every bundled paper\'s card', async ({ firefox }) => {
    for (const entry of seed) {
      const card = await openCard(firefox, `/abs/${entry.arxivIds[0]}`);
      expect(card).toMatchObject({ id: entry.arxivIds[0], match: 'id', count: 1, isBehindAbstract: true, lang: 'ko', tags: entry.tags });
      expect(card.paragraphs.join('\n\n')).toBe(entry.commentary);
    }
  });

  test('shows it on the redesign, under Labs, by `?id=`, and in the tone of the page', async ({ firefox }) => {
    for (const path of ['/abs/2402.07871?redesign', '/abs/2402.06619?labs-style=tabs-above', '/abs?id=2402.06619', '/abs/2402.05808?mathjax']) {
      expect(await openCard(firefox, path)).toMatchObject({ count: 1, isBehindAbstract: true, tone: 'light' });
    }
    expect((await openCard(firefox, '/abs/2402.06619?dark')).tone).toBe('dark');
    expect((await openCard(firefox, '/abs/2402.06782')).state).toContain('v4입니다.');
  });

  test('leaves other pages alone, and the background asleep', async ({ firefox }) => {
    await firefox.stopBackground();
    for (const path of ['/abs/2402.00001', '/abs/2301.00002', '/abs/hep-th/9901001', '/abs/1411.4413', '/abs/2402.99999', '/list/cs.CL/recent', '/tb/2402.06619']) {
      await openWithoutCard(firefox, path);
    }
    expect(await firefox.isBackgroundRunning()).toBe(false);
    await openCard(firefox, '/abs/2402.06619');
    expect(await firefox.isBackgroundRunning()).toBe(true);
  });

  test('folds, remembers it, opens menus by keyboard, and copies', async ({ firefox }) => {
    await openCard(firefox, '/abs/2402.06619');
    await firefox.click(findButton, '접기');
    expect((await openCard(firefox, '/abs/2402.06457')).articles).toBe(0);
    await firefox.click(findButton, '펼치기');
    await firefox.click(findButton, '메뉴');
    const focused = () => document.querySelector('gloss-card')?.shadowRoot?.activeElement?.textContent;
    expect(await firefox.evaluate(focused)).toBe('마크다운으로 복사');
    await firefox.press('\uE013');
    expect(await firefox.evaluate(focused)).toBe('설정');
    await firefox.click(findButton, '링크 복사');
    await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelector('[role=status]')?.textContent === '복사했습니다');
    await firefox.press('\uE00C');
    expect(await firefox.evaluate(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('[role=menu]').length)).toBe(0);
    expect((await openCard(firefox, '/abs/2402.06619')).articles).toBe(1);
  });

  test('brings a page back with one card, and what was chosen meanwhile', async ({ firefox }) => {
    await openCard(firefox, '/abs/2402.06619');
    await openCard(firefox, '/abs/2402.06457');
    await firefox.click(findButton, '접기');
    await firefox.back();
    expect(await firefox.waitFor(() => {
      const cards = document.querySelectorAll<HTMLElement>('gloss-card[data-match][data-arxiv-id="2402.06619"]');
      return cards.length === 1 && cards[0]?.shadowRoot?.querySelectorAll('article').length === 0;
    })).toBe(true);
    await firefox.click(findButton, '펼치기');
  });

  test('has one card after the extension was installed again under the page', async ({ firefox }) => {
    await openCard(firefox, '/abs/2402.07871');
    await firefox.evaluate(() => document.querySelector('gloss-card')?.setAttribute('data-old', ''));
    await firefox.install();
    const card = await firefox.waitFor(() => {
      const host = document.querySelector('gloss-card[data-match]:not([data-old])');
      return host === null ? undefined : document.querySelectorAll('gloss-card').length;
    });
    expect(card).toBe(1);
  });

  test('welcomes with a living card, the permission, and shows library and options', async ({ firefox }) => {
    await firefox.goto(firefox.urlOf('welcome.html'));
    expect(await firefox.waitFor(() => document.querySelector('gloss-card')?.shadowRoot?.querySelector('[part=commentary]')?.textContent)).toContain('샘플링');
    expect(await firefox.evaluate(() => document.querySelector('.welcome-permission')?.textContent)).toContain('켜짐');
    await firefox.goto(firefox.urlOf('library.html'));
    expect(await firefox.waitFor(() => document.querySelectorAll('article').length)).toBe(12);
    await firefox.goto(firefox.urlOf('options.html'));
    expect(await firefox.waitFor(() => document.querySelector('main')?.textContent)).toContain('글 12편');
  });

  test('says when it may not show cards, and turns them on when asked', async ({ firefox }) => {
    await firefox.setHostPermission(false);
    await firefox.goto('https://arxiv.org/abs/2402.06619');
    // As long as it takes to show any other card.
    await new Promise((done) => setTimeout(done, 400));
    expect(await firefox.evaluate(() => document.querySelectorAll('gloss-card').length)).toBe(0);
    await firefox.goto(firefox.urlOf('welcome.html'));
    expect(await firefox.waitFor(() => document.querySelector('.welcome-permission')?.textContent)).toContain('꺼짐');
    expect(await firefox.evaluate(() => document.querySelector('.welcome-permission button')?.textContent)).toBe('켜기');
    await firefox.setHostPermission(true);
    await firefox.waitFor(() => document.querySelector('.welcome-permission')?.textContent?.includes('켜짐'));
    await openCard(firefox, '/abs/2402.06619');
  });

  test('heals an index and a database that are gone', async ({ firefox }) => {
    await firefox.goto(firefox.urlOf('icon.svg'));
    await firefox.evaluate(() => chrome.storage.local.remove('page-index'));
    await openCard(firefox, '/abs/2402.06619');
    await firefox.goto(firefox.urlOf('options.html'));
    await firefox.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('gloss').onsuccess = () => resolve(1); }));
    await openCard(firefox, '/abs/2402.06619');
    await firefox.stopBackground();
    await openWithoutCard(firefox, '/abs/2402.00001');
    expect(await firefox.isBackgroundRunning()).toBe(false);
  });
});

test('Firefox finds entries without ids by title, and estimates one that was renamed', async ({ network }) => {
  const firefox = await launchFirefox({ network, extension: makeVariant(BUILT, { digest: SEED_TEXT }) });
  try {
    expect(await openCard(firefox, '/abs/2402.06619')).toMatchObject({ match: 'title', count: 1 });
    const renamed = await openCard(firefox, '/abs/2402.03268');
    expect(renamed).toMatchObject({ match: 'likely', lang: 'en' });
    expect(renamed.state).toContain('Estimate');
    await firefox.stopBackground();
    await openWithoutCard(firefox, '/abs/2402.00001');
    expect(await firefox.isBackgroundRunning()).toBe(false);
    await openCard(firefox, '/abs/2402.03268');
    await firefox.click(findButton, 'Not this paper');
    await openWithoutCard(firefox, '/abs/2402.03268');
  } finally {
    await firefox.close();
  }
});

test('Firefox that remembers no history, and so has no database, shows cards from the package and writes nothing down', async ({ network }) => {
  const firefox = await launchFirefox({ network, prefs: { 'browser.privatebrowsing.autostart': true } });
  try {
    expect(await openCard(firefox, '/abs/2402.06619')).toMatchObject({ match: 'id', count: 1 });
    await firefox.click(findButton, 'Fold');
    expect(await firefox.evaluate(() => document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('article').length)).toBe(0);
    expect((await openCard(firefox, '/abs/2402.06619')).articles).toBe(1);
    await openWithoutCard(firefox, '/abs/2402.00001');
    await firefox.goto(firefox.urlOf('options.html'));
    expect(await firefox.waitFor(() => document.querySelector('.trouble')?.textContent)).toContain('database cannot be used');
  } finally {
    await firefox.close();
  }
});
