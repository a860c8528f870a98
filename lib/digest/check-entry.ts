import type { Entry } from './entry.ts';
import type { Line } from './lines.ts';
import type { ProblemCode } from './problem.ts';

/** Notes a problem at a place; without one, at the beginning of the file. */
export type Report = (code: ProblemCode, line?: Line) => void;

/** Where parts of an entry stand; what is not known is looked for at its head. */
export interface Places {
  readonly head?: Line | undefined;
  readonly authors?: Line | undefined;
  readonly tags?: Line | undefined;
}

/** Entries that are taken from one file. */
export const MOST_ENTRIES = 50_000;

/** Counts, and lengths in UTF-16 units. */
export const MOST = { authors: 2_000, tags: 50, titles: 20, title: 1_000, name: 1_000, tag: 200, abstract: 20_000, commentary: 50_000, ids: 100, url: 2_000 };

const isLongerThan = (most: number) => (text: string): boolean => text.length > most;

const isTooLong = ({ title, altTitles, authors, abstract, commentary, commentaryEn, tags, url, arxivIds }: Entry): boolean =>
  [title, ...altTitles].some(isLongerThan(MOST.title)) || abstract.length > MOST.abstract ||
  [commentary, commentaryEn].some(isLongerThan(MOST.commentary)) || authors.some(isLongerThan(MOST.name)) ||
  tags.some(isLongerThan(MOST.tag)) || (url?.length ?? 0) > MOST.url || altTitles.length > MOST.titles || arxivIds.length > MOST.ids;

const isEmpty = ({ commentary, commentaryEn, tags }: Entry): boolean =>
  commentary === '' && commentaryEn === '' && tags.length === 0;

const findFault = (entry: Entry): ProblemCode | undefined => {
  if (entry.title === '' && entry.arxivIds.length === 0) return 'paper-missing';
  if (isTooLong(entry)) return 'entry-too-long';
  return isEmpty(entry) ? 'entry-empty' : undefined;
};

/**
 * An entry within all limits, with what passed one reported; `undefined`, and the reason reported, for an entry that
 * names no paper, says nothing, or is too long. Every format's entries come through here.
 */
export const checkEntry = (entry: Entry, { head, authors = head, tags = head }: Places, report: Report): Entry | undefined => {
  const fault = findFault(entry);
  if (fault !== undefined) return void report(fault, head);
  if (entry.authors.length > MOST.authors) report('too-many-authors', authors);
  if (entry.tags.length > MOST.tags) report('too-many-tags', tags);
  return { ...entry, authors: entry.authors.slice(0, MOST.authors), tags: entry.tags.slice(0, MOST.tags) };
};
