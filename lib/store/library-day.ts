import { mergeEntries } from '../digest/merge.ts';
import { groupInSteps } from '../digest/paper-keys.ts';
import { giveTurn, inTurns } from './give-turn.ts';
import { toLibraryPaper, type LibraryPaper } from './library-paper.ts';
import type { DaysBeside, Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A day's digest, and the days beside it. */
export type LibraryDay = DaysBeside & {
  /** `null` where there is no day at all. */
  readonly day: string | null;
  /** In the order in which they were written. */
  readonly papers: readonly LibraryPaper[];
};

/** Papers that are put together at a time: a day that was imported may have as many as a library. */
const BATCH = 200;

const toPapers = async (shelf: Shelf, rows: readonly StoredEntry[]): Promise<LibraryPaper[]> => {
  const groups = await inTurns(groupInSteps(rows));
  const papers: LibraryPaper[] = [];
  for (let from = 0; from < groups.length; from += BATCH) {
    if (from > 0) await giveTurn();
    const batch = groups.slice(from, from + BATCH);
    papers.push(...(await Promise.all(batch.map((group) => toLibraryPaper(shelf, { key: group[0]?.key ?? 0, entries: mergeEntries(group) })))));
  }
  return papers;
};

/** The digest of a day, or of the newest, all of it; a day that has none is empty. */
export const readLibraryDay = async (shelf: Shelf, asked: string | null): Promise<LibraryDay> => {
  const day = asked ?? (await shelf.newestDay());
  if (day === null) return { day, papers: [], before: null, after: null };
  const papers = await toPapers(shelf, await shelf.byDate(day));
  return { day, papers, ...(await shelf.daysBeside(day)) };
};
