import { RENAMED } from '../fixtures/pages.ts';
import { readSeed } from '../fixtures/seed.ts';
import { cardOf, openCard, openWithoutCard } from './harness/card.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { expect, test } from './harness/fixtures.ts';
import { readShift, watchShifts } from './harness/shifts.ts';
import { makeVariant, SEED_IDS, SEED_TEXT, toNewsletter } from './harness/variant.ts';

const seed = readSeed().entries;

test.describe('entries without ids', () => {
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    own = await launchChromium({ network, extension: makeVariant(BUILT, { digest: SEED_TEXT }) });
  });
  test.afterAll(() => own.close());

  test('are found by title, and say so', async () => {
    const page = await own.context.newPage();
    for (const entry of seed.filter(({ arxivIds }) => arxivIds[0] !== '2402.03268' && arxivIds[0] !== '2402.05808')) {
      const card = await openCard(page, `/abs/${entry.arxivIds[0]}`);
      await expect(card).toHaveAttribute('data-match', 'title');
      await expect(card.locator('h2')).toContainText('제목으로 찾음');
      expect((await card.locator('[part=commentary] p').allTextContents()).join('\n\n')).toBe(entry.commentary);
    }
  });

  test('do not move the page, even when the worker was asleep', async () => {
    const page = await own.context.newPage();
    await watchShifts(page);
    for (const path of ['/abs/2402.06619', '/abs/2402.06782v1', '/abs/2402.05099']) {
      await own.stopWorker();
      const card = await openCard(page, path);
      expect([path, (await readShift(page)) <= 0.002]).toEqual([path, true]);
      const more = card.getByRole('button', { name: /줄 더 보기/ });
      if (await more.isVisible()) await more.click();
      await expect(more).toHaveCount(0);
    }
  });

  test('are found by their abstract when the title is another', async () => {
    const page = await own.context.newPage();
    const card = await openCard(page, '/abs/2402.05808?mathjax');
    await expect(card).toHaveAttribute('data-match', 'abstract');
    await expect(card.locator('.card-state')).toContainText('초록이 비슷해');
  });

  test('wake nothing on a page that they are not about', async () => {
    const page = await own.context.newPage();
    await own.stopWorker();
    for (const path of ['/abs/2402.00001', '/abs/2301.00002', '/abs/1411.4413', '/abs/hep-th/9901001']) {
      await openWithoutCard(page, path);
      await expect(cardOf(page)).toHaveCount(0);
    }
    expect(await own.isWorkerRunning()).toBe(false);
  });

  test('are found under today\'s title of 2402.03268, as an estimate that a reader may refuse for good', async () => {
    const page = await own.context.newPage();
    const card = await openCard(page, '/abs/2402.03268');
    await expect(card).toHaveAttribute('data-match', 'likely');
    await expect(card.locator('.card-state').first()).toContainText('추정');
    await card.getByRole('button', { name: '이 논문이 아님' }).click();
    await expect(card).toHaveCount(0);
    await watchShifts(page);
    await own.stopWorker();
    await openWithoutCard(page, '/abs/2402.03268');
    await expect(cardOf(page)).toHaveCount(0);
    expect(await readShift(page)).toBe(0);
    await openCard(page, '/abs/2402.07043');
  });
});

test('2402.03268 shows its card under today\'s title by its id', async ({ page }) => {
  const card = await openCard(page, '/abs/2402.03268');
  await expect(card).toHaveAttribute('data-match', 'id');
  expect(RENAMED.title).not.toBe(seed.at(-1)?.title);
});

