import type { Gloss, GlossEntry, RelatedPapers } from './gloss.ts';
import { toCopies } from './to-copies.ts';

const toSize = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const cutText = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;

/** UTF-16 units of the longest text that make room for one more of a list: what is told by its number, and is in the library, goes first. */
const EACH = { paper: 4_000, item: 100, entry: 250 };

const cutList = <T>(list: readonly T[], most: number): readonly T[] => list.slice(0, Math.floor(most / EACH.item));

const cutRelated = ({ papers, count }: RelatedPapers, most: number): RelatedPapers =>
  ({ papers: papers.slice(0, Math.floor(most / EACH.paper)), count });

const cutEntry = (entry: GlossEntry, most: number): GlossEntry => ({
  ...entry,
  altTitles: [],
  arxivIds: entry.arxivIds.slice(0, 1),
  abstract: cutText(entry.abstract, most),
  authors: cutList(entry.authors, most),
  tags: cutList(entry.tags, most),
  commentary: cutText(entry.commentary, most),
  commentaryEn: cutText(entry.commentaryEn, most),
  related: {
    mentions: cutRelated(entry.related.mentions, most),
    mentionedBy: cutRelated(entry.related.mentionedBy, most),
    sameDay: cutRelated(entry.related.sameDay, most),
  },
});

const cutGloss = ({ arxivId, tier, entries: all }: Gloss, most: number): Gloss => {
  const entries = all.slice(0, Math.max(1, Math.floor(most / EACH.entry))).map((entry) => cutEntry(entry, most));
  return { arxivId, tier, entries, copies: toCopies({ arxivId, entries }) };
};

const fitGloss = (gloss: Gloss, most: number): Gloss => {
  let fitted = gloss;
  for (let length = most; length >= 1 && toSize(fitted) > most; length /= 2) fitted = cutGloss(gloss, length);
  return fitted;
};

/**
 * Glosses that are no more than `most` bytes of JSON together. Whole where they are no more anyway; else a text that is
 * cut ends in `…`, and what follows once all are as short as they can be is left out.
 */
export const fitGlosses = (glosses: readonly Gloss[], most: number): readonly Gloss[] => {
  if (toSize(glosses) <= most) return glosses;
  const fitted = glosses.map((gloss) => fitGloss(gloss, most / glosses.length));
  while (toSize(fitted) > most) fitted.pop();
  return fitted;
};
