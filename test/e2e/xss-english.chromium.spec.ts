import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import { CARD_IDS, idOfVector, toEnglishLines, VECTORS, vectorsOfCard, wordOfVector } from '../fixtures/xss-vectors.ts';
import { openCard } from './harness/card.ts';
import { cancel, choose, openOptions, readCounts } from './harness/importing.ts';
import { expectInert, expectTexts, goTo, toInertTest, visit, waitForText } from './harness/inert-test.ts';
import { writeOne } from './harness/write-files.ts';

const writeEnglish = (edition = '', from = 0, count = VECTORS.length): string =>
  writeOne('english.jsonl', VECTORS.slice(from, from + count).map((vector, at) => toEnglishLines(vector, from + at, edition)).join(''));

const test = toInertTest(() => [writeEnglish()]);
const { expect } = test;

/** Vectors whose entries a review shows at once. */
const AT_ONCE = 20;

test.describe('an English commentary and another title that would be code are only read', () => {
  test('on the card of a paper\'s page', async ({ page }) => {
    for (const [place, id] of CARD_IDS.entries()) {
      const card = await openCard(page, `/abs/${id}`);
      if (place === 0) await card.getByRole('button', { name: 'English' }).click();
      for (const more of await card.locator('.entry-more').all()) await more.click();
      const own = vectorsOfCard(place).map(({ shown }) => shown);
      expect((await card.locator('[part=commentary][lang=en]').allTextContents()).toSorted()).toEqual(own.toSorted());
      await expectInert(page, id);
      if (place === CARD_IDS.length - 1) await card.getByRole('button', { name: '한국어' }).click();
    }
  });

  test('in the popup, which finds a paper by its other title', async ({ page, chromium }) => {
    await page.goto(chromium.urlOf('popup.html'));
    const field = page.getByRole('combobox');
    for (const [place, { shown }] of VECTORS.entries()) {
      await field.fill(wordOfVector(place));
      const row = `[data-arxiv-id="${idOfVector(place)}"]`;
      await waitForText(page, `${row} .result-title`, `In English ${place}`);
      await field.press('ArrowRight');
      await waitForText(page, `${row} .result-text`, shown);
      await expectInert(page, shown);
    }
  });

  test('in the library: on a paper\'s page, also where there is Korean beside it, and in a search', async ({ page, chromium }) => {
    await goTo(page, chromium, '#/');
    for (const [place, { shown }] of VECTORS.entries()) {
      await visit(page, `#/paper/${idOfVector(place)}`, ['[part=commentary][lang=en]', shown]);
      await expectInert(page, shown);
      await visit(page, toHash(toSearchPlace(wordOfVector(place))), ['[role=option] .result-title', `In English ${place}`]);
      await expectTexts(page, [shown]);
    }
    for (const [place, id] of CARD_IDS.entries()) {
      await visit(page, `#/paper/${id}`, ['[part=commentary][lang=ko]', `한국어 글 ${place}`]);
      await expect(page.locator('.library-other')).toHaveCount(vectorsOfCard(place).length);
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('.library-other').forEach((other) => other.click()));
      expect((await page.locator('[part=commentary][lang=en]').allTextContents()).toSorted()).toEqual(vectorsOfCard(place).map(({ shown }) => shown).toSorted());
      await expectInert(page, id);
    }
  });

  test('in what an import shows before and after', async ({ page, chromium }) => {
    await openOptions(page, chromium);
    for (let from = 0; from < VECTORS.length; from += AT_ONCE) {
      await choose(page, writeEnglish(' changed', from, AT_ONCE));
      await readCounts(page);
      for (const part of await page.locator('details.review-part:not([open]) > summary').all()) await part.click();
      await expectTexts(page, VECTORS.slice(from, from + AT_ONCE).flatMap(({ shown }, at) => [`${shown} changed`, `${shown} ${wordOfVector(from + at)} changed`]));
      await cancel(page);
    }
  });
});