test.describe('a digest of other shapes', () => {
  const [first, second] = seed;
  if (first === undefined || second === undefined) throw new Error('no seed');
  const paper = { ...first, title: 'A paper that was read twice', abstract: '', authors: ['Ann Lee'] };
  const hostile = {
    ...second,
    title: 'A <b>hostile</b> paper of the digest',
    commentary: '<pre> prefix <suf> <img src=x onerror=alert(1)> [클릭](javascript:alert(1)) https://user@evil.com/ 그리고 https://ok.example/x.',
    tags: ['<svg/onload=alert(1)>', 'ok'],
  };
  const knower = { ...second, title: 'A paper that mentions another', commentary: 'Aya는 https://arxiv.org/abs/2402.06619 참고.', tags: ['x'] };
  const digest = [
    toNewsletter('2024년 2월 12일', [{ ...paper, commentary: '먼저 쓴 글입니다.', tags: ['older'] }, knower]),
    toNewsletter('2024년 2월 13일', [{ ...paper, commentary: '나중에 쓴 글입니다.', tags: ['newer'] }, hostile]),
  ].join('\n');
  const ids = {
    'A paper that was read twice': '2402.06619',
    'A <b>hostile</b> paper of the digest': '2402.06457',
    'A paper that mentions another': '2402.05099',
  };
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    own = await launchChromium({ network, extension: makeVariant(BUILT, { digest, ids }) });
  });
  test.afterAll(() => own.close());

  test('shows several entries of a paper in one card, the newest first', async () => {
    const page = await own.context.newPage();
    const card = await openCard(page, '/abs/2402.06619');
    await expect(card).toHaveCount(1);
    await expect(card.locator('h2')).toContainText('글 2');
    await expect(card.locator('article h3')).toHaveText(['2024-02-13 다이제스트', '2024-02-12 다이제스트']);
    await expect(card.locator('article [part=commentary]')).toHaveText(['나중에 쓴 글입니다.', '먼저 쓴 글입니다.']);
    await card.getByRole('button', { name: '이 논문을 언급한 글 1' }).click();
    await expect(card.locator('.relations-list')).toContainText('A paper that mentions another');
  });

  test('shows the title of a known paper in place of its address', async () => {
    const page = await own.context.newPage();
    const card = await openCard(page, '/abs/2402.05099');
    const link = card.locator('[part=commentary] a');
    await expect(link).toHaveText('A paper that was read twice');
    await expect(link).toHaveAttribute('href', 'https://arxiv.org/abs/2402.06619');
  });

  test('shows markup, scripts and addresses that are not plain as text', async () => {
    const page = await own.context.newPage();
    const card = await openCard(page, '/abs/2402.06457');
    await expect(card.locator('[part=commentary]')).toHaveText(hostile.commentary);
    expect(await card.locator('[part=commentary] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://ok.example/x']);
    await expect(card.locator('[part=tags] a').first()).toHaveText('<svg/onload=alert(1)>');
    expect(await card.evaluate((host) => host.shadowRoot?.querySelectorAll('img, script, pre, svg[onload]').length)).toBe(0);
  });
});

test('a newer bundle replaces the bundle\'s entries and nothing else', async ({ network }) => {
  const older = makeVariant(BUILT, { digest: SEED_TEXT, ids: SEED_IDS, version: '0.0.1' });
  const own = await launchChromium({ network, extension: older });
  const page = await own.context.newPage();
  await openCard(page, '/abs/2402.06619');
  await page.goto(own.urlOf('options.html'));
  const count = (): Promise<number> => page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open('gloss');
    open.onsuccess = () => {
      const all = open.result.transaction('blocks').objectStore('blocks').getAll();
      all.onsuccess = () => { open.result.close(); resolve(all.result.flatMap(({ rows }) => rows).length); };
    };
  }));
  expect(await count()).toBe(12);
  // Under the lock: a start that is under way beside it would sweep away entries of a source that it did not see.
  await page.evaluate(() => navigator.locks.request('gloss-write', () => new Promise((resolve) => {
    const open = indexedDB.open('gloss');
    open.onsuccess = () => {
      const write = open.result.transaction(['blocks', 'sources'], 'readwrite');
      const imported = { arxivIds: ['2402.00001'], title: 'Imported', altTitles: [], authors: [], abstract: '', commentary: '가져온 글', commentaryEn: '', tags: [], date: null, url: null, mentionIds: [] };
      const source = { number: 3, importNumber: 3, name: 'a.txt', kind: 'file', at: '2024-02-14T00:00:00.000Z', entries: 1, checksum: 'a' };
      const block = { arxivIds: imported.arxivIds, mentionIds: [], dates: [], titleKeys: [] };
      write.objectStore('blocks').put({ ...block, number: 3 * 2 ** 16, rows: [{ ...imported, key: 3 * 2 ** 20 }] });
      const left = { ...imported, key: 40, arxivIds: ['2402.00009'], title: 'Left by an older bundle' };
      write.objectStore('blocks').put({ ...block, arxivIds: left.arxivIds, number: 2, rows: [left] });
      write.objectStore('sources').put(source);
      write.objectStore('sources').put({ ...source, number: 0, importNumber: 0, kind: 'bundle', entries: 13, checksum: '0.0.0' });
      write.oncomplete = () => { open.result.close(); resolve(undefined); };
    };
  })));
  await page.reload();
  await expect(page.getByText('글 13편')).toBeVisible();
  expect(await count()).toBe(13);
  await openCard(page, '/abs/2402.00001');
  await own.close();
});
