import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { PaperRef } from '../digest/gloss.ts';
import { mergeEntries } from '../digest/merge.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import { findMentions } from '../links/mentions.ts';
import type { PaperPlace } from '../links/place.ts';
import { quoteMention, type Quote } from '../links/quote-mention.ts';
import { groupOthers, readPaperRef, toOthers, toPaperRef } from './paper-refs.ts';
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

// An entry without an id belongs to the paper that is called so.
const readOwn = async (shelf: Shelf, place: PaperPlace): Promise<StoredEntry[]> => {
  if (!('id' in place)) return mergeEntries(await shelf.byTitle(place.titleKey));
  const named = await shelf.byId(place.id);
  // A page knows the id of an entry that has none.
  const own = named.length === 0 && place.titleKey !== undefined ? await shelf.byTitle(place.titleKey) : named;
  const titles = [...new Set(own.flatMap(({ title, altTitles }) => [title, ...altTitles]))].filter((title) => title !== '');
  const namesakes = await Promise.all(titles.map((title) => shelf.byTitle(title)));
  const groups = groupByPaper([...own, ...namesakes.flat()]);
  return mergeEntries(groups.filter((group) => group.some((entry) => own.includes(entry))).flat());
};

const readMentions = (shelf: Shelf, entries: readonly StoredEntry[]): Promise<QuotedPaper[]> => {
  const ids = [...new Set(entries.flatMap(findMentions))];
  return Promise.all(ids.map(async (id) => {
    const quote = entries.map((entry) => quoteMention(entry, id)).find((each) => each !== undefined);
    return { paper: await readPaperRef(shelf, id), quote: quote ?? null };
  }));
};

const toQuoted = (group: readonly StoredEntry[], ids: readonly ArxivId[]): QuotedPaper[] => {
  const entries = mergeEntries(group);
  const [entry] = entries.filter(({ mentionIds }) => mentionIds.some((id) => ids.includes(id))).concat(entries);
  if (entry === undefined) return [];
  return [{ paper: toPaperRef(entry), quote: ids.map((id) => quoteMention(entry, id)).find((quote) => quote !== undefined) ?? null }];
};

const byDate = (one: QuotedPaper, other: QuotedPaper): number => (other.paper.date ?? '').localeCompare(one.paper.date ?? '');

const readMentionedBy = async (shelf: Shelf, ids: readonly ArxivId[], own: readonly StoredEntry[]): Promise<QuotedPaper[]> => {
  const rows = (await Promise.all(ids.map((id) => shelf.byMention(id)))).flat();
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  return groupOthers(once, own).flatMap((group) => toQuoted(group, ids)).sort(byDate);
};

/** A paper by its place, with the papers that it names and that name it. */
export const readLibraryRelations = async (shelf: Shelf, place: PaperPlace): Promise<LibraryRelations> => {
  const entries = await readOwn(shelf, place);
  const asked = 'id' in place ? [place.id] : [];
  const ids = [...new Set([...(entries[0]?.arxivIds ?? []), ...asked])];
  const day = entries[0]?.date ?? null;
  return {
    id: ids[0] ?? null,
    entries,
    mentions: await readMentions(shelf, entries),
    mentionedBy: await readMentionedBy(shelf, ids, entries),
    sameDay: day === null ? [] : toOthers(await shelf.byDate(day), entries),
  };
};
