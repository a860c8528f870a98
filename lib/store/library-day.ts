import { mergeEntries } from '../digest/merge.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import { toLibraryPaper, type LibraryPaper } from './library-paper.ts';
import type { DaysBeside, Shelf } from './shelf.ts';

/** A day's digest, and the days beside it. */
export type LibraryDay = DaysBeside & {
  /** `null` where there is no day at all. */
  readonly day: string | null;
  /** In the order in which they were written. */
  readonly papers: readonly LibraryPaper[];
};

/** The digest of a day, or of the newest; a day that has none is empty. */
export const readLibraryDay = async (shelf: Shelf, asked: string | null): Promise<LibraryDay> => {
  const day = asked ?? (await shelf.newestDay());
  if (day === null) return { day, papers: [], before: null, after: null };
  const groups = groupByPaper(await shelf.byDate(day));
  const papers = await Promise.all(groups.map((group) => toLibraryPaper(shelf, { key: group[0]?.key ?? 0, entries: mergeEntries(group) })));
  return { day, papers, ...(await shelf.daysBeside(day)) };
};
