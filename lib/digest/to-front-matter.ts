import type { Entry } from './entry.ts';
import { toPaperUrl } from './paper-url.ts';

/** Fields of front matter in the order in which they are written. */
export type FrontValues = Readonly<Record<string, string | readonly string[] | null>>;

// Bare where every reader of YAML takes it for a text.
const BARE = /^\p{L}[\p{L}\p{M}\p{N} _./'()-]*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** What Obsidian takes for a date and a number only without quotes. */
const ALWAYS_BARE = new Set(['date', 'entries']);

const toScalar = (text: string): string => (BARE.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text));

/** How lists are written: an item a line, as Obsidian does, or in brackets on one. */
type ListStyle = 'lines' | 'brackets';

const toLines = (key: string, value: string | readonly string[] | null, style: ListStyle): string[] => {
  if (value === null) return [`${key}: null`];
  if (typeof value === 'string') return [`${key}: ${ALWAYS_BARE.has(key) ? value : toScalar(value)}`];
  const items = value.map(toScalar);
  return items.length === 0 || style === 'brackets' ? [`${key}: [${items.join(', ')}]`] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
};

/**
 * An entry's fields, without its texts, under the names that Obsidian knows. The title is an alias too: there Obsidian
 * looks for it. An address that the entry has not itself is said to be `derived`.
 */
export const toFrontValues = (entry: Entry): FrontValues => {
  const { title, altTitles, authors, date, arxivIds, url, tags } = entry;
  const address = url ?? toPaperUrl(entry);
  return {
    title,
    aliases: title === '' ? altTitles : [title, ...altTitles],
    authors,
    date,
    arxiv: arxivIds.length > 1 ? arxivIds : arxivIds[0] ?? null,
    url: address,
    derived: url === null && address !== null ? 'url' : null,
    tags,
  };
};

/** The same inside a file of many, where only Gloss reads them. */
export const toOwnValues = (entry: Entry): FrontValues => {
  const values = toFrontValues(entry);
  return { ...values, aliases: entry.altTitles.length === 0 ? [] : values['aliases'] ?? [], url: entry.url, derived: null };
};

/** Fields of nothing. */
export const NO_VALUES: FrontValues = { title: '', aliases: [], authors: [], date: null, arxiv: null, url: null, derived: null, tags: [] };

/**
 * Lines of YAML for those fields of `values` that are not so in `base`. `parseFrontMatter` reads them back.
 * @example toFrontLines({ title: 'A: B', tags: ['moe'] }, {}, 'lines') // ['title: "A: B"', 'tags:', '  - moe']
 */
export const toFrontLines = (values: FrontValues, base: FrontValues, style: ListStyle): string[] =>
  Object.entries(values).flatMap(([key, value]) => (JSON.stringify(value) === JSON.stringify(base[key]) ? [] : toLines(key, value, style)));
