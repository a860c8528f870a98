import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import {
  findByHints,
  findById,
  keysForHints,
  keysForId,
  toPageIndex,
  toStaleMeta,
  type HintAnswer,
  type IdAnswer,
  type PageIndexRecords,
} from '../match/page-index.ts';
import { browser } from '../platform/browser.ts';
import type { StoredEntry } from './stored-entry.ts';

const PREFIX = 'page-index';

/** May this id have an entry? */
export const askById = async (id: ArxivId): Promise<IdAnswer> =>
  findById(await browser.storage.local.get(keysForId(id)), id);

/** May this title or abstract? To be asked only where entries without ids exist. */
export const askByHints = async (paper: Paper): Promise<HintAnswer> => {
  const meta = await browser.storage.local.get(PREFIX);
  const records = await browser.storage.local.get(keysForHints(meta, paper));
  return findByHints({ ...meta, ...records }, paper);
};

/** Makes every answer 'broken' until the next {@link writePageIndex}: said before the database changes. */
export const markPageIndexStale = (): Promise<void> => browser.storage.local.set(toStaleMeta());

const removeOthers = async (records: PageIndexRecords): Promise<void> => {
  const stored = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(stored.filter((key) => key.startsWith(PREFIX) && !Object.hasOwn(records, key)));
};

/** Writes the index of `entries` under the database's `stamp`, and takes away what an older one left. */
export const writePageIndex = async (entries: readonly StoredEntry[], stamp: string): Promise<void> => {
  const records = toPageIndex(entries.map((entry) => ({ key: entry.key, entry })), stamp);
  await markPageIndexStale();
  await browser.storage.local.set({ ...records, ...toStaleMeta() });
  await removeOthers(records);
  await browser.storage.local.set({ [PREFIX]: records[PREFIX] });
};

/** The stamp of the index that is stored, or `undefined` when there is none that can be relied on. */
export const readPageIndexStamp = async (): Promise<string | undefined> => {
  const { [PREFIX]: meta } = await browser.storage.local.get(PREFIX);
  if (typeof meta !== 'object' || meta === null || !('stamp' in meta)) return undefined;
  return typeof meta.stamp === 'string' ? meta.stamp : undefined;
};
