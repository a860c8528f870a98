import { ANY_UNSEEN, DIGEST, disguise, TITLE } from '../fixtures/disguise.ts';
import type { Firefox } from './harness/firefox.ts';
import { importFirefoxTest as test } from './harness/import-firefox-test.ts';
import { importFiles, openOptions } from './harness/importing-firefox.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** What the card of a paper says, its tags, and its links with where they lead. */
const readCard = () => {
  const root = document.querySelector('gloss-card[data-match]')?.shadowRoot;
  if (!root?.querySelector('[part=commentary] a')) return undefined;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[part=commentary] a')];
  return {
    text: root.textContent ?? '',
    tags: [...root.querySelectorAll('[part=tags] a')].map(({ textContent }) => textContent),
    links: links.map(({ textContent, href }) => [textContent ?? '', href] as const),
  };
};

const openCard = async (firefox: Firefox, id: string) => {
  await firefox.goto(`https://arxiv.org/abs/${id}`);
  return firefox.waitFor(readCard);
};

test('in Firefox no text of a digest can pass for other text, on a card, in the popup, and in the options', async ({ firefox }) => {
  await importFiles(firefox, writeOne(`${disguise('digest')}.jsonl`, DIGEST));
  const { text, tags, links } = await openCard(firefox, '2402.00001');
  expect(text).not.toMatch(ANY_UNSEEN);
  expect(tags).toEqual(['moe']);
  expect(links.filter(([said, href]) => !said.toLowerCase().startsWith(new URL(href).origin))).toEqual([]);
  const other = await openCard(firefox, '2301.00002');
  expect(other.links.map(([said]) => said)).toEqual([TITLE]);
  expect(other.text).not.toMatch(ANY_UNSEEN);
  await firefox.goto(firefox.urlOf('popup.html'));
  await firefox.waitFor((title) => [...document.querySelectorAll('.result-title')].some(({ textContent }) => textContent === title), TITLE);
  expect(await firefox.evaluate(() => document.body.textContent ?? '')).not.toMatch(ANY_UNSEEN);
  await openOptions(firefox);
  expect(await firefox.evaluate(() => [...document.querySelectorAll('.sources-name')].map(({ textContent }) => textContent))).toContain('digest.jsonl 파일');
});
