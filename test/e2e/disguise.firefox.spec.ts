import { readFileSync } from 'node:fs';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import { ANY_UNSEEN, DIGEST, disguise, SHOWN, TITLE } from '../fixtures/disguise.ts';
import { closeLines, typeAddress } from './harness/address-bar-firefox.ts';
import { openFormats, save } from './harness/exporting-firefox.ts';
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

/** Places of the library that have the disguised paper, or are named as it is, and where its title stands there. */
const PLACES = [
  ['#/paper/2402.00001', 'h1'],
  ['#/day/2024-06-01', 'article h2 a'],
  [toHash({ by: 'tag', tag: disguise('moe') }), 'article h2 a'],
  [toHash({ ...toSearchPlace('looks'), tags: [disguise('moe')] }), '.result-title'],
] as const;

test('in Firefox no text of a digest can pass for other text in the library, under the address bar, and in what is taken along', async ({ firefox, downloads }) => {
  await importFiles(firefox, writeOne('digest.jsonl', DIGEST));
  for (const [hash, selector] of PLACES) {
    await firefox.goto(firefox.urlOf('icon.svg'));
    await firefox.goto(firefox.urlOf(`library.html${hash}`));
    await firefox.waitFor((path, title) => [...document.querySelectorAll(path)].some(({ textContent }) => textContent === title), selector, TITLE);
    expect(await firefox.evaluate(() => `${document.title}\n${document.body.textContent}`), hash).not.toMatch(ANY_UNSEEN);
  }
  const { texts } = await typeAddress(firefox, '; looks called', TITLE);
  await closeLines(firefox);
  expect(texts.filter((line) => line.includes(TITLE))).toHaveLength(1);
  await openFormats(firefox);
  const saved = async (format: string): Promise<string> => readFileSync(await save({ firefox, folder: downloads }, format), 'utf8');
  expect(JSON.parse(await saved('곁글 JSON')).entries).toContainEqual(expect.objectContaining(SHOWN));
  for (const format of ['CSL-JSON 서지', 'BibTeX 서지', '마크다운, 한 파일']) {
    const text = await saved(format);
    expect([format, text.includes(TITLE)]).toEqual([format, true]);
    expect(text, format).not.toMatch(ANY_UNSEEN);
  }
});
