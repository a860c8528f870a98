import type { Paper } from '../arxiv/paper.ts';
import type { Gloss } from '../digest/gloss.ts';
import type { Language, Messages } from '../platform/i18n.ts';

/** What a page is answered: its glosses, and the card's sentences in each language. */
export interface LookUpAnswer {
  /** One a paper that is in a digest, in the order asked; papers without an entry are left out. */
  readonly glosses: readonly Gloss[];
  readonly words: Readonly<Record<Language, Messages>>;
}

/** The extension's own pages that a card may ask to open. */
export type OwnPage = 'options' | `library#/${string}`;

/** What content scripts ask of the background: a message's name, what goes in, what comes back. */
export interface Protocol {
  /** All the papers of one page, at most 100. At most 64 KB are answered, with long texts cut. Reads only; sets the tab's badge to the number of entries found. */
  lookUp(papers: readonly Paper[]): LookUpAnswer;
  /** Opens one of our own pages in a new tab. */
  openPage(page: OwnPage): void;
}

/** What our pages tell the pages that show entries, without waiting for an answer: the store is not what it was. */
export const CHANGED = 'changed';

/** What a shortcut asks of the page of a paper; the commands of the manifest have the same names. */
export const JUMP = 'jump';
export const FOLD = 'fold';
export type PageCommand = typeof JUMP | typeof FOLD;

/** A command as a page knows it; `undefined` for one that is not for pages. */
export const parsePageCommand = (name: string): PageCommand | undefined => (name === JUMP || name === FOLD ? name : undefined);
