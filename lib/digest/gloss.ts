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

/** One entry with its surroundings. */
export interface GlossEntry extends Entry {
  /** The entry's key in the store; negative in the packaged fallback. */
  readonly key: number;
  /** Papers that the commentary mentions, in its order. */
  readonly mentions: readonly PaperRef[];
  /** The other papers of the same digest day, in its order. */
  readonly sameDay: readonly PaperRef[];
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
  /** Papers whose commentaries mention this paper. */
  readonly mentionedBy: readonly PaperRef[];
  readonly copies: Copies;
}
