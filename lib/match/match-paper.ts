import type { Paper } from '../arxiv/paper.ts';
import type { Entry } from '../digest/entry.ts';
import type { Tier } from '../digest/gloss.ts';
import { toNameScore } from './names.ts';
import { toJaccard, toShingles } from './shingles.ts';
import { SHORTEST_KEY, toTitleKey } from '../digest/title-key.ts';
import { LEAST_DICE, toDice, toTitleWords, type TitleWords } from './title-words.ts';

/** The entries about a paper and how surely they are. */
export interface Match<E extends Entry> {
  readonly tier: Tier;
  readonly entries: readonly E[];
}

/** Same papers: .756 and more over 1,786, damaged text against raw; different papers: .081 and less over every pair of 1,775. */
const LEAST_ABSTRACT = 0.3;
const CONTRADICTING_ABSTRACT = 0.1;
const LEAST_NAMES = 0.6;

type Test = (paper: Paper, entry: Entry) => boolean;

const toAbstractScore = (paper: Paper, entry: Entry): number =>
  toJaccard(toShingles(paper.abstract), toShingles(entry.abstract));

const hasTitle: Test = (paper, entry) => {
  const key = toTitleKey(paper.title);
  const isSame = [entry.title, ...entry.altTitles].some((title) => toTitleKey(title) === key);
  if (key.length < SHORTEST_KEY || !isSame) return false;
  const areOthers = toNameScore(paper.authors, entry.authors) === 0;
  return !areOthers || toAbstractScore(paper, entry) >= CONTRADICTING_ABSTRACT;
};

const hasAbstract: Test = (paper, entry) => toAbstractScore(paper, entry) >= LEAST_ABSTRACT;

const isLikeTitle = (one: TitleWords, other: TitleWords): boolean => {
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  return one.digits === other.digits && toDice(shared, one.words.size, other.words.size) >= LEAST_DICE;
};

const isLikely: Test = (paper, entry) => {
  const words = toTitleWords(paper.title);
  const isLike = [entry.title, ...entry.altTitles].some((title) => isLikeTitle(words, toTitleWords(title)));
  return isLike && (toNameScore(paper.authors, entry.authors) ?? 0) >= LEAST_NAMES;
};

/** The tiers below an equal id, surest first. */
const TIERS: readonly (readonly [Tier, Test])[] = [['title', hasTitle], ['abstract', hasAbstract], ['likely', isLikely]];

const isOnePaper = (entries: readonly Entry[]): boolean =>
  new Set(entries.map((entry) => toTitleKey(entry.title))).size === 1;

/**
 * The entries that are about `paper`: by id, else by title, else by abstract, else likely by title words and names.
 * An entry that has ids matches no other id. Candidates for more than one paper in a tier are no match at all.
 * @example matchPaper(paper, entries)?.tier // 'title'
 */
export const matchPaper = <E extends Entry>(paper: Paper, entries: readonly E[]): Match<E> | undefined => {
  const own = entries.filter((entry) => entry.arxivIds.includes(paper.arxivId));
  if (own.length > 0) return { tier: 'id', entries: own };
  const nameless = entries.filter((entry) => entry.arxivIds.length === 0);
  for (const [tier, test] of TIERS) {
    const found = nameless.filter((entry) => test(paper, entry));
    if (found.length > 0) return isOnePaper(found) ? { tier, entries: found } : undefined;
  }
  return undefined;
};
