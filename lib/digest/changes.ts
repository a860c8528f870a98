import type { Entry } from './entry.ts';
import { toSpaced } from './lines.ts';
import { mergeEntries } from './merge.ts';
import { groupByPaper, toPaperKeys } from './paper-keys.ts';
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
  /** The papers as which the stored ones are read now, with all their entries. */
  readonly former: Set<readonly Entry[]>;
}

// What a store adds to an entry is no part of what is compared.
const toPlain = ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url }: Entry): Entry =>
  ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url });

/** For each entry all those of its paper. */
const toGroups = (entries: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> =>
  new Map(groupByPaper(entries).flatMap((group) => {
    const plain = group.map(toPlain);
    return group.map((entry) => [entry, plain]);
  }));

const toPapers = (stored: readonly Entry[], incoming: readonly Entry[]): Paper[] => {
  const papers = new Map<string, Paper>();
  const groups = toGroups(stored);
  const all = [...incoming, ...stored];
  for (const [place, key] of toPaperKeys(all).entries()) {
    const paper = papers.get(key) ?? { stored: [], incoming: [], former: new Set() };
    papers.set(key, paper);
    const entry = all[place];
    const group = entry && groups.get(entry);
    if (group !== undefined) paper.former.add(group);
    if (entry !== undefined) paper[place < incoming.length ? 'incoming' : 'stored'].push(toPlain(entry));
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

/** Whether its stored entries are read as one paper now, and no other with them. */
const isAsBefore = ({ stored, former: [group, ...others] }: Paper): boolean => stored.length === (group?.length ?? 0) && others.length === 0;

const toChange = ({ stored, incoming, former }: Paper): Change => {
  if (stored.length === 0 && incoming.length === 1) return { kind: 'added', before: [], after: incoming };
  const [before, after] = [[...former].flatMap(mergeEntries), mergeEntries([...stored, ...incoming])];
  if (before.length === 0) return { kind: 'added', before, after };
  return { kind: isSame(before, after) ? 'same' : 'changed', before, after };
};

/**
 * What becomes of each paper in `incoming` beside the entries that are `stored`, of which all about these papers must
 * be given. Nothing is lost by an import: the entries of a paper are merged. One without an id that stood with a paper of
 * its title leaves it when another comes that is called so: both are among the changes then, though neither comes.
 */
export const findChanges = (stored: readonly Entry[], incoming: readonly Entry[]): Change[] =>
  toPapers(stored, incoming).flatMap((paper) => {
    const isComing = paper.incoming.length > 0;
    if (!isComing && isAsBefore(paper)) return [];
    const change = toChange(paper);
    return isComing || change.kind === 'changed' ? [change] : [];
  });
