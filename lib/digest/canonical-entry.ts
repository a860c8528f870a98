import { parseArxivId, type ArxivId } from '../arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../arxiv/arxiv-url.ts';
import { parseAddress } from './address.ts';
import { readText, readTexts, type Complain, type Field, type Fields } from './canonical-fields.ts';
import { parseDay } from './day.ts';
import type { Entry } from './entry.ts';
import { toParagraphs, toSingleLine } from './lines.ts';

const toSet = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

const readLines = (field: Field): string[] => readTexts(field).map(toSingleLine).filter((text) => text !== '');

const readIds = (field: Field): ArxivId[] => {
  const ids = readLines(field).flatMap((text) => {
    const id = parseArxivId(text) ?? parseArxivUrl(text)?.id;
    if (id === undefined) field.complain('id-invalid', { key: field.key, value: text });
    return id ?? [];
  });
  return [...new Set(ids)];
};

const readDate = (field: Field): string | null => {
  const text = toSingleLine(readText(field));
  const day = parseDay(text);
  if (text !== '' && day === undefined) field.complain('date-invalid', { key: field.key, value: text });
  return day ?? null;
};

const readUrl = (field: Field): string | null => {
  const text = toSingleLine(readText(field));
  const url = parseAddress(text);
  if (text !== '' && url === null) field.complain('field-invalid', { key: field.key, value: text });
  return url;
};

/**
 * An entry from an object of JSON: each field that is missing or wrong is empty, wrong ones with a problem, and
 * unknown ones are not looked at. What the whole is worth is not asked here.
 */
export const toCanonicalEntry = (fields: Fields, complain: Complain): Entry => {
  const at = (key: string): Field => ({ fields, key, complain });
  return {
    arxivIds: readIds(at('arxivIds')),
    title: toSingleLine(readText(at('title'))),
    altTitles: toSet(readLines(at('altTitles'))),
    authors: readLines(at('authors')),
    abstract: toSingleLine(readText(at('abstract'))),
    commentary: toParagraphs(readText(at('commentary'))),
    commentaryEn: toParagraphs(readText(at('commentaryEn'))),
    tags: toSet(readLines(at('tags')).map((tag) => tag.replace(/^[#\s]+/, ''))),
    date: readDate(at('date')),
    url: readUrl(at('url')),
  };
};
