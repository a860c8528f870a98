import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { answerArxiv } from '../fixtures/pages.ts';
import { BUILT, launchChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { startNetwork } from '../e2e/harness/network.ts';
import { makeEmptyExtension, NOTHING, READING } from './empty-extension.ts';
import { readRounds, toMedian, toRatio, type Figure, type Read } from './figures.ts';
import { HIT, MISS, visit, warm, type Visit } from './page.ts';
import { countFalseWakes } from './wakes.ts';

const VISITS = 11;

/** One visit of each kind. */
type Round = Readonly<Record<'emptyMiss' | 'reading' | 'miss' | 'emptyHit' | 'hit' | 'stopped', Visit>>;

/** Browsers with Gloss, with an extension that does nothing, and with one that reads storage. */
type Browsers = Readonly<Record<'gloss' | 'empty' | 'reading', Chromium>>;

// In turn, so that whatever else the machine does falls on all alike; the first round only warms up.
const visitAll = async ({ gloss, empty, reading }: Browsers): Promise<Round[]> => {
  const rounds: Round[] = [];
  for (let round = 0; round <= VISITS; round += 1) {
    const visits: Round = {
      emptyMiss: await visit(empty, MISS),
      reading: await visit(reading, MISS),
      miss: await visit(gloss, MISS),
      emptyHit: await visit(empty, HIT),
      stopped: await visit(gloss, HIT, { isStopped: true }),
      hit: await visit(gloss, HIT),
    };
    if (round > 0) rounds.push(visits);
  }
  return rounds;
};

const isInTime = ({ card, firstPaint }: Visit): boolean => card !== null && card <= firstPaint;
const cardAfter = (read: (visit: Visit) => number) => (each: Visit): number => (each.card ?? Infinity) - read(each);

const toBytes = (): Figure[] => {
  const script = readFileSync(join(BUILT, 'content-scripts/arxiv.js'));
  return [
    { name: 'content script', value: script.length, unit: 'B', limit: null },
    { name: 'content script, gzip -9', value: gzipSync(script, { level: 9 }).length, unit: 'B', limit: 12_000 },
  ];
};

const scriptOf = (kind: keyof Round): Read<Round> => (rounds) => toMedian(rounds.map((round) => round[kind].script));
const heapOf = (kind: keyof Round): Read<Round> => (rounds) => toMedian(rounds.map((round) => round[kind].heap)) / 1e6;
const difference = (one: Read<Round>, other: Read<Round>): Read<Round> => (rounds) => one(rounds) - other(rounds);

const toCosts = (rounds: readonly Round[]): Figure[] => {
  const toFigure = (name: string, read: Read<Round>, unit: string, limit: number | null = null): Figure => ({ name, ...readRounds(rounds, read), unit, limit });
  const [empty, miss, hit] = [scriptOf('emptyMiss'), scriptOf('miss'), scriptOf('hit')];
  return [
    toFigure('script on a page, empty extension', empty, 'ms'),
    toFigure('script on a page, one read of storage and nothing else', scriptOf('reading'), 'ms'),
    toFigure('script on a miss', miss, 'ms'),
    toFigure('script on a miss / empty', toRatio(miss, empty), '×', 1.5),
    toFigure('script on a miss / one read of storage', toRatio(miss, scriptOf('reading')), '×'),
    toFigure('script on a hit', hit, 'ms'),
    toFigure('script on a hit / empty', toRatio(hit, scriptOf('emptyHit')), '×'),
    toFigure('heap added by a miss', difference(heapOf('miss'), heapOf('emptyMiss')), 'MB', 0.2),
    toFigure('heap added by a hit', difference(heapOf('hit'), heapOf('emptyHit')), 'MB', 0.8),
  ];
};

// Neither limit has a noise: two visits of 11 may be late as it is, and no visit at all may shift.
const toTimes = (name: string, visits: readonly Visit[]): Figure[] => [
  { name: `${name}: DOMContentLoaded → card`, value: toMedian(visits.map(cardAfter((each) => each.domContentLoaded))), unit: 'ms', limit: null },
  { name: `${name}: first paint → card`, value: toMedian(visits.map(cardAfter((each) => each.firstPaint))), unit: 'ms', limit: null },
  { name: `${name}: card by first paint, of ${VISITS}`, value: visits.filter(isInTime).length, unit: '', limit: 9, isLeast: true },
  { name: `${name}: most layout shift`, value: Math.max(...visits.map((each) => each.shift)), unit: '', limit: 0.002 },
];

/** What Gloss costs a page, beside an extension that does nothing; visits in turn. */
export const measurePages = async (): Promise<Figure[]> => {
  const network = await startNetwork(answerArxiv);
  const browsers: Browsers = {
    gloss: await launchChromium({ network }),
    empty: await launchChromium({ network, extension: makeEmptyExtension(NOTHING) }),
    reading: await launchChromium({ network, extension: makeEmptyExtension(READING) }),
  };
  try {
    await warm(browsers.gloss);
    const rounds = await visitAll(browsers);
    const [warmed, stopped] = [rounds.map(({ hit }) => hit), rounds.map((round) => round.stopped)];
    const wakes: Figure = { name: 'worker woken for nothing, 3,900 entries without ids', value: countFalseWakes(3_900) / 10, unit: '%', limit: 1 };
    return [...toBytes(), ...toCosts(rounds), ...toTimes('worker warm', warmed), ...toTimes('worker stopped', stopped), wakes];
  } finally {
    await Promise.all(Object.values(browsers).map((browser) => browser.close()));
    network.close();
  }
};
