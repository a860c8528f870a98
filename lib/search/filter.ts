import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { toTagKey } from '../digest/tags.ts';
import { toIdHash } from './build-segment.ts';
import type { Concepts } from './concepts.ts';
import { parseDayRange, type DayRange } from './day-range.ts';
import type { SearchRequest } from './found.ts';
import { toKoreanLayout, toLatinLayout } from './keyboard.ts';
import type { Clause, Query } from './query.ts';
import type { Segment } from './segment.ts';
import { toSearchWords } from './words.ts';

/** What a document must be, whatever its words. */
export interface Filters {
  /** Of each list one tag, by the key. */
  readonly tags: readonly (readonly string[])[];
  readonly excludedTags: readonly string[];
  /** In each of the ranges. */
  readonly days: readonly DayRange[];
  readonly excludedDays: readonly DayRange[];
  /** In one of them, if there are any. */
  readonly years: readonly DayRange[];
  readonly paper: ArxivId | null;
}

/** What spaces, hyphens and capitals do not change in a tag. */
const toLoose = (tag: string): string => tag.normalize('NFC').toLowerCase().replace(/[\s_-]+/g, '');

const namesOf = (concepts: Concepts, tag: string): Set<string> => {
  const forms = concepts.find(toSearchWords(tag).map(({ text }) => text)) ?? [];
  return new Set([toLoose(tag), ...forms.map((form) => form.map(({ text }) => text).join(''))]);
};

const findTags = (keys: readonly string[], names: ReadonlySet<string>): string[] => keys.filter((key) => names.has(toLoose(key)));

/** The tags that are meant by what was typed: the tag itself and what means the same, else those that begin so. */
const toTagKeys = (typed: string, keys: readonly string[], concepts: Concepts): string[] => {
  const exact = findTags(keys, namesOf(concepts, typed));
  if (exact.length > 0) return exact;
  const begun = keys.filter((key) => toLoose(key).startsWith(toLoose(typed)));
  if (begun.length > 0) return begun;
  const other = toLatinLayout(typed) ?? toKoreanLayout(typed);
  return other === undefined ? [] : findTags(keys, namesOf(concepts, other));
};

/** What filters are made with. */
interface Known {
  readonly segments: readonly Segment[];
  readonly concepts: Concepts;
}

const findTagKeys = ({ kind, text }: Clause, { segments, concepts }: Known): string[] =>
  kind === 'tag' ? toTagKeys(text, [...new Set(segments.flatMap(({ tags }) => tags.map(({ key }) => key)))], concepts) : [];

/** A query in which what looks like a tag, and is none that anybody gave, is a word. */
export const toKnownTags = (query: Query, known: Known): Query => ({
  ...query,
  clauses: query.clauses.map((clause) => (clause.kind === 'tag' && findTagKeys(clause, known).length === 0 ? { ...clause, kind: 'word' } : clause)),
});

const isDay = (range: DayRange | undefined): range is DayRange => range !== undefined;

const toRanges = (clauses: readonly Clause[]): DayRange[] =>
  clauses.filter(({ kind }) => kind === 'date').map(({ text }) => parseDayRange(text)).filter(isDay);

/** What a query and what narrows it ask of every document. */
export const toFilters = ({ clauses, paper }: Query, { tags = [], years = [] }: SearchRequest, known: Known): Filters => {
  const [wanted, excluded] = [clauses.filter(({ isExcluded }) => !isExcluded), clauses.filter(({ isExcluded }) => isExcluded)];
  return {
    tags: [...wanted.filter(({ kind }) => kind === 'tag').map((clause) => findTagKeys(clause, known)), ...tags.map((tag) => [toTagKey(tag)])],
    excludedTags: excluded.flatMap((clause) => findTagKeys(clause, known)),
    days: toRanges(wanted),
    excludedDays: toRanges(excluded),
    years: years.map(parseDayRange).filter(isDay),
    paper,
  };
};

const toTagPlaces = ({ tags }: Segment, keys: readonly string[]): Set<number> =>
  new Set(tags.flatMap(({ key }, place) => (keys.includes(key) ? [place] : [])));

const hasTag = ({ tagStarts, tagPlaces }: Segment, document: number, places: ReadonlySet<number>): boolean => {
  for (let at = tagStarts[document] ?? 0; at < (tagStarts[document + 1] ?? 0); at += 1) if (places.has(tagPlaces[at] ?? -1)) return true;
  return false;
};

const isIn = (day: number, { first, last }: DayRange): boolean => day >= first && day <= last;

/** Says of each document of a segment whether the filters let it pass. */
export const toPassing = (segment: Segment, filters: Filters): ((document: number) => boolean) => {
  const wanted = filters.tags.map((keys) => toTagPlaces(segment, keys));
  const excluded = toTagPlaces(segment, filters.excludedTags);
  const paper = filters.paper === null ? null : toIdHash(filters.paper);
  const { days, excludedDays, years } = filters;
  return (document) => {
    if (paper !== null) return segment.ids[document] === paper;
    const day = segment.days[document] ?? 0;
    if (!days.every((range) => isIn(day, range)) || excludedDays.some((range) => isIn(day, range))) return false;
    if (years.length > 0 && !years.some((range) => isIn(day, range))) return false;
    if (excluded.size > 0 && hasTag(segment, document, excluded)) return false;
    return wanted.every((places) => hasTag(segment, document, places));
  };
};
