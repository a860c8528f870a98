import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Chromium } from './harness/chromium.ts';
import { toDiscarded, toHistories } from './harness/cut-off-words.ts';
import { review } from './harness/import-many.ts';
import { apply, clickApply, dismissHistory, dumpStore, openOptions, readHistory } from './harness/importing.ts';
import { waitForStep } from './harness/moments.ts';
import type { Network } from './harness/network.ts';
import { readOutcome, type Ends } from './harness/outcome.ts';
import { toTimeless } from './harness/timeless.ts';
import { toKill, type End } from './harness/to-kill.ts';
import { networkTest as test } from './harness/network-test.ts';

const { expect } = test;

/** All that is stored, but for when. */
const readTimeless = async (page: Page): Promise<string> => toTimeless(await dumpStore(page));

/** What crashes the page. With it goes the process of every page of the extension, so that nothing of it answers any more. */
const toCrash = async (own: Chromium, page: Page): Promise<End> => {
  const [kill, session] = [await toKill(own), await own.context.newCDPSession(page)];
  return async () => {
    const crashed = page.waitForEvent('crash');
    // It never answers.
    void session.send('Page.crash').catch(() => {});
    await crashed;
    await new Promise((done) => setTimeout(done, 200));
    await kill();
  };
};

const ENDS: readonly (readonly [what: string, toEnd: (own: Chromium, page: Page) => Promise<End>])[] = [
  ['a browser that is killed', toKill],
  ['a page that crashes', toCrash],
];

/** Milliseconds after the import was applied, or the step that it had come to. */
const MOMENTS = [20, '원본 두기', '쓰기', 200, 300, '찾기 준비', 700, 1_500] as const;
type Moment = (typeof MOMENTS)[number];
/** What is imported. */
const FILE = 'many.jsonl';

/** Applies the review and waits for the moment; whether the page says that it is done. */
const applyUntil = async (page: Page, moment: Moment): Promise<boolean> => {
  if (typeof moment === 'string') {
    // What is asked of the page takes time, in which it comes further.
    await Promise.all([page.evaluate(waitForStep, moment), clickApply(page)]);
    return false;
  }
  await clickApply(page);
  await page.waitForTimeout(moment);
  return (await page.locator('[role=status]:not(.sr):not(:empty)').count()) > 0;
};

/** Makes a profile that was used and closed, and in which nothing is imported; gives what an import makes of one like it. */
const prepare = async (network: Network, profile: string): Promise<Ends> => {
  const own = await launchChromium({ network, profile });
  const page = await own.context.newPage();
  await openOptions(page, own);
  await review(page);
  await apply(page);
  const whole = await readTimeless(page);
  await own.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  const fresh = await launchChromium({ network, profile });
  const next = await fresh.context.newPage();
  await openOptions(next, fresh);
  const absent = await readTimeless(next);
  await fresh.close();
  return { absent, whole };
};

/** Imports, and ends the browser at the moment; gives whether the page said that it was done. */
const endImport = async (own: Chromium, toEnd: (own: Chromium, page: Page) => Promise<End>, moment: Moment): Promise<boolean> => {
  const page = await own.context.newPage();
  await openOptions(page, own);
  await review(page);
  const end = await toEnd(own, page);
  const isDone = await applyUntil(page, moment);
  await end();
  return isDone;
};

for (const [what, toEnd] of ENDS) {
  test(`${what} at any moment of an import has it whole or not at all when it is started again, and the options say which`, async ({ network }) => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
    const clean = join(folder, 'clean');
    const ends = await prepare(network, clean);
    const [seen, told] = [new Set<boolean>(), new Set<string>()];
    for (const [place, moment] of MOMENTS.entries()) {
      // Each is killed once: Chromium may lose the database of one that is killed twice, see damaged-files.
      const profile = join(folder, String(place));
      cpSync(clean, profile, { recursive: true });
      const isDone = await endImport(await launchChromium({ network, profile }), toEnd, moment);
      const again = await launchChromium({ network, profile });
      const next = await again.context.newPage();
      await openOptions(next, again);
      const [isThere, history] = [await readOutcome(() => readTimeless(next), ends), await readHistory(next)];
      seen.add(isThere);
      history.forEach((line) => told.add(line));
      expect(isDone || moment === '찾기 준비' ? [true] : [false, true], String(moment)).toContain(isThere);
      expect(isDone ? [[]] : toHistories(FILE, String(moment), isThere), String(moment)).toContainEqual(history);
      if (history.length > 0) await dismissHistory(next);
      await again.close();
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    expect([...seen].sort()).toEqual([false, true]);
    // Else no moment was one of which there was something to say.
    expect([...told]).toContain(toDiscarded(FILE));
  });
}
