import type { Paper } from '../arxiv/paper.ts';
import { mergeEntries } from '../digest/merge.ts';
import { toCopies } from '../digest/to-copies.ts';
import type { Gloss, GlossEntry } from '../digest/gloss.ts';
import { findMentions } from '../links/mentions.ts';
import { matchPaper } from '../match/match-paper.ts';
import { toTitleKey } from '../digest/title-key.ts';
import { readPaperRef, toOthers } from './paper-refs.ts';
import { readRejected } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Papers in a list of a card; a page's answer stays small. */
const MOST_REFS = 100;

const toGlossEntry = async (shelf: Shelf, entry: StoredEntry): Promise<GlossEntry> => {
  const { mentionIds: _, titleKey: __, ...rest } = entry;
  return {
    ...rest,
    mentions: await Promise.all(findMentions(entry).map((id) => readPaperRef(shelf, id))),
    sameDay: entry.date === null ? [] : toOthers(await shelf.byDate(entry.date), [entry]).slice(0, MOST_REFS),
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
  const mentionedBy = toOthers(await shelf.byMention(paper.arxivId), []).slice(0, MOST_REFS);
  const { arxivId } = paper;
  return { arxivId, tier: match.tier, entries, mentionedBy, copies: toCopies({ arxivId, entries }) };
};
