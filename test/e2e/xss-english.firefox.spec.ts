import { CARD_IDS, idOfVector, toEnglishLines, VECTORS, vectorsOfCard, wordOfVector } from '../fixtures/xss-vectors.ts';
import { choose, openOptions, pressButton, readCounts } from './harness/importing-firefox.ts';
import { expectInert, expectQuiet, expectTexts, fill, openReviewParts, visit, waitForText } from './harness/inert-firefox.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';
import { writeOne } from './harness/write-files.ts';

const LINES = VECTORS.map((vector, place) => toEnglishLines(vector, place));
const CHANGED = VECTORS.map((vector, place) => toEnglishLines(vector, place, ' changed'));

const test = toSharedTest(LINES.join(''));
const { expect } = test;
// A loaded machine takes its time for hundreds of views.
test.describe.configure({ timeout: 90_000 });

/** Vectors whose entries a review shows at once. */
const AT_ONCE = 20;

const findEnglish = () => [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('button') ?? [])].find(({ lang }) => lang === 'en');

const readEnglish = (count: number) => {
  const root = document.querySelector('gloss-card[data-match]')?.shadowRoot ?? document;
  const texts = [...root.querySelectorAll('[part=commentary][lang=en]')].map(({ textContent }) => textContent ?? '');
  return texts.length === count ? texts : undefined;
};

test('in Firefox an English commentary and another title that would be code are only read', async ({ firefox, network }) => {
  await expectQuiet(firefox, network, async () => {
    await firefox.goto(firefox.urlOf('library.html#/'));
    for (const [place, { shown }] of VECTORS.entries()) {
      await visit(firefox, `#/paper/${idOfVector(place)}`, ['[part=commentary][lang=en]', shown]);
      await expectInert(firefox, shown);
    }
    await firefox.goto(firefox.urlOf('popup.html'));
    await firefox.waitFor(() => document.querySelector('[role=option]'));
    for (const [place, { shown }] of VECTORS.entries()) {
      await fill(firefox, wordOfVector(place));
      await waitForText(firefox, `[data-arxiv-id="${idOfVector(place)}"] .result-title`, `In English ${place}`);
      await expectTexts(firefox, [shown]);
    }
    await openOptions(firefox);
    for (let from = 0; from < VECTORS.length; from += AT_ONCE) {
      await choose(firefox, writeOne('english.jsonl', CHANGED.slice(from, from + AT_ONCE).join('')));
      await readCounts(firefox);
      await openReviewParts(firefox);
      const own = VECTORS.slice(from, from + AT_ONCE);
      await expectTexts(firefox, own.flatMap(({ shown }, at) => [`${shown} changed`, `${shown} ${wordOfVector(from + at)} changed`]));
      await pressButton(firefox, '취소');
    }
    for (const [place, id] of CARD_IDS.entries()) {
      const own = vectorsOfCard(place).map(({ shown }) => shown);
      await firefox.goto(`https://arxiv.org/abs/${id}`);
      await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
      if (place === 0) await firefox.click(findEnglish);
      expect((await firefox.waitFor(readEnglish, own.length)).toSorted()).toEqual(own.toSorted());
      await expectInert(firefox, id);
    }
  });
});
