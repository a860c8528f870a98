import { launchChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { openOptions } from '../e2e/harness/importing.ts';
import type { Network } from '../e2e/harness/network.ts';
import { readRounds, toMedian, toRatio, type Figure, type Read } from './figures.ts';
import type { Material } from './material.ts';
import { HIT, MISS, visit, warm, type Visit } from './page.ts';
import { applyReview, chooseFile } from './work.ts';

/** So many that in every third of them each of the two comes first as often. */
const VISITS = 12;
/** Milliseconds in which a card comes even from a store that has to be opened anew. */
const REST = 1_000;
/** Milliseconds after which the browser has put away a database that nobody has open: readers do not come faster. */
const PAUSE = 3_000;

const fill = async (chromium: Chromium, { path }: Material): Promise<void> => {
  const page = await chromium.context.newPage();
  await openOptions(page, chromium);
  await chooseFile(page, path);
  await applyReview(page);
  await page.close();
};

/** A visit of both kinds, of a store with much in it and of one with the package's twelve entries. */
type Round = Readonly<Record<'fullHit' | 'fewHit' | 'fullMiss' | 'fewMiss', Visit>>;

const visitRound = async (full: Chromium, few: Chromium, isFullFirst: boolean): Promise<Round> => {
  const inTurn = async (path: string): Promise<readonly [full: Visit, few: Visit]> => {
    const [one, other] = [await visit(isFullFirst ? full : few, path, { rest: REST }), await visit(isFullFirst ? few : full, path, { rest: REST })];
    return isFullFirst ? [one, other] : [other, one];
  };
  const [fullMiss, fewMiss] = await inTurn(MISS);
  await new Promise((done) => setTimeout(done, PAUSE));
  const [fullHit, fewHit] = await inTurn(HIT);
  return { fullHit, fewHit, fullMiss, fewMiss };
};

// Either comes first in every other round: a machine that has rested is slower. The first round only warms up.
const visitAll = async (full: Chromium, few: Chromium): Promise<Round[]> => {
  const rounds: Round[] = [];
  for (let round = 0; round <= VISITS; round += 1) {
    const visits = await visitRound(full, few, round % 2 === 0);
    if (round > 0) rounds.push(visits);
  }
  return rounds;
};

const cardOf = (kind: keyof Round): Read<Round> => (rounds) => toMedian(rounds.map((round) => round[kind].card ?? Infinity));
const scriptOf = (kind: keyof Round): Read<Round> => (rounds) => toMedian(rounds.map((round) => round[kind].script));

const toFigures = (rounds: readonly Round[]): Figure[] => {
  const toFigure = (what: string, read: Read<Round>, unit: string, limit: number | null = null): Figure => ({ name: `page, ${what}`, ...readRounds(rounds, read), unit, limit });
  return [
    toFigure('12 entries: navigation → card', cardOf('fewHit'), 'ms'),
    toFigure('50,000 entries: navigation → card', cardOf('fullHit'), 'ms'),
    toFigure('50,000 entries / 12: navigation → card', toRatio(cardOf('fullHit'), cardOf('fewHit')), '×', 1.3),
    toFigure('50,000 entries / 12: script on a hit', toRatio(scriptOf('fullHit'), scriptOf('fewHit')), '×'),
    toFigure('12 entries: script on a miss', scriptOf('fewMiss'), 'ms'),
    toFigure('50,000 entries: script on a miss', scriptOf('fullMiss'), 'ms'),
    toFigure('50,000 entries / 12: script on a miss', toRatio(scriptOf('fullMiss'), scriptOf('fewMiss')), '×', 1.3),
  ];
};

/** What a page costs when much was imported, beside what it costs when nothing was. */
export const measureFullPages = async (network: Network, material: Material): Promise<Figure[]> => {
  const [full, few] = [await launchChromium({ network }), await launchChromium({ network })];
  try {
    await fill(full, material);
    await warm(full);
    await warm(few);
    return toFigures(await visitAll(full, few));
  } finally {
    await Promise.all([full.close(), few.close()]);
  }
};
