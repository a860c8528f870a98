import { readFileSync } from 'node:fs';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { CARD_IDS, dayOfVector, idOfVector, NOTE_ID, toVectorName, VECTORS, vectorsOfCard, type Vector } from '../fixtures/xss-vectors.ts';
import { suggestFor } from './harness/address-bar.ts';
import { openCard } from './harness/card.ts';
import { expectExported } from './harness/expect-exported.ts';
import { openFormats, save } from './harness/exporting.ts';
import { importTest } from './harness/import-test.ts';
import { expectInert, expectTexts, goTo, toInertTest, visit, waitForText } from './harness/inert-test.ts';
import { apply, choose, openOptions, readCounts } from './harness/importing.ts';
import { writeAllVectors, writeVectors } from './harness/write-vectors.ts';

/** More files than this at once become one source. */
const AT_ONCE = 20;

const test = toInertTest(writeAllVectors);
const { expect } = test;
// A loaded machine takes its time for hundreds of views.
test.describe.configure({ timeout: 90_000 });

const shownOf = (vectors: readonly Vector[]): string[] => vectors.map(({ shown }) => shown);

test.describe('text that would be code is only read', () => {
  test('on the card of a paper\'s page', async ({ page }) => {
    for (const [place, id] of CARD_IDS.entries()) {
      const card = await openCard(page, `/abs/${id}`);
      const own = shownOf(vectorsOfCard(place));
      for (const more of await card.locator('.entry-more').all()) await more.click();
      const texts = await card.locator('[part=commentary] p:first-child').allTextContents();
      expect(texts.toSorted()).toEqual(own.toSorted());
      expect((await card.locator('article').first().locator('[part=tags] a').allTextContents()).toSorted()).toEqual([...new Set(own)].toSorted());
      expect(await card.locator('[part=commentary] p:last-child a').allTextContents()).toEqual(expect.arrayContaining([own[0]]));
      await card.locator('.relations-counts button').first().click();
      await expectTexts(page, own);
    }
  });

  test('in a note as in a digest', async ({ page }) => {
    const card = await openCard(page, `/abs/${NOTE_ID}`);
    for (const more of await card.locator('.entry-more').all()) await more.click();
    await expectTexts(page, VECTORS.map(({ shown }, place) => `주입 ${place}. ${shown}`));
  });

  test('in the popup: in its rows, and where a search marks a part of it', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('popup.html'));
    const field = page.getByRole('combobox');
    for (const [place, { shown }] of VECTORS.entries()) {
      await field.fill(idOfVector(place));
      const row = `[data-arxiv-id="${idOfVector(place)}"]`;
      await waitForText(page, `${row} .result-title`, shown);
      await field.press('ArrowRight');
      await waitForText(page, `${row} .result-text`, shown);
      await waitForText(page, `${row} .result-tag`, `#${shown}`);
      await expectInert(page, shown);
    }
    for (const part of ['onerror', 'script', 'ran', 'javascript']) {
      await field.fill(part);
      await waitForText(page, '.result-title mark', part);
      await expectInert(page, part);
    }
  });

  test('in the popup where nothing answers it', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('popup.html'));
    for (const { text } of VECTORS) {
      await page.getByRole('combobox').fill(`날짜:1999 ${text}`);
      await page.waitForFunction((typed) => {
        const [, ...words] = [...document.querySelectorAll('.popup-none dd')].map(({ textContent }) => textContent ?? '');
        return words.length > 0 && words.every((word) => typed.includes(word));
      }, text);
      await expectInert(page, text);
    }
  });

  test('in the library: on a paper\'s page and a tag\'s', async ({ page, chromium }) => {
    await goTo(page, chromium, '#/');
    for (const [place, { shown }] of VECTORS.entries()) {
      await visit(page, `#/paper/${idOfVector(place)}`, ['h1', shown]);
      await page.evaluate(() => document.querySelector<HTMLElement>('.library-abstract-open')?.click());
      await waitForText(page, '.library-abstract', shown);
      await expectTexts(page, [`${shown}, ${shown} Jr.`]);
      await visit(page, toHash({ by: 'tag', tag: shown }), ['article .tags a', shown]);
      await expectTexts(page, [`#${shown}`]);
    }
  });

  test('in the library: as a search, on the timeline, and in its address', async ({ page, chromium }) => {
    await goTo(page, chromium, '#/');
    for (const { text, shown } of VECTORS) {
      await visit(page, toHash(toSearchPlace(text)), ['h1', shown]);
      await expectTexts(page, [shown]);
      await visit(page, toHash({ by: 'timeline', tags: [shown] }), ['.timeline-trend a', `#${shown}`]);
      await expectTexts(page, [shown]);
      await page.evaluate((hash) => { location.hash = hash; }, `#/tag/${text}`);
      await expectInert(page, text);
      await visit(page, `#${text}`, ['.library-nothing', '여기에는 글이 없습니다. 가장 새 다이제스트 보기']);
      await expectInert(page, text);
    }
  });

  test('in the library\'s days', async ({ page, chromium }) => {
    for (const day of new Set(VECTORS.map((_, place) => dayOfVector(place)))) {
      await goTo(page, chromium, `#/day/${day}`);
      const wanted = VECTORS.filter((_, place) => dayOfVector(place) === day).map(({ shown }) => shown);
      const seen = new Set<string>();
      await expect.poll(async () => {
        for (const title of await page.locator('article h2').allTextContents()) seen.add(title);
        await expectInert(page, day);
        await page.mouse.wheel(0, 600);
        return wanted.filter((title) => !seen.has(title));
      }, { intervals: [50] }).toEqual([]);
    }
  });

  test('in what is taken along', async ({ page, chromium }) => {
    await goTo(page, chromium, '#/search/');
    await openFormats(page);
    const read = async (format: string): Promise<string> => readFileSync(await save(page, format), 'utf8');
    expectExported({
      canonical: await read('곁글 JSON'),
      csl: await read('CSL-JSON 서지'),
      bibtex: await read('BibTeX 서지'),
      markdown: await read('마크다운, 한 파일'),
      notes: await readZip(new Blob([readFileSync(await save(page, '옵시디언 노트, zip'))])),
    });
  });

  for (const format of ['옵시디언 노트, zip', '마크다운, 한 파일', '곁글 JSON']) {
    test(`and brings nothing new when it is imported again: ${format}`, async ({ page, chromium }) => {
      await goTo(page, chromium, '#/search/');
      await openFormats(page);
      const file = await save(page, format);
      await openOptions(page, chromium);
      await choose(page, file);
      expect(await readCounts(page)).toMatchObject({ added: 0, changed: 0, problems: 0, refused: 0 });
      await expectInert(page, format);
    });
  }

  test('in lines under the address bar, which are sound XML', async ({ page, chromium }) => {
    const lines: string[] = [];
    for (const text of [...VECTORS.map((_, place) => idOfVector(place)), 'onerror', 'script', 'ran', 'javascript']) {
      for (const { description } of await suggestFor(chromium, text)) lines.push(description);
    }
    const read = await page.evaluate((texts) => texts.map((text) => {
      const parsed = new DOMParser().parseFromString(`<line>${text}</line>`, 'application/xml');
      return { words: parsed.documentElement.textContent, names: [...parsed.querySelectorAll('line *')].map(({ nodeName }) => nodeName) };
    }), lines);
    const words = new Set(read.map((line) => line.words));
    expect(VECTORS.map(({ shown }, place) => `${shown} ${dayOfVector(place)}`).filter((line) => !words.has(line))).toEqual([]);
    expect(new Set(read.flatMap(({ names }) => names))).toEqual(new Set(['match', 'dim']));
  });
});

importTest('text that would be code is only read in what an import shows before and after', async ({ options }) => {
  for (let from = 0; from < VECTORS.length; from += AT_ONCE) {
    const own = VECTORS.slice(from, from + AT_ONCE);
    const names = own.map(({ shown }) => toVectorName({ text: shown, shown }));
    await choose(options, writeVectors(from, AT_ONCE));
    await readCounts(options);
    for (const part of await options.locator('details.review-part:not([open]) > summary').all()) await part.click();
    await expectTexts(options, [...shownOf(own), ...names.filter((name) => !name.startsWith('https:')).map((name) => `${name}:1:1`)]);
    await apply(options);
    for (const name of names) await waitForText(options, '.sources-name span', name);
    await expectInert(options, 'the sources');
    await choose(options, writeVectors(from, AT_ONCE, ' changed'));
    await readCounts(options);
    for (const part of await options.locator('details.review-part:not([open]) > summary').all()) await part.click();
    await expectTexts(options, own.map(({ shown }) => `${shown} changed`));
    await options.getByRole('button', { name: '취소', exact: true }).click();
  }
});
