import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { openOptions } from '../e2e/harness/importing.ts';
import type { Network } from '../e2e/harness/network.ts';
import { writeFiles } from '../e2e/harness/write-files.ts';
import { applyReview, chooseFile } from './work.ts';

/** Entries that the package brings. */
export const PACKAGED = 12;
/** Entries of a file, which may have 64 MB. */
const MOST_IN_FILE = 25_000;

const writeParts = (lines: readonly string[]): string[] => {
  const parts = Array.from({ length: Math.ceil(lines.length / MOST_IN_FILE) }, (_, place) => lines.slice(place * MOST_IN_FILE, (place + 1) * MOST_IN_FILE));
  const files = Object.fromEntries(parts.map((part, place) => [`entries-${place}.jsonl`, part.join('\n')]));
  const folder = writeFiles(files);
  return Object.keys(files).map((name) => join(folder, name));
};

const fill = async (chromium: Chromium, paths: readonly string[]): Promise<void> => {
  const page = await chromium.context.newPage();
  await openOptions(page, chromium);
  for (const path of paths) {
    await chooseFile(page, path);
    await applyReview(page);
  }
  await page.close();
};

/** What a browser is filled with, a line of JSON an entry. */
export interface Filling {
  readonly network: Network;
  readonly extension?: string;
  readonly lines: readonly string[];
}

/** Does `work` in a browser into which entries were imported. */
export const withFilled = async <T>({ network, extension, lines }: Filling, work: (chromium: Chromium) => Promise<T>): Promise<T> => {
  const paths = writeParts(lines);
  const chromium = await launchChromium({ network, ...(extension !== undefined && { extension }) });
  try {
    await fill(chromium, paths);
    return await work(chromium);
  } finally {
    await chromium.close();
    rmSync(dirname(paths[0] ?? ''), { recursive: true });
  }
};
