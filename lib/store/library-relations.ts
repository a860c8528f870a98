import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { PaperRef } from '../digest/gloss.ts';
import { mergeEntries } from '../digest/merge.ts';
import type { PaperPlace } from '../links/place.ts';
import { quoteMention, type Quote } from '../links/quote-mention.ts';
import { findOtherMentions, readMentioners, readPaperRef, toOthers, toOwnPaper, toPaperRef, type OwnPaper } from './paper-refs.ts';
import { readRowsById, readRowsByTitle } from './paper-rows.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A paper, and the sentence in which one of the two names the other. */
export interface QuotedPaper {
  readonly paper: PaperRef;
  readonly quote: Quote | null;
}

/** A paper with all that is linked to it. */
export interface LibraryRelations {
  /** `null` where no entry gives one. */
  readonly id: ArxivId | null;
  /** Its commentaries, merged, newest first; empty where others only mention it. */
  readonly entries: readonly StoredEntry[];
  /** Papers that its commentaries mention, in their order. */
  readonly mentions: readonly QuotedPaper[];
  /** Papers whose commentaries mention it, newest first. */
  readonly mentionedBy: readonly QuotedPaper[];
  /** The others of the day of its newest commentary, in the order of the digest. */
  readonly sameDay: readonly PaperRef[];
}

const readOwn = async (shelf: Shelf, place: PaperPlace): Promise<StoredEntry[]> => {
  if (!('id' in place)) return readRowsByTitle(shelf, place.titleKey);
  const own = await readRowsById(shelf, place.id);
  // A page knows the id of an entry that has none.
  return own.length > 0 || place.titleKey === undefined ? own : [...(await shelf.byTitle(place.titleKey))];
};

const toQuote = (entries: readonly StoredEntry[], ids: readonly ArxivId[]): Quote | null =>
  entries.flatMap((entry) => ids.map((id) => quoteMention(entry, id))).find((quote) => quote !== undefined) ?? null;

const readMentions = (shelf: Shelf, own: OwnPaper): Promise<QuotedPaper[]> =>
  Promise.all(findOtherMentions(own.entries, own).map(async (id) => ({ paper: await readPaperRef(shelf, id), quote: toQuote(own.entries, [id]) })));

const readMentionedBy = async (shelf: Shelf, own: OwnPaper): Promise<QuotedPaper[]> =>
  (await readMentioners(shelf, own)).flatMap((group) => group.slice(0, 1).map((entry) => ({ paper: toPaperRef(entry), quote: toQuote(group, own.ids) })));

/** A paper by its place, with the papers that it names and that name it. */
export const readLibraryRelations = async (shelf: Shelf, place: PaperPlace): Promise<LibraryRelations> => {
  const rows = await readOwn(shelf, place);
  const entries = mergeEntries(rows);
  const id = 'id' in place ? place.id : null;
  const own = { ...toOwnPaper(rows, id), entries };
  const day = entries[0]?.date ?? null;
  return {
    id: entries[0]?.arxivIds[0] ?? id,
    entries,
    mentions: await readMentions(shelf, own),
    mentionedBy: await readMentionedBy(shelf, { ...own, entries: rows }),
    sameDay: day === null ? [] : toOthers(await shelf.byDate(day), rows),
  };
};
