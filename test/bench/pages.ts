import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { answerArxiv } from '../fixtures/pages.ts';
import { BUILT, launchChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { startNetwork } from '../e2e/harness/network.ts';
import { makeEmptyExtension, NOTHING, READING } from './empty-extension.ts';
import { toMedian, type Figure } from './figures.ts';
import { HIT, MISS, visit, warm, type Visit } from './page.ts';
import { countFalseWakes } from './wakes.ts';

const VISITS = 11;

type Runs = Readonly<Record<'emptyMiss' | 'reading' | 'miss' | 'emptyHit' | 'hit' | 'stopped', Visit[]>>;

/** Browsers with Gloss, with an extension that does nothing, and with one that reads storage. */
type Browsers = Readonly<Record<'gloss' | 'empty' | 'reading', Chromium>>;

// In turn, so that whatever else the machine does falls on all alike; the first round only warms up.
const visitAll = async ({ gloss, empty, reading }: Browsers): Promise<Runs> => {
  const runs: Runs = { emptyMiss: [], reading: [], miss: [], emptyHit: [], hit: [], stopped: [] };
  for (let round = 0; round <= VISITS; round += 1) {
    const visits = {
      emptyMiss: await visit(empty, MISS),
      reading: await visit(reading, MISS),
      miss: await visit(gloss, MISS),
      emptyHit: await visit(empty, HIT),
      stopped: await visit(gloss, HIT, { isStopped: true }),
      hit: await visit(gloss, HIT),
    };
    if (round === 0) continue;
    for (const name of Object.keys(runs) as (keyof Runs)[]) runs[name].push(visits[name]);
  }
  return runs;
};

const medianOf = (visits: readonly Visit[], read: (visit: Visit) => number): number => toMedian(visits.map(read));
const isInTime = ({ card, firstPaint }: Visit): boolean => card !== null && card <= firstPaint;
const cardAfter = (read: (visit: Visit) => number) => (each: Visit): number => (each.card ?? Infinity) - read(each);

const toBytes = (): Figure[] => {
  const script = readFileSync(join(BUILT, 'content-scripts/arxiv.js'));
  return [
    { name: 'content script', value: script.length, unit: 'B', limit: null },
    { name: 'content script, gzip -9', value: gzipSync(script, { level: 9 }).length, unit: 'B', limit: 12_000 },
  ];
};

const toCosts = ({ emptyMiss, reading, miss, emptyHit, hit }: Runs): Figure[] => {
  const script = (visits: readonly Visit[]): number => medianOf(visits, (each) => each.script);
  const heap = (visits: readonly Visit[]): number => medianOf(visits, (each) => each.heap) / 1e6;
  return [
    { name: 'script on a page, empty extension', value: script(emptyMiss), unit: 'ms', limit: null },
    { name: 'script on a page, one read of storage and nothing else', value: script(reading), unit: 'ms', limit: null },
    { name: 'script on a miss', value: script(miss), unit: 'ms', limit: null },
    { name: 'script on a miss / empty', value: script(miss) / script(emptyMiss), unit: '×', limit: 1.5 },
    { name: 'script on a miss / one read of storage', value: script(miss) / script(reading), unit: '×', limit: null },
    { name: 'script on a hit', value: script(hit), unit: 'ms', limit: null },
    { name: 'script on a hit / empty', value: script(hit) / script(emptyHit), unit: '×', limit: null },
    { name: 'heap added by a miss', value: heap(miss) - heap(emptyMiss), unit: 'MB', limit: 0.2 },
    { name: 'heap added by a hit', value: heap(hit) - heap(emptyHit), unit: 'MB', limit: 0.8 },
  ];
};

const toTimes = (name: string, visits: readonly Visit[]): Figure[] => [
  { name: `${name}: DOMContentLoaded → card`, value: medianOf(visits, cardAfter((each) => each.domContentLoaded)), unit: 'ms', limit: null },
  { name: `${name}: first paint → card`, value: medianOf(visits, cardAfter((each) => each.firstPaint)), unit: 'ms', limit: null },
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
    const runs = await visitAll(browsers);
    const wakes: Figure = { name: 'worker woken for nothing, 3,900 entries without ids', value: countFalseWakes(3_900) / 10, unit: '%', limit: 1 };
    return [...toBytes(), ...toCosts(runs), ...toTimes('worker warm', runs.hit), ...toTimes('worker stopped', runs.stopped), wakes];
  } finally {
    await Promise.all(Object.values(browsers).map((browser) => browser.close()));
    network.close();
  }
};
