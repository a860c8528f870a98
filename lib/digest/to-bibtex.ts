import type { Person } from './to-person.ts';
import type { Reference } from './to-reference.ts';
import { toTex } from './to-tex.ts';

const toAuthor = (person: Person): string => {
  if ('literal' in person) return `{${toTex(person.literal)}}`;
  const { family, given, suffix } = person;
  // `First Last` would part a family name of two words, unless the first is small.
  const isPlain = suffix === undefined && (!family.includes(' ') || /^\p{Ll}/u.test(family));
  return toTex(isPlain ? `${given} ${family}` : [family, ...(suffix === undefined ? [] : [suffix]), given].join(', '));
};

// An address is taken as it is, but for what would end the field.
const toAddress = (url: string): string => url.replace(/[{}\\]/g, (character) => encodeURIComponent(character));

const toFields = ({ arxivId, title, authors, year, url }: Reference): (readonly [string, string])[] => [
  ['title', toTex(title)],
  ['author', authors.map(toAuthor).join(' and ')],
  ['year', `${year ?? ''}`],
  ...(arxivId === null ? [] : [['eprint', arxivId], ['archivePrefix', 'arXiv']] as const),
  ['url', toAddress(url ?? '')],
];

/**
 * A paper as BibTeX in the form that arXiv itself offers; one that is not there has its address alone. What is not known
 * is left out. Ends with a line end.
 */
export const toBibtex = (reference: Reference): string => {
  const lines = toFields(reference).flatMap(([name, value]) => (value === '' ? [] : [`  ${name}={${value}},`]));
  return [`@misc{${reference.key},`, ...lines, '}', ''].join('\n');
};
