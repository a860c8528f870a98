import { toAbsUrl } from '../arxiv/abs-url.ts';
import type { Copies, Gloss } from './gloss.ts';
import { toBibtex } from './to-bibtex.ts';
import { toMarkdown } from './to-markdown.ts';
import { toReferenceMaker } from './to-reference.ts';

/** A paper as text for the clipboard: its entries as notes, a reference, its address. */
export const toCopies = ({ arxivId, entries }: Pick<Gloss, 'arxivId' | 'entries'>): Copies => {
  const link = toAbsUrl(arxivId);
  return {
    markdown: entries.map(toMarkdown).join('\n'),
    // An entry found by its title may lack the id.
    bibtex: entries.slice(0, 1).map((entry) => toBibtex(toReferenceMaker()({ ...entry, arxivIds: [arxivId] }))).join(''),
    link,
  };
};
