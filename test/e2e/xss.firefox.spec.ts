import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { CARD_IDS, dayOfVector, idOfVector, NOTE_ID, toVectorName, VECTORS, vectorsOfCard } from '../fixtures/xss-vectors.ts';
import { closeLines, typeAddress } from './harness/address-bar-firefox.ts';
import { expectExported } from './harness/expect-exported.ts';
import { openFormats, save } from './harness/exporting-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { apply, choose, openOptions, readCounts, undo } from './harness/importing-firefox.ts';
import { expectInert, expectQuiet, expectTexts, fill, openReviewParts, visit, waitForText } from './harness/inert-firefox.ts';
import { networkTest } from './harness/network-test.ts';
import { writeAllVectors, writeVectors } from './harness/write-vectors.ts';

/** A Firefox in which every vector was imported, and the folder that it saves to. */
interface Shared {
  readonly own: { readonly firefox: Firefox; readonly folder: string };
}

const test = networkTest.extend<{ readonly firefox: Firefox }, Shared>({
  own: [
    async ({ network }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gloss-exports-'));
      const firefox = await launchInKorean({ network, prefs: { 'browser.download.folderList': 2, 'browser.download.dir': folder } });
      await use({ firefox, folder });
      await firefox.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  firefox: async ({ own: { firefox }, network }, use) => {
    await expectQuiet(firefox, network, () => use(firefox));
  },
});
const { expect } = test;
// The first test imports what the others look at, and a loaded machine takes its time for hundreds of views.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

/** More files than this at once become one source. */
const AT_ONCE = 20;

const openCard = async (firefox: Firefox, id: string): Promise<void> => {
  await firefox.goto(`https://arxiv.org/abs/${id}`);
  await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
};

test.describe('in Firefox, text that would be code is only read', () => {
  test('in what an import shows before and after', async ({ firefox }) => {
    await openOptions(firefox);
    await choose(firefox, ...writeAllVectors());
    await readCounts(firefox);
    await apply(firefox);
    for (let from = 0; from < VECTORS.length; from += AT_ONCE) {
      const own = VECTORS.slice(from, from + AT_ONCE);
      await choose(firefox, ...writeVectors(from, AT_ONCE, ' changed'));
      await readCounts(firefox);
      await openReviewParts(firefox);
      await expectTexts(firefox, own.map(({ shown }) => `${shown} changed`));
      await apply(firefox);
      for (const { shown } of own) await waitForText(firefox, '.sources-name span', toVectorName({ text: shown, shown }));
      await expectInert(firefox, 'the sources');
      await undo(firefox);
      await firefox.waitFor(() => document.querySelectorAll('.sources tbody tr').length === 2);
    }
  });

  test('on the card of a paper\'s page, and in a note', async ({ firefox }) => {
    for (const [place, id] of CARD_IDS.entries()) {
      await openCard(firefox, id);
      const own = vectorsOfCard(place).map(({ shown }) => shown);
      const texts = await firefox.evaluate(() => [...(document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll('[part=commentary] p:first-child') ?? [])].map(({ textContent }) => textContent));
      expect(texts.toSorted()).toEqual(own.toSorted());
      await expectTexts(firefox, own);
    }
    await openCard(firefox, NOTE_ID);
    await expectTexts(firefox, VECTORS.map(({ shown }, place) => `주입 ${place}. ${shown}`));
  });

  test('in the popup: in its rows, marked by a search, and where nothing answers it', async ({ firefox }) => {
    await firefox.goto(firefox.urlOf('popup.html'));
    await firefox.waitFor(() => document.querySelector('[role=option]'));
    for (const [place, { text, shown }] of VECTORS.entries()) {
      await fill(firefox, idOfVector(place));
      await waitForText(firefox, `[data-arxiv-id="${idOfVector(place)}"] .result-title`, shown);
      await waitForText(firefox, `[data-arxiv-id="${idOfVector(place)}"] .result-tag`, `#${shown}`);
      await expectInert(firefox, shown);
      await fill(firefox, `날짜:1999 ${text}`);
      await firefox.waitFor((typed) => {
        const [, ...words] = [...document.querySelectorAll('.popup-none dd')].map(({ textContent }) => textContent ?? '');
        return words.length > 0 && words.every((word) => typed.includes(word));
      }, text);
      await expectInert(firefox, text);
    }
    await fill(firefox, 'onerror');
    await waitForText(firefox, '.result-title mark', 'onerror');
    await expectInert(firefox, 'onerror');
  });

  test('in the library: on a paper\'s page, a tag\'s, a search\'s, on the timeline, and in its address', async ({ firefox }) => {
    await firefox.goto(firefox.urlOf('library.html#/'));
    for (const [place, { text, shown }] of VECTORS.entries()) {
      await visit(firefox, `#/paper/${idOfVector(place)}`, ['h1', shown]);
      await firefox.evaluate(() => document.querySelector<HTMLElement>('.library-abstract-open')?.click());
      await waitForText(firefox, '.library-abstract', shown);
      await expectTexts(firefox, [`${shown}, ${shown} Jr.`]);
      await visit(firefox, toHash({ by: 'tag', tag: shown }), ['article .tags a', shown]);
      await expectInert(firefox, shown);
      await visit(firefox, toHash(toSearchPlace(text)), ['h1', shown]);
      await expectInert(firefox, shown);
      await visit(firefox, toHash({ by: 'timeline', tags: [shown] }), ['.timeline-trend a', `#${shown}`]);
      await expectInert(firefox, shown);
      await visit(firefox, `#${text}`, ['.library-nothing', '여기에는 글이 없습니다. 가장 새 다이제스트 보기']);
      await expectInert(firefox, text);
    }
    for (const [place, { shown }] of VECTORS.entries()) {
      await visit(firefox, `#/day/${dayOfVector(place)}`, ['article h2 a', shown]);
      await expectInert(firefox, `a day with ${shown}`);
    }
  });

  test('in what is taken along', async ({ own, firefox }) => {
    await openFormats(firefox);
    const read = async (format: string): Promise<string> => readFileSync(await save(own, format), 'utf8');
    expectExported({
      canonical: await read('곁글 JSON'),
      csl: await read('CSL-JSON 서지'),
      bibtex: await read('BibTeX 서지'),
      markdown: await read('마크다운, 한 파일'),
      notes: await readZip(new Blob([readFileSync(await save(own, '옵시디언 노트, zip'))])),
    });
  });

  test('in lines under the address bar', async ({ firefox }) => {
    const titles = VECTORS.map(({ shown }, place) => [idOfVector(place), shown] as const);
    for (const [typed, words] of [...titles, ['onerror', 'onerror=window.__ran=1>'] as const]) {
      const { texts, made } = await typeAddress(firefox, `; ${typed}`, words);
      await closeLines(firefox);
      expect([typed, texts, made]).toEqual([typed, expect.arrayContaining([expect.stringContaining(words)]), 0]);
      await expectInert(firefox, typed);
    }
  });
});
