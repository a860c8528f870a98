import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { PaperRef } from '../digest/gloss.ts';
import { mergeEntries } from '../digest/merge.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** The paper that an entry is about. */
export const toPaperRef = ({ arxivIds, title, date }: StoredEntry): PaperRef => ({ arxivId: arxivIds[0] ?? null, title, date });

/** The paper `id` as the shelf knows it: without a title where it does not. */
export const readPaperRef = async (shelf: Shelf, id: ArxivId): Promise<PaperRef> => {
  const [entry] = await shelf.byId(id);
  return { arxivId: id, title: entry?.title ?? '', date: entry?.date ?? null };
};

const isOf = (own: readonly StoredEntry[], { key, arxivIds }: StoredEntry): boolean =>
  own.some((entry) => entry.key === key || arxivIds.some((id) => entry.arxivIds.includes(id)));

/** The entries of `rows` by paper, but for the paper that `own` are about. */
export const groupOthers = (rows: readonly StoredEntry[], own: readonly StoredEntry[]): StoredEntry[][] =>
  groupByPaper(rows).filter((group) => !group.some((entry) => isOf(own, entry)));

/** The papers of `rows` but for the one that `own` are about, once each. */
export const toOthers = (rows: readonly StoredEntry[], own: readonly StoredEntry[]): PaperRef[] =>
  groupOthers(rows, own).flatMap((group) => mergeEntries(group).slice(0, 1).map(toPaperRef));
