import { parseArxivId } from '../arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../arxiv/arxiv-url.ts';
import { parseAuthors } from './authors.ts';
import { toCanonicalEntry } from './canonical-entry.ts';
import type { Complain, Fields, Found } from './canonical-fields.ts';
import type { Entry } from './entry.ts';
import { findFieldLines, parseFrontMatter, type FrontFields } from './front-matter.ts';
import type { Line } from './lines.ts';

const FENCE = /^-{3,}$/;

/** A note's front matter, and what stands under it. */
export interface FrontMatter {
  /** Between the fences; empty where there is none. */
  readonly front: readonly Line[];
  readonly body: readonly Line[];
}

/** Parts lines from the front matter that an editor may keep at the top. */
export const splitFrontMatter = (lines: readonly Line[]): FrontMatter => {
  const start = lines.findIndex(({ text }) => text !== '');
  const none = { front: [], body: lines };
  if (!FENCE.test(lines[start]?.text ?? '')) return none;
  const end = lines.findIndex(({ text }, place) => place > start && FENCE.test(text));
  return end < 0 ? none : { front: lines.slice(start + 1, end), body: lines.slice(end + 1) };
};

/** The fields of a note that people give other names to, in the order in which they are looked for. */
const NAMES = {
  title: ['title'],
  aliases: ['aliases', 'alias'],
  authors: ['authors', 'author'],
  tags: ['tags', 'tag'],
  date: ['date'],
  arxiv: ['arxiv', 'arxiv_id', 'arxivid'],
  url: ['url', 'link'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Name = keyof typeof NAMES;

const readList = (front: FrontFields, name: Name, split: (text: string) => string[]): string[] => {
  const value = NAMES[name].map((key) => front.get(key)).find((each) => each !== undefined) ?? '';
  if (typeof value !== 'string') return [...value];
  return value === '' ? [] : split(value);
};

const readOne = (front: FrontFields, name: Name): string => readList(front, name, (text) => [text])[0] ?? '';

// An editor may write the time of day too.
const toDay = (text: string): string => (/^\d{4}-\d\d-\d\d[T\s]/.test(text) ? text.slice(0, 10) : text);

/** The fields of front matter as a canonical file has them. */
export const toFields = (front: FrontFields): Fields => {
  const title = readOne(front, 'title');
  const [first, ...others] = readList(front, 'aliases', (text) => [text]);
  return {
    arxivIds: readList(front, 'arxiv', (text) => [text]),
    title,
    // Our own notes have the title among the aliases, where Obsidian looks for it.
    altTitles: first === undefined || first === title ? others : [first, ...others],
    authors: readList(front, 'authors', (text) => parseAuthors(`(${text})`)),
    tags: readList(front, 'tags', (text) => text.split(/[\s,]+/)),
    date: toDay(readOne(front, 'date')),
    // An address made for the reader of the note is none that the entry has.
    url: front.get('derived') === 'url' ? '' : readOne(front, 'url'),
  };
};

/** Whether front matter names a paper on arXiv, so that what is under it is a note. */
export const namesPaper = (front: FrontFields): boolean =>
  readList(front, 'arxiv', (text) => [text]).some((id) => parseArxivId(id) ?? parseArxivUrl(id)) ||
  parseArxivUrl(readOne(front, 'url')) !== undefined;

/** The names of the fields of a canonical file that may have something wrong in them here. */
const NAMES_OF: Readonly<Record<string, readonly string[]>> = { arxivIds: NAMES.arxiv, date: NAMES.date, url: NAMES.url };

/** Where in front matter stands what cannot be taken; where its field begins, if it does not stand there letter by letter. */
export const findFrontPlace = (lines: readonly Line[], { key, value }: Found): Line | undefined => {
  const fields = findFieldLines(lines);
  const own = NAMES_OF[key]?.map((name) => fields.get(name)).find((each) => each !== undefined);
  const line = own?.find(({ text }) => text.includes(value)) ?? own?.[0];
  return line && { ...line, text: value, column: line.column + Math.max(0, line.text.indexOf(value)) };
};

/** What no front matter says. */
const NOTHING: Entry = toCanonicalEntry(toFields(new Map()), () => {});

/** What the front matter of a note that Gloss did not write says of its paper; what is wrong is told to `complain`. */
export const toFrontEntry = (lines: readonly Line[], complain: Complain): Entry => {
  if (lines.length === 0) return NOTHING;
  const front = parseFrontMatter(lines);
  const entry = toCanonicalEntry(toFields(front), complain);
  const id = parseArxivUrl(entry.url ?? '')?.id;
  return entry.arxivIds.length > 0 || id === undefined ? entry : { ...entry, arxivIds: [id] };
};
