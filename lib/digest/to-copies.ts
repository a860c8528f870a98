import type { Copies, Gloss } from './gloss.ts';
import { toBibtex } from './to-bibtex.ts';
import { toMarkdown } from './to-markdown.ts';

/** A paper as text for the clipboard: its entries as notes, a reference, its address. */
export const toCopies = ({ arxivId, entries }: Pick<Gloss, 'arxivId' | 'entries'>): Copies => ({
  markdown: entries.map(toMarkdown).join('\n'),
  bibtex: entries.slice(0, 1).map(({ title, authors }) => toBibtex({ arxivId, title, authors })).join(''),
  link: `https://arxiv.org/abs/${arxivId}`,
});
