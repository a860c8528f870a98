import { launchChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { openOptions } from '../e2e/harness/importing.ts';
import type { Network } from '../e2e/harness/network.ts';
import { toMedian, type Figure } from './figures.ts';
import type { Material } from './material.ts';
import { HIT, MISS, visit, warm, type Visit } from './page.ts';
import { applyReview, chooseFile } from './work.ts';

const VISITS = 10;
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

/** Visits of both kinds, of a store with much in it and of one with the package's twelve entries. */
type Runs = Readonly<Record<'fullHit' | 'fewHit' | 'fullMiss' | 'fewMiss', Visit[]>>;

const visitRound = async (full: Chromium, few: Chromium, isFullFirst: boolean): Promise<Readonly<Record<keyof Runs, Visit>>> => {
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
const visitAll = async (full: Chromium, few: Chromium): Promise<Runs> => {
  const runs: Runs = { fullHit: [], fewHit: [], fullMiss: [], fewMiss: [] };
  for (let round = 0; round <= VISITS; round += 1) {
    const visits = await visitRound(full, few, round % 2 === 0);
    if (round === 0) continue;
    for (const name of Object.keys(runs) as (keyof Runs)[]) runs[name].push(visits[name]);
  }
  return runs;
};

const toFigures = ({ fullHit, fewHit, fullMiss, fewMiss }: Runs): Figure[] => {
  const card = (visits: readonly Visit[]): number => toMedian(visits.map((each) => each.card ?? Infinity));
  const script = (visits: readonly Visit[]): number => toMedian(visits.map((each) => each.script));
  return [
    { name: 'page, 12 entries: navigation → card', value: card(fewHit), unit: 'ms', limit: null },
    { name: 'page, 50,000 entries: navigation → card', value: card(fullHit), unit: 'ms', limit: null },
    { name: 'page, 50,000 entries / 12: navigation → card', value: card(fullHit) / card(fewHit), unit: '×', limit: 1.3 },
    { name: 'page, 50,000 entries / 12: script on a hit', value: script(fullHit) / script(fewHit), unit: '×', limit: null },
    { name: 'page, 12 entries: script on a miss', value: script(fewMiss), unit: 'ms', limit: null },
    { name: 'page, 50,000 entries: script on a miss', value: script(fullMiss), unit: 'ms', limit: null },
    { name: 'page, 50,000 entries / 12: script on a miss', value: script(fullMiss) / script(fewMiss), unit: '×', limit: 1.3 },
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
