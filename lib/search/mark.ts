import type { Entry } from '../digest/entry.ts';
import { findRanges, type Matcher, type Range } from './matcher.ts';

/** A piece of a text. */
export interface Stretch {
  readonly text: string;
  /** Whether it answers the query. */
  readonly isHit: boolean;
}

const toStretches = (text: string, ranges: readonly Pick<Range, 'start' | 'end'>[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), isHit: false });
    const from = Math.max(at, start);
    const last = stretches.at(-1);
    // What touches is one.
    if (last?.isHit === true) stretches[stretches.length - 1] = { text: last.text + text.slice(from, end), isHit: true };
    else stretches.push({ text: text.slice(from, end), isHit: true });
    at = end;
  }
  return at < text.length ? [...stretches, { text: text.slice(at), isHit: false }] : stretches;
};

/**
 * Parts a text at what answers the query; the stretches, joined, are the text.
 * @example markHits('Reward Modeling에서', matcher) // 'Reward' hit, ' Modeling에서' not
 */
export const markHits = (text: string, matcher: Matcher): Stretch[] => toStretches(text, findRanges(text, matcher));

/** The line of an entry that is shown under its title. */
export interface BestLine {
  readonly field: 'commentary' | 'commentaryEn' | 'abstract';
  readonly stretches: readonly Stretch[];
}

const FIELDS = ['commentary', 'commentaryEn', 'abstract'] as const;

/** A sentence of a text: where it starts and ends. */
const toSentences = (text: string): { readonly start: number; readonly end: number }[] => {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/(?<=[.!?…])\s+|\n+/g)) {
    if (index > start) sentences.push({ start, end: index });
    start = index + gap.length;
  }
  return start < text.length ? [...sentences, { start, end: text.length }] : sentences;
};

const countNeeds = (ranges: readonly Range[], { start, end }: { readonly start: number; readonly end: number }): number =>
  new Set(ranges.filter((range) => range.start >= start && range.end <= end).map(({ need }) => need)).size;

/** Characters before the first hit that still leave it in sight. */
const LEAD = 40;

/** Where to begin so that the first hit is seen: at the sentence's start, or at a word not far before the hit. */
const toStart = (text: string, sentence: { readonly start: number }, first: number): number => {
  if (first - sentence.start <= LEAD) return sentence.start;
  const space = text.indexOf(' ', first - LEAD);
  return space < 0 || space >= first ? first : space + 1;
};

const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }, ranges: readonly Range[]): Stretch[] => {
  const isCutBefore = start > 0 && !/[\s]$/.test(text.slice(0, start).replace(/[.!?…]\s+$/, '\n'));
  const within = ranges.filter((range) => range.start >= start && range.end <= end).map((range) => ({ start: range.start - start, end: range.end - start }));
  const stretches = toStretches(text.slice(start, end).replace(/\n/g, ' '), within);
  const dots: Stretch = { text: '… ', isHit: false };
  return [...(isCutBefore ? [dots] : []), ...stretches, ...(end < text.length ? [{ text: ' …', isHit: false }] : [])];
};

const toLine = (text: string, ranges: readonly Range[], length: number): Stretch[] => {
  const sentences = toSentences(text);
  const counts = sentences.map((sentence) => countNeeds(ranges, sentence));
  const best = sentences[Math.max(0, counts.indexOf(Math.max(...counts)))] ?? { start: 0, end: text.length };
  const first = ranges.find(({ start }) => start >= best.start && start < best.end)?.start ?? best.start;
  const start = toStart(text, best, first);
  return cut(text, { start, end: Math.min(text.length, start + length) }, ranges);
};

/**
 * The piece of an entry's prose that answers best, at most about `length` characters: the sentence in which most of the
 * query stands, in the commentary before the abstract; where none does, the commentary's beginning.
 */
export const toBestLine = (entry: Entry, matcher: Matcher, length = 240): BestLine => {
  const read = FIELDS.map((field) => ({ field, ranges: findRanges(entry[field], matcher) }));
  const first = FIELDS.find((field) => entry[field] !== '') ?? 'commentary';
  const { field, ranges } = read.find((each) => each.ranges.length > 0) ?? { field: first, ranges: [] };
  return { field, stretches: toLine(entry[field], ranges, length) };
};
