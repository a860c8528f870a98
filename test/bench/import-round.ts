import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { openOptions } from '../e2e/harness/importing.ts';
import type { Network } from '../e2e/harness/network.ts';
import { toMedian } from './figures.ts';
import type { Material } from './material.ts';
import { watchMemory } from './memory.ts';
import { putRaw } from './raw-put.ts';
import { applyReview, chooseFile, removeLast, undoLast, type Work } from './work.ts';

/** What one import costs in a browser that has never imported. */
export interface Round {
  /** The raw put in the same browser, the middle one of several. Milliseconds. */
  readonly raw: number;
  readonly choose: Work;
  readonly apply: Work;
  readonly undo: Work;
  /** Of the same, imported once more; `null` when it was not. */
  readonly remove: Work | null;
  /** Bytes at the peak of the import. */
  readonly memory: number;
}

const importOnce = async (page: Page, { path }: Material): Promise<Pick<Round, 'choose' | 'apply'>> => {
  const choose = await chooseFile(page, path);
  return { choose, apply: await applyReview(page) };
};

const importAndRemove = async (page: Page, material: Material): Promise<Work> => {
  await importOnce(page, material);
  return removeLast(page);
};

/** Milliseconds in which a new page comes to rest. */
const REST = 1_000;

const measureIn = async (chromium: Chromium, profile: string, material: Material): Promise<Round> => {
  const page = await chromium.context.newPage();
  await openOptions(page, chromium);
  await page.waitForTimeout(REST);
  const watch = watchMemory(profile);
  const imported = await importOnce(page, material);
  const memory = watch.stop();
  const raw = toMedian(await putRaw(chromium, material));
  await page.bringToFront();
  const undo = await undoLast(page);
  return { raw, ...imported, undo, remove: material.isRemoved ? await importAndRemove(page, material) : null, memory };
};

/** Imports and undoes, and if the material asks for it imports again and removes, in a browser of its own. */
export const measureRound = async (network: Network, material: Material): Promise<Round> => {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const chromium = await launchChromium({ network, profile });
  try {
    return await measureIn(chromium, profile, material);
  } finally {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
};
