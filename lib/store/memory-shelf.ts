import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { toTitleKeys, toTitlePaperKey } from '../digest/paper-keys.ts';
import type { Source } from '../digest/source.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** What a shelf in memory is made of. */
export interface MemoryShelfParts {
  /** In key order. */
  readonly rows: readonly StoredEntry[];
  readonly sources: readonly Source[];
  readonly rejected: (id: ArxivId) => Promise<readonly string[]>;
}

/** Entries that are all in memory, to be read as those of the database are. */
export const toMemoryShelf = ({ rows, sources, rejected }: MemoryShelfParts): Shelf => {
  const days = [...new Set(rows.flatMap(({ date }) => date ?? []))].sort();
  return {
    byId: async (id) => rows.filter(({ arxivIds }) => arxivIds.includes(id)),
    byTitle: async (title) => rows.filter(({ titleKey }) => titleKey === toTitlePaperKey(title)),
    ownersByTitle: async (title) => rows.filter((row) => row.arxivIds.length > 0 && toTitleKeys(row).includes(toTitlePaperKey(title))),
    candidates: async () => rows,
    byDate: async (day, most) => rows.filter(({ date }) => date === day).slice(0, most),
    byMention: async (id) => rows.filter(({ mentionIds }) => mentionIds.includes(id)),
    newestDay: async () => days.at(-1) ?? null,
    daysBeside: async (day) => ({ before: days.findLast((other) => other < day) ?? null, after: days.find((other) => other > day) ?? null }),
    sources: async () => sources,
    rejected,
  };
};
