import type { ArxivId } from '../arxiv/arxiv-id.ts';

/** What a BibTeX entry is made from. */
export interface Reference {
  readonly arxivId: ArxivId;
  readonly title: string;
  readonly authors: readonly string[];
}

const toYear = (id: ArxivId): string => {
  const digits = id.slice(id.indexOf('/') + 1, id.indexOf('/') + 3);
  return (Number(digits) > 90 ? '19' : '20') + digits;
};

const toWord = (text: string | undefined): string =>
  (text ?? '').normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '');

const toLastName = (author: string): string => {
  const [last = '', first] = author.split(',');
  return first === undefined ? author.trim().split(/\s+/).at(-1) ?? '' : last;
};

const STOP_WORDS = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'and']);

const toKey = ({ arxivId, title, authors }: Reference): string => {
  const word = title.split(/\s+/).map(toWord).find((candidate) => candidate !== '' && !STOP_WORDS.has(candidate));
  return `${toWord(toLastName(authors[0] ?? ''))}${toYear(arxivId)}${word ?? ''}` || 'arxiv';
};

/** Braces that do not pair would end the field early; text keeps its TeX otherwise. */
const toField = (text: string): string => {
  let depth = 0;
  for (const character of text) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/[{}]/g, '');
};

/** A paper as BibTeX in the form that arXiv itself offers. Ends with a line end. */
export const toBibtex = (reference: Reference): string => {
  const { arxivId, title, authors } = reference;
  return [
    `@misc{${toKey(reference)},`,
    `  title={${toField(title)}},`,
    `  author={${toField(authors.join(' and '))}},`,
    `  year={${toYear(arxivId)}},`,
    `  eprint={${arxivId}},`,
    '  archivePrefix={arXiv},',
    `  url={https://arxiv.org/abs/${arxivId}},`,
    '}',
    '',
  ].join('\n');
};
