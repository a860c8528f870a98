import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import {
  findByHints,
  findById,
  keysForHints,
  keysForId,
  PAGE_INDEX_KEY,
  toStaleMeta,
  type HintAnswer,
  type IdAnswer,
  type PageIndexRecords,
} from '../match/page-index.ts';
import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/read-local.ts';
import type { PageIndexWriter } from './page-index-writer.ts';

/** May this id have an entry? */
export const askById = async (id: ArxivId): Promise<IdAnswer> =>
  findById(await readLocal(keysForId(id)), id);

/** May this title or abstract? To be asked only where entries without ids exist. */
export const askByHints = async (paper: Paper): Promise<HintAnswer> => {
  const meta = await readLocal(PAGE_INDEX_KEY);
  const records = await readLocal(keysForHints(meta, paper));
  return findByHints({ ...meta, ...records }, paper);
};

const markStale = (): Promise<void> => browser.storage.local.set(toStaleMeta());

const removeOthers = async (records: PageIndexRecords): Promise<void> => {
  const stored = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(stored.filter((key) => key.startsWith(PAGE_INDEX_KEY) && !Object.hasOwn(records, key)));
};

/** Characters that are stored at a time: a page of ours must not stand still for longer than it notices. */
const SLICE = 400_000;

const toSlices = (records: PageIndexRecords): PageIndexRecords[] => {
  const slices: Record<string, unknown>[] = [];
  let room = 0;
  for (const [key, value] of Object.entries(records)) {
    if (room <= 0) {
      slices.push({});
      room = SLICE;
    }
    Object.assign(slices.at(-1) ?? {}, { [key]: value });
    room -= typeof value === 'string' ? value.length : 0;
  }
  return slices;
};

const write = async ({ [PAGE_INDEX_KEY]: meta, ...records }: PageIndexRecords): Promise<void> => {
  await markStale();
  for (const slice of toSlices(records)) await browser.storage.local.set(slice);
  await removeOthers({ ...records, [PAGE_INDEX_KEY]: meta });
  await browser.storage.local.set({ [PAGE_INDEX_KEY]: meta });
};

/** Writes the page index from here. */
export const pageIndexWriter: PageIndexWriter = { markStale, write };

/** The stamp of the index that is stored, or `undefined` when there is none that can be relied on. */
export const readPageIndexStamp = async (): Promise<string | undefined> => {
  const { [PAGE_INDEX_KEY]: meta } = await browser.storage.local.get(PAGE_INDEX_KEY);
  if (typeof meta !== 'object' || meta === null || !('stamp' in meta)) return undefined;
  return typeof meta.stamp === 'string' ? meta.stamp : undefined;
};
