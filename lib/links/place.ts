import { parseArxivId, type ArxivId } from '../arxiv/arxiv-id.ts';
import { parseDay } from '../digest/day.ts';
import { toClean } from '../digest/lines.ts';
import type { Keyed } from '../digest/paper-keys.ts';
import { toTitleKey } from '../digest/title-key.ts';

/** A search and how it is narrowed, as an address keeps it. */
export interface SearchPlace {
  readonly by: 'search';
  readonly text: string;
  /** Keys of tags. */
  readonly tags: readonly string[];
  readonly years: readonly string[];
  readonly sort: 'fit' | 'date';
  readonly isLiteral: boolean;
}

/** A paper by its id, or by the key of its title where it has none; by both where a page has the id and its entry has not. */
export type PaperPlace = { readonly by: 'paper' } & ({ readonly id: ArxivId; readonly titleKey?: string } | { readonly titleKey: string });

/** A place in the library. `day: null` is the newest day, whichever it is; `nowhere` is an address that names none. */
export type Place =
  | { readonly by: 'day'; readonly day: string | null }
  | { readonly by: 'tag'; readonly tag: string }
  | PaperPlace
  | SearchPlace
  /** Tags that are drawn, which may be none; `null` leaves the choice to the page. */
  | { readonly by: 'timeline'; readonly tags: readonly string[] | null }
  | { readonly by: 'nowhere' };

const NOWHERE: Place = { by: 'nowhere' };
const TITLE = 'title:';

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

// As a digest's tags are read: one with something unseen in it would look like another, and be none.
const readTags = (query: URLSearchParams): string[] => query.getAll('tag').map(toClean);

const toKeyOf = (title: string): string => toTitleKey(title) || title;

const parsePaper = (name: string, query: URLSearchParams): Place => {
  if (!name.startsWith(TITLE)) {
    const [id, title] = [parseArxivId(name), query.get('title') ?? ''];
    return id === undefined ? NOWHERE : { by: 'paper', id, ...(title === '' ? {} : { titleKey: toKeyOf(title) }) };
  }
  const title = name.slice(TITLE.length);
  return title === '' ? NOWHERE : { by: 'paper', titleKey: toKeyOf(title) };
};

const toPaperName = (place: PaperPlace): string => {
  if (!('id' in place)) return TITLE + encode(place.titleKey);
  return place.id + toQuery(place.titleKey === undefined ? [] : [['title', place.titleKey]]);
};

const parseSearch = (text: string, query: URLSearchParams): Place => ({
  by: 'search',
  text,
  tags: readTags(query),
  years: query.getAll('year').filter((year) => /^\d{4}$/.test(year)),
  sort: query.get('sort') === 'date' ? 'date' : 'fit',
  isLiteral: query.has('literal'),
});

const parseNamed = (kind: string, name: string, query: URLSearchParams): Place => {
  if (kind === 'search') return parseSearch(name, query);
  if (kind === 'timeline' && name === '') return { by: 'timeline', tags: query.has('tag') ? readTags(query).filter((tag) => tag !== '') : null };
  if (kind === 'paper') return parsePaper(name, query);
  const tag = kind === 'tag' ? toClean(name) : '';
  if (tag !== '') return { by: 'tag', tag };
  return kind === 'day' && parseDay(name) !== undefined ? { by: 'day', day: name } : NOWHERE;
};

/**
 * Reads the fragment of an address of the library; `''` and `#/` are its newest day.
 * @example parsePlace('#/paper/2402.06619v2') // { by: 'paper', id: '2402.06619' }
 */
export const parsePlace = (hash: string): Place => {
  if (hash === '' || hash === '#' || hash === '#/') return { by: 'day', day: null };
  const [path = '', ...queries] = hash.split('?');
  const [, kind = '', raw = ''] = /^#\/([a-z]+)(?:\/(.*))?$/s.exec(path) ?? [];
  const name = decode(raw);
  return name === undefined ? NOWHERE : parseNamed(kind, name, new URLSearchParams(queries.join('?')));
};

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

const toQuery = (pairs: readonly (readonly [name: string, value: string])[]): string =>
  pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;

const toSearchQuery = ({ tags, years, sort, isLiteral }: SearchPlace): string =>
  toQuery([
    ...tags.map((tag) => ['tag', tag] as const),
    ...years.map((year) => ['year', year] as const),
    ...(sort === 'date' ? [['sort', 'date'] as const] : []),
    ...(isLiteral ? [['literal', '1'] as const] : []),
  ]);

// A tag without a name says that none is wanted.
const toTimelineQuery = (tags: readonly string[] | null): string =>
  tags === null ? '' : toQuery((tags.length === 0 ? [''] : tags).map((tag) => ['tag', tag]));

/**
 * The fragment that {@link parsePlace} reads as `place`; of `nowhere` the newest day's.
 * @example toHash({ by: 'tag', tag: 'moe' }) // '#/tag/moe'
 */
export const toHash = (place: Place): string => {
  switch (place.by) {
    case 'day':
      return place.day === null ? '#/' : `#/day/${place.day}`;
    case 'tag':
      return `#/tag/${encode(place.tag)}`;
    case 'paper':
      return `#/paper/${toPaperName(place)}`;
    case 'search':
      return `#/search/${encode(place.text)}${toSearchQuery(place)}`;
    case 'timeline':
      return `#/timeline${toTimelineQuery(place.tags)}`;
    default:
      return '#/';
  }
};

/** Where the library shows the paper that an entry is about. */
export const toPaperPlace = ({ arxivIds: [id], title }: Keyed): PaperPlace =>
  id === undefined ? { by: 'paper', titleKey: toKeyOf(title) } : { by: 'paper', id };

/** The search for `text`, not narrowed, best first. */
export const toSearchPlace = (text: string): SearchPlace =>
  ({ by: 'search', text, tags: [], years: [], sort: 'fit', isLiteral: false });

/** Changes a search, and leaves every other place as it is. */
export const changeSearch = (change: (search: SearchPlace) => SearchPlace) => (place: Place): Place =>
  place.by === 'search' ? change(place) : place;

/** A list without one of its members, or with it where it was missing. */
export const toggle = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
