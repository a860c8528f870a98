import type { Reference } from './to-reference.ts';

const toType = ({ arxivId, url }: Reference): string => (arxivId !== null ? 'article' : url !== null ? 'webpage' : 'document');

// arXiv registers a DOI for each of its papers.
const toPlace = ({ arxivId }: Reference): object =>
  arxivId === null ? {} : { DOI: `10.48550/arXiv.${arxivId}`, number: `arXiv:${arxivId}`, archive: 'arXiv', archive_location: arxivId };

/**
 * A paper as an item of CSL-JSON, on one line without a line end; a file is a list of such. What is not known is left
 * out. Titles and abstracts stay as they are written, TeX too.
 * @example toCsl(reference) // '{"id":"hosseini2024vstar","type":"article","title":…}'
 */
export const toCsl = (reference: Reference): string => {
  const { key, title, authors, year, month, url, abstract, tags } = reference;
  return JSON.stringify({
    id: key,
    type: toType(reference),
    ...(title !== '' && { title }),
    ...(authors.length > 0 && { author: authors }),
    ...(year !== null && { issued: { 'date-parts': [month === null ? [year] : [year, month]] } }),
    ...(url !== null && { URL: url }),
    ...toPlace(reference),
    ...(abstract !== '' && { abstract }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
  });
};
