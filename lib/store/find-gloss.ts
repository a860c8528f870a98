import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import { collapse } from '../digest/collapse.ts';
import { toCopies } from '../digest/to-copies.ts';
import type { Gloss, GlossEntry, PaperRef } from '../digest/gloss.ts';
import { matchPaper } from '../match/match-paper.ts';
import { toTitleKey } from '../match/title-key.ts';
import { readRejected } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

const toPaperRef = (entry: StoredEntry): PaperRef => ({
  arxivId: entry.arxivIds[0] ?? null,
  title: entry.title,
  date: entry.date,
});

const findMentioned = async (shelf: Shelf, id: ArxivId): Promise<PaperRef> => {
  const [entry] = await shelf.byId(id);
  return { arxivId: id, title: entry?.title ?? '', date: entry?.date ?? null };
};

const toGlossEntry = async (shelf: Shelf, entry: StoredEntry): Promise<GlossEntry> => {
  const sameDay = entry.date === null ? [] : await shelf.byDate(entry.date);
  const { mentionIds, ...rest } = entry;
  return {
    ...rest,
    mentions: await Promise.all(mentionIds.map((id) => findMentioned(shelf, id))),
    sameDay: sameDay.filter((other) => other.key !== entry.key).map(toPaperRef),
  };
};

const findMatch = async (shelf: Shelf, paper: Paper) => {
  const own = await shelf.byId(paper.arxivId);
  if (own.length > 0) return matchPaper(paper, own);
  const rejected = new Set(await readRejected(paper.arxivId));
  const candidates = await shelf.candidates(paper);
  return matchPaper(paper, candidates.filter((entry) => !rejected.has(toTitleKey(entry.title))));
};

/** All that is known of `paper` on `shelf`, or `undefined` when no entry is about it. */
export const findGloss = async (shelf: Shelf, paper: Paper): Promise<Gloss | undefined> => {
  const match = await findMatch(shelf, paper);
  if (match === undefined) return undefined;
  const entries = await Promise.all(collapse(match.entries).map((entry) => toGlossEntry(shelf, entry)));
  const mentionedBy = (await shelf.byMention(paper.arxivId)).map(toPaperRef);
  const { arxivId } = paper;
  return { arxivId, tier: match.tier, entries, mentionedBy, copies: toCopies({ arxivId, entries }) };
};
