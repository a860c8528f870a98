import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import type { Gloss, GlossEntry, PaperRef, RelatedPapers } from '../digest/gloss.ts';
import { mergeEntries } from '../digest/merge.ts';
import { toTitleKey } from '../digest/title-key.ts';
import { toCopies } from '../digest/to-copies.ts';
import { toHash } from '../links/place.ts';
import { matchPaper } from '../match/match-paper.ts';
import { findOtherMentions, readMentioners, readPaperRef, toOthers, toOwnPaper, toPaperRef, type OwnPaper } from './paper-refs.ts';
import { readRowsById } from './paper-rows.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Papers in a list of a card; a page's answer stays small. */
const MOST_REFS = 100;
/** Entries of a day that a card looks at. */
const MOST_ROWS = 1_000;

const toRelated = (papers: readonly PaperRef[], hasMore = false): RelatedPapers =>
  ({ papers: papers.slice(0, MOST_REFS), count: `${papers.length}${hasMore ? '+' : ''}` });

const readSameDay = async (shelf: Shelf, date: string | null, own: OwnPaper): Promise<RelatedPapers> => {
  if (date === null) return toRelated([]);
  const rows = await shelf.byDate(date, MOST_ROWS + 1);
  return toRelated(toOthers(rows.slice(0, MOST_ROWS), own.entries), rows.length > MOST_ROWS);
};

const readMentionedBy = async (shelf: Shelf, own: OwnPaper): Promise<RelatedPapers> =>
  toRelated((await readMentioners(shelf, own)).flatMap((group) => group.slice(0, 1).map(toPaperRef)));

// A card shows each of them under its link: none is left out.
const readMentions = async (shelf: Shelf, entry: StoredEntry, own: OwnPaper): Promise<RelatedPapers> => {
  const papers = await Promise.all(findOtherMentions([entry], own).map((id) => readPaperRef(shelf, id)));
  return { papers, count: String(papers.length) };
};

// An entry without an id is found there by its title, and what mentions it by the page's id.
const toPlace = (id: ArxivId, { arxivIds, title }: StoredEntry): string => {
  const titleKey = arxivIds.length > 0 ? '' : toTitleKey(title) || title;
  return toHash({ by: 'paper', id, ...(titleKey !== '' && { titleKey }) }).slice('#/'.length);
};

const readEntries = async (shelf: Shelf, id: ArxivId, own: OwnPaper): Promise<GlossEntry[]> => {
  const mentionedBy = await readMentionedBy(shelf, own);
  return Promise.all(mergeEntries(own.entries).map(async (entry, place) => {
    const { mentionIds: _, titleKey: __, ...rest } = entry;
    const mentions = await readMentions(shelf, entry, own);
    // What mentions the paper is the paper's, not an entry's.
    return { ...rest, place: toPlace(id, entry), related: { mentions, mentionedBy: place === 0 ? mentionedBy : toRelated([]), sameDay: await readSameDay(shelf, entry.date, own) } };
  }));
};

const findMatch = async (shelf: Shelf, paper: Paper) => {
  const own = await readRowsById(shelf, paper.arxivId);
  if (own.length > 0) return { tier: 'id', entries: own } as const;
  const rejected = new Set(await shelf.rejected(paper.arxivId));
  const candidates = await shelf.candidates(paper);
  return matchPaper(paper, candidates.filter((entry) => !rejected.has(toTitleKey(entry.title))));
};

/** All that is known of `paper` on `shelf`, or `undefined` when no entry is about it. */
export const findGloss = async (shelf: Shelf, paper: Paper): Promise<Gloss | undefined> => {
  const match = await findMatch(shelf, paper);
  if (match === undefined) return undefined;
  const { arxivId } = paper;
  const entries = await readEntries(shelf, arxivId, toOwnPaper(match.entries, arxivId));
  return { arxivId, tier: match.tier, entries, copies: toCopies({ arxivId, entries }) };
};
