import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { PaperRef } from '../digest/gloss.ts';
import { mergeEntries } from '../digest/merge.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import { findMentions } from '../links/mentions.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** The paper that an entry is about. */
export const toPaperRef = ({ arxivIds, title, date }: StoredEntry): PaperRef => ({ arxivId: arxivIds[0] ?? null, title, date });

/** The paper `id` as the shelf knows it: without a title where it does not. */
export const readPaperRef = async (shelf: Shelf, id: ArxivId): Promise<PaperRef> => {
  const [entry] = mergeEntries(await shelf.byId(id));
  return { arxivId: id, title: entry?.title ?? '', date: entry?.date ?? null };
};

/** A paper: its ids, also the one that only a page knows, and its entries. */
export interface OwnPaper {
  readonly ids: readonly ArxivId[];
  readonly entries: readonly StoredEntry[];
}

/** The ids that a paper has by its entries, and the one that it was asked for by. */
export const toOwnPaper = (entries: readonly StoredEntry[], asked: ArxivId | null): OwnPaper =>
  ({ ids: [...new Set([...(asked === null ? [] : [asked]), ...entries.flatMap(({ arxivIds }) => arxivIds)])], entries });

/** The papers that `entries` mention, in their order, without their own. */
export const findOtherMentions = (entries: readonly StoredEntry[], { ids }: OwnPaper): ArxivId[] =>
  [...new Set(entries.flatMap(findMentions))].filter((id) => !ids.includes(id));

const isOf = (own: readonly StoredEntry[], { key, arxivIds }: StoredEntry): boolean =>
  own.some((entry) => entry.key === key || arxivIds.some((id) => entry.arxivIds.includes(id)));

/** The entries of `rows` by paper, but for the paper that `own` are about. */
export const groupOthers = (rows: readonly StoredEntry[], own: readonly StoredEntry[]): StoredEntry[][] =>
  groupByPaper(rows).filter((group) => !group.some((entry) => isOf(own, entry)));

/** The papers of `rows` but for the one that `own` are about, once each. */
export const toOthers = (rows: readonly StoredEntry[], own: readonly StoredEntry[]): PaperRef[] =>
  groupOthers(rows, own).flatMap((group) => mergeEntries(group).slice(0, 1).map(toPaperRef));

/** The entries that mention a paper, by paper, newest first, without its own. */
export const readMentioners = async (shelf: Shelf, { ids, entries }: OwnPaper): Promise<StoredEntry[][]> => {
  const rows = (await Promise.all(ids.map((id) => shelf.byMention(id)))).flat();
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  const groups = groupOthers(once, entries).map(mergeEntries);
  return groups.sort(([one], [other]) => (other?.date ?? '').localeCompare(one?.date ?? ''));
};
