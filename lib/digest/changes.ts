import type { Entry } from './entry.ts';
import { toSpaced } from './lines.ts';
import { mergeEntries } from './merge.ts';
import { toPaperKeys } from './paper-keys.ts';
import { toTagKey } from './tags.ts';
import { toTitleKey } from './title-key.ts';

/** What an import does to one paper. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'same';
  /** The paper's entries as they are read now; empty where there are none. */
  readonly before: readonly Entry[];
  /** As they will be. */
  readonly after: readonly Entry[];
}

/** The entries of one paper, by where they are. */
interface Paper {
  readonly stored: Entry[];
  readonly incoming: Entry[];
}

// What a store adds to an entry is no part of what is compared.
const toPlain = ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url }: Entry): Entry =>
  ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url });

const toPapers = (stored: readonly Entry[], incoming: readonly Entry[]): Paper[] => {
  const papers = new Map<string, Paper>();
  for (const [place, key] of toPaperKeys([...incoming, ...stored]).entries()) {
    const isIncoming = place < incoming.length;
    const entry = isIncoming ? incoming[place] : stored[place - incoming.length];
    const paper = papers.get(key) ?? { stored: [], incoming: [] };
    if (entry !== undefined) paper[isIncoming ? 'incoming' : 'stored'].push(toPlain(entry));
    papers.set(key, paper);
  }
  return [...papers.values()];
};

// Spaces, the spelling of titles and tags, and of two lists of equal length which one, are not worth a reader's look.
const toEssence = ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url }: Entry): unknown[] => [
  [...arxivIds].sort(),
  toTitleKey(title),
  altTitles.map(toTitleKey).sort(),
  authors.length,
  abstract.length,
  toSpaced(commentary),
  toSpaced(commentaryEn),
  tags.map(toTagKey).sort(),
  date,
  url,
];

const isSame = (before: readonly Entry[], after: readonly Entry[]): boolean =>
  JSON.stringify(before.map(toEssence)) === JSON.stringify(after.map(toEssence));

const toChange = ({ stored, incoming }: Paper): Change => {
  if (stored.length === 0 && incoming.length === 1) return { kind: 'added', before: [], after: incoming };
  const [before, after] = [mergeEntries(stored), mergeEntries([...stored, ...incoming])];
  if (before.length === 0) return { kind: 'added', before, after };
  return { kind: isSame(before, after) ? 'same' : 'changed', before, after };
};

/**
 * What becomes of each paper in `incoming` beside the entries that are `stored`, of which all about these papers must
 * be given. Nothing is lost by an import: the entries of a paper are merged.
 */
export const findChanges = (stored: readonly Entry[], incoming: readonly Entry[]): Change[] =>
  toPapers(stored, incoming).filter((paper) => paper.incoming.length > 0).map(toChange);
