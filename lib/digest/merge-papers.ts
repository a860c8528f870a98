import { mergeEntries } from './merge.ts';
import { groupByPaper } from './paper-keys.ts';
import type { Entry } from './entry.ts';

/** Entries of several papers, each paper's merged, papers in the order of their first entries. */
export const mergePapers = <E extends Entry>(entries: readonly E[]): E[] => groupByPaper(entries).flatMap(mergeEntries);
