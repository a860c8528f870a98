import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import { mergeEntries } from '../digest/merge.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import { toCopies } from '../digest/to-copies.ts';
import type { Gloss, GlossEntry, PaperRef } from '../digest/gloss.ts';
import { findMentions } from '../links/mentions.ts';
import { matchPaper } from '../match/match-paper.ts';
import { toTitleKey } from '../digest/title-key.ts';
import { readRejected } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Papers in a list of a card; a page's answer stays small. */
const MOST_REFS = 100;

const toPaperRef = (entry: StoredEntry): PaperRef => ({
  arxivId: entry.arxivIds[0] ?? null,
  title: entry.title,
  date: entry.date,
});

const findMentioned = async (shelf: Shelf, id: ArxivId): Promise<PaperRef> => {
  const [entry] = await shelf.byId(id);
  return { arxivId: id, title: entry?.title ?? '', date: entry?.date ?? null };
};

/** The papers of `rows` but for those that `own` is about, one line each. */
const toOthers = (rows: readonly StoredEntry[], own: StoredEntry): PaperRef[] =>
  groupByPaper(rows)
    .filter((group) => !group.some(({ key, arxivIds }) => key === own.key || arxivIds.some((id) => own.arxivIds.includes(id))))
    .flatMap((group) => mergeEntries(group).slice(0, 1).map(toPaperRef))
    .slice(0, MOST_REFS);

const toGlossEntry = async (shelf: Shelf, entry: StoredEntry): Promise<GlossEntry> => {
  const { mentionIds: _, titleKey: __, ...rest } = entry;
  return {
    ...rest,
    mentions: await Promise.all(findMentions(entry).map((id) => findMentioned(shelf, id))),
    sameDay: entry.date === null ? [] : toOthers(await shelf.byDate(entry.date), entry),
  };
};

/** Entries without ids that are called as `own` are, and do not contradict them. */
const findNamesakes = async (shelf: Shelf, own: readonly StoredEntry[], rejected: ReadonlySet<string>): Promise<readonly StoredEntry[]> => {
  const titles = [...new Set(own.flatMap(({ title, altTitles }) => [title, ...altTitles]))].filter((title) => title !== '');
  const found = (await Promise.all(titles.map((title) => shelf.byTitle(title)))).flat();
  const arxivId = own[0]?.arxivIds[0];
  if (found.length === 0 || arxivId === undefined) return [];
  return found.filter((entry) => {
    const isOwn = own.some(({ authors, abstract }) => matchPaper({ arxivId, title: entry.title, authors, abstract }, [entry])?.tier === 'title');
    return isOwn && !rejected.has(toTitleKey(entry.title));
  });
};

const findMatch = async (shelf: Shelf, paper: Paper) => {
  const own = await shelf.byId(paper.arxivId);
  const rejected = new Set(await readRejected(paper.arxivId));
  if (own.length > 0) return { tier: 'id', entries: [...own, ...(await findNamesakes(shelf, own, rejected))] } as const;
  const candidates = await shelf.candidates(paper);
  return matchPaper(paper, candidates.filter((entry) => !rejected.has(toTitleKey(entry.title))));
};

/** All that is known of `paper` on `shelf`, or `undefined` when no entry is about it. */
export const findGloss = async (shelf: Shelf, paper: Paper): Promise<Gloss | undefined> => {
  const match = await findMatch(shelf, paper);
  if (match === undefined) return undefined;
  const entries = await Promise.all(mergeEntries(match.entries).map((entry) => toGlossEntry(shelf, entry)));
  const mentionedBy = groupByPaper(await shelf.byMention(paper.arxivId)).flatMap((group) => mergeEntries(group).slice(0, 1).map(toPaperRef)).slice(0, MOST_REFS);
  const { arxivId } = paper;
  return { arxivId, tier: match.tier, entries, mentionedBy, copies: toCopies({ arxivId, entries }) };
};
