import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from './entry.ts';

/** How an entry was found to be about a paper, surest first. */
export type Tier = 'id' | 'title' | 'abstract' | 'likely';

/** A paper named somewhere: enough to show it and to go there. */
export interface PaperRef {
  /** `null` for a paper of a digest whose id is not known. */
  readonly arxivId: ArxivId | null;
  /** Empty when no digest knows the paper. */
  readonly title: string;
  readonly date: string | null;
}

/** How papers are near an entry: it names them, they name its paper, or they are of its digest day. */
export type Relation = 'mentions' | 'mentionedBy' | 'sameDay';

/** Papers near an entry, the first of them by name. */
export interface RelatedPapers {
  readonly papers: readonly PaperRef[];
  /** How many there are, also beyond `papers`; a `+` behind it where there may be more than were counted. */
  readonly count: string;
}

/** One entry with its surroundings. */
export interface GlossEntry extends Entry {
  /** The entry's key in the store; negative in the packaged fallback. */
  readonly key: number;
  /** Where the library shows the paper with what is counted here: what stands behind `#/` in its address. */
  readonly place: string;
  /** Mentions and days in the order of the digest. What mentions the paper, newest first, stands with its newest entry alone. */
  readonly related: Readonly<Record<Relation, RelatedPapers>>;
}

/** What can be copied of a paper. */
export type Copyable = 'markdown' | 'bibtex' | 'link';
/** The text that each copy is. */
export type Copies = Readonly<Record<Copyable, string>>;

/** All that a card shows for one paper. */
export interface Gloss {
  readonly arxivId: ArxivId;
  readonly tier: Tier;
  /** Newest first, at least one. */
  readonly entries: readonly GlossEntry[];
  readonly copies: Copies;
}
