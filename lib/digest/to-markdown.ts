import { toAbsUrl } from '../arxiv/abs-url.ts';
import type { Entry } from './entry.ts';

const block = (text: string): string[] => (text === '' ? [] : [text]);

/**
 * An entry as a Markdown note, in the form that the digest's own author writes: address, title, authors, abstract as
 * a quotation, commentary, tags. Ends with a line end.
 */
export const toMarkdown = ({ arxivIds, title, authors, abstract, commentary, commentaryEn, tags }: Entry): string => {
  const names = authors.length > 0 ? ` (${authors.join(', ')})` : '';
  return [
    ...arxivIds.slice(0, 1).map(toAbsUrl),
    `*${title}*${names}`,
    ...block(abstract === '' ? '' : `> ${abstract}`),
    ...block(commentary),
    ...block(tags.map((tag) => `#${tag}`).join(' ')),
    ...block(commentaryEn),
  ].join('\n\n') + '\n';
};
