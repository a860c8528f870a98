import { NEW_ID, NEW_TITLE } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';
import { followTo } from './harness/tabs-firefox.ts';

const LINK = `앞에 https://arxiv.org/abs/${NEW_ID} 가 있습니다.`;
/** A paper that is known by its title alone, and two that mention it. */
const ENTRIES = [
  { title: NEW_TITLE, commentary: '번호 없이 쓴 글입니다.', date: '2024-02-14' },
  { arxivIds: ['2402.10001'], title: 'One that mentions it', commentary: LINK, date: '2024-03-01' },
  { title: 'Another that mentions it', commentary: LINK, date: '2024-03-02' },
];
const PAPER_TITLE = 'Scaling Laws for Fine-Grained Mixture of Experts';

const test = toSharedTest(ENTRIES.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
const { expect } = test;

const openCard = async (firefox: Firefox, id: string): Promise<void> => {
  await firefox.goto(`https://arxiv.org/abs/${id}`);
  await firefox.waitFor(() => document.querySelector('gloss-card[data-match]')?.shadowRoot?.querySelector('article'));
};

/** A button or a tag of the card, by all its words. */
const findInCard = (words: string) =>
  [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('button, [part=tags] a') ?? [])].find((element) => element.textContent === words);

const pressInCard = async (firefox: Firefox, words: string): Promise<void> => {
  await firefox.waitFor(findInCard, words);
  await firefox.click(findInCard, words);
};

/** The view that is shown, once it is `heading`'s and has so many articles. */
const readView = (heading: string, count: number) => {
  const shown = [...document.querySelectorAll('main article')].map((article) => article.textContent ?? '');
  const mentioned = [...document.querySelectorAll('[aria-label="이 논문을 언급한 글"] li a')].map((link) => link.textContent);
  if (document.querySelector('h1')?.textContent !== heading || shown.length !== count) return undefined;
  return { title: document.title, text: shown.join(), mentioned };
};

/** Goes on to the library that the card has opened, and back once its view has been read. */
const readLibrary = async (firefox: Firefox, heading: string, count: number) => {
  const home = await firefox.readTab();
  const url = await followTo(firefox, firefox.urlOf(''));
  const view = await firefox.waitFor(readView, heading, count);
  await firefox.closeTab(home);
  return { ...view, hash: url.slice(firefox.urlOf('library.html').length) };
};

test.describe('in Firefox, the card leads to the library', () => {
  test('at a tag', async ({ firefox }) => {
    await openCard(firefox, '2402.07871');
    await pressInCard(firefox, 'scaling-law');
    expect(await readLibrary(firefox, '#scaling-law', 2)).toMatchObject({ hash: '#/tag/scaling-law', title: '#scaling-law · 서재 · 곁글' });
  });

  test('at the day of the entry', async ({ firefox }) => {
    await openCard(firefox, '2402.07871');
    const day = await firefox.waitFor(() => {
      const counts = [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('.relations-counts button') ?? [])];
      return counts.map((count) => count.textContent ?? '').find((words) => words.startsWith('같은 날'));
    });
    await pressInCard(firefox, day);
    await pressInCard(firefox, '이날의 글 모두 보기');
    expect(await readLibrary(firefox, '2024년 2월 13일', 12)).toMatchObject({ hash: '#/day/2024-02-13', title: '2024-02-13 · 서재 · 곁글' });
  });

  test('from the count of those that mention it, at the paper that has them', async ({ firefox }) => {
    await openCard(firefox, NEW_ID);
    await pressInCard(firefox, '이 논문을 언급한 글 2');
    await pressInCard(firefox, '서재에서 보기');
    const { hash, ...view } = await readLibrary(firefox, NEW_TITLE, 1);
    expect(hash).toMatch(new RegExp(`^#/paper/${NEW_ID}\\?title=`));
    expect(view).toMatchObject({ title: `${NEW_TITLE} · 서재 · 곁글`, mentioned: ['Another that mentions it', 'One that mentions it'] });
    expect(view.text).toContain('번호 없이 쓴 글입니다.');
  });
});

test.describe('in Firefox, an address of the library', () => {
  const PLACES = [
    ['#/paper/2402.07871', PAPER_TITLE, PAPER_TITLE, 1],
    ['#/paper/2402.99999', 'arXiv:2402.99999', 'arXiv:2402.99999', 0],
    ['#/day/2024-02-13', '2024년 2월 13일', '2024-02-13', 12],
    ['#/tag/scaling-law', '#scaling-law', '#scaling-law', 2],
    ['#/timeline', '흐름', '흐름', 0],
    ['#/search/reward', 'reward', 'reward · 검색', 0],
  ] as const;

  for (const [hash, heading, name, count] of PLACES) {
    test(`opened anew shows its place, and its title says which: ${hash}`, async ({ firefox }) => {
      await firefox.goto(firefox.urlOf('icon.svg'));
      await firefox.goto(firefox.urlOf(`library.html${hash}`));
      const { title, text } = await firefox.waitFor(readView, heading, count);
      expect(title).toBe(`${name} · 서재 · 곁글`);
      expect(await firefox.evaluate(() => location.hash)).toBe(hash);
      if (hash === '#/paper/2402.07871') expect(text).toContain('DeepSeekMoE');
    });
  }

  test('has a title that goes along from view to view, and back', async ({ firefox }) => {
    const waitForTitle = (title: string) => firefox.waitFor((words) => document.title === words, `${title} · 서재 · 곁글`);
    const findLink = (words: string) => [...document.querySelectorAll('a[href^="#"]')].find((link) => link.textContent === words);
    const press = async (words: string): Promise<void> => {
      await firefox.waitFor(findLink, words);
      await firefox.click(findLink, words);
    };
    await firefox.goto(firefox.urlOf('icon.svg'));
    await firefox.goto(firefox.urlOf('library.html#/day/2024-02-13'));
    await waitForTitle('2024-02-13');
    await press(PAPER_TITLE);
    await waitForTitle(PAPER_TITLE);
    await press('scaling-law');
    await waitForTitle('#scaling-law');
    await press('흐름');
    await waitForTitle('흐름');
    await firefox.back();
    await waitForTitle('#scaling-law');
    await firefox.back();
    await waitForTitle(PAPER_TITLE);
  });
});
