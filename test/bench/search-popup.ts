import { rmSync } from 'node:fs';
import { answerArxiv } from '../fixtures/pages.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { startNetwork } from '../e2e/harness/network.ts';
import { generateEntries } from '../fixtures/generate-notes.ts';
import { toTurns, type Figure } from './figures.ts';
import { makeExtensionWithBarePages } from './search-bare-pages.ts';
import { isLimited, toPopupFigures, type Round } from './search-popup-figures.ts';
import { openPage } from './search-page.ts';
import { PACKAGED, withFilled } from './search-filled.ts';
import { makeQueries } from './search-queries.ts';
import { toKeystrokes } from './search-typing.ts';
import { parseDigest } from '../../lib/digest/parse.ts';

/** Entries that are stored, those that the package brings among them: 100,000 is all that may be. */
const SIZES: readonly number[] = [4_000, 10_000, 50_000, 100_000];
/** Milliseconds after which the browser has put away a database that nobody has open: readers do not come faster. */
const PAUSE = 3_000;
/** What is typed, a kind a round. Three rounds are of each only where there are limits: one takes up to 16 seconds there. */
const TYPED: readonly string[] = ['Korean word', 'English word', 'two words', 'infix', 'typo', 'tag', 'author'];

/** Texts to be opened with and typed, that find something in any number of the generator's entries. */
const makeTexts = (lines: readonly string[]): string[] => {
  const bytes = new TextEncoder().encode(lines.slice(0, 1_000).join('\n'));
  const queries = makeQueries(parseDigest({ name: 'entries.jsonl', bytes }).entries, 11);
  return TYPED.map((kind) => queries.find((query) => query.kind === kind)?.text ?? '');
};

/** Opens each page in turn, so that whatever else the machine does falls on all alike; last the popup of a browser at rest. */
const openRound = async (chromium: Chromium, text: string): Promise<Round> => {
  const keys = toKeystrokes(text);
  const opened = {
    floor: await openPage(chromium, { page: 'floor.html', text, keys: [] }),
    recent: await openPage(chromium, { page: 'popup.html', text: '', keys: [] }),
    popup: await openPage(chromium, { page: 'popup.html', text, keys }),
    scan: await openPage(chromium, { page: 'scan.html', text, keys }),
  };
  await new Promise((done) => setTimeout(done, PAUSE));
  return { ...opened, rested: await openPage(chromium, { page: 'popup.html', text, keys: [] }) };
};

/** A round with each text, after one that only warms up. */
const openAll = async (chromium: Chromium, texts: readonly string[]): Promise<Round[]> => {
  const rounds: Round[] = [];
  await openRound(chromium, texts[0] ?? '');
  for (const text of texts) rounds.push(await openRound(chromium, text));
  return rounds;
};

/**
 * What the popup costs from its opening to its first results, and from a key to what it changes, at each of some sizes;
 * beside a page that does nothing, and one that reads and scans all entries.
 */
export const measurePopup = async (sizes = SIZES): Promise<Figure[]> => {
  const network = await startNetwork(answerArxiv);
  const [extension, lines] = [makeExtensionWithBarePages(), generateEntries(Math.max(...sizes), 2)];
  const figures: Figure[] = [];
  try {
    for (const size of sizes) {
      const own = lines.slice(0, size - PACKAGED);
      const texts = isLimited(size) ? toTurns(makeTexts(own)) : makeTexts(own);
      const rounds = await withFilled({ network, extension, lines: own }, (chromium) => openAll(chromium, texts));
      figures.push(...toPopupFigures(size, rounds));
    }
    return figures;
  } finally {
    rmSync(extension, { recursive: true });
    network.close();
  }
};
