import type { Entry } from '../digest/entry.ts';
import { toTagKey } from '../digest/tags.ts';
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

/** {@link markHits} of a tag: one that was asked for is a hit, however it is spelled. */
export const markTag = (tag: string, matcher: Matcher): Stretch[] =>
  matcher.tags.includes(toTagKey(tag)) ? [{ text: tag, isHit: true }] : markHits(tag, matcher);

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

/** How many needs each sentence answers; ranges and sentences are in the order of the text, which is read once. */
const countNeeds = (ranges: readonly Range[], sentences: readonly Pick<Range, 'start' | 'end'>[]): number[] => {
  const needs = sentences.map(() => new Set<number>());
  let at = 0;
  for (const { start, end, need } of ranges) {
    while (start >= (sentences[at + 1]?.start ?? Infinity)) at += 1;
    if (end <= (sentences[at]?.end ?? 0)) needs[at]?.add(need);
  }
  return needs.map(({ size }) => size);
};

/** Characters before the first hit that still leave it in sight. */
const LEAD = 40;

/** Where to begin so that the first hit is seen: at the sentence's start, or at a word not far before the hit. */
const toStart = (text: string, sentence: { readonly start: number }, first: number): number => {
  if (first - sentence.start <= LEAD) return sentence.start;
  const space = text.indexOf(' ', first - LEAD);
  return space < 0 || space >= first ? first : space + 1;
};

/** Where to end: at the text's end, or at the last space of what there is room for; never within a character. */
const toEnd = (text: string, start: number, length: number): number => {
  if (start + length >= text.length) return text.length;
  const space = text.lastIndexOf(' ', start + length);
  if (space > start + length / 2) return space;
  return /[\ud800-\udbff]/.test(text.charAt(start + length - 1)) ? start + length - 1 : start + length;
};

const DOTS = '…';

const toLine = (text: string, ranges: readonly Range[], length: number): Stretch[] => {
  const sentences = toSentences(text);
  const counts = countNeeds(ranges, sentences);
  const best = sentences[Math.max(0, counts.indexOf(Math.max(...counts)))] ?? { start: 0, end: text.length };
  const first = ranges.find(({ start }) => start >= best.start && start < best.end)?.start ?? best.start;
  const start = toStart(text, best, first);
  const end = toEnd(text, start, length);
  const within = ranges.filter((range) => range.start >= start && range.end <= end).map((range) => ({ start: range.start - start, end: range.end - start }));
  return [
    ...(start > best.start ? [{ text: `${DOTS} `, isHit: false }] : []),
    ...toStretches(text.slice(start, end).replace(/\n/g, ' '), within),
    ...(end < text.length ? [{ text: ` ${DOTS}`, isHit: false }] : []),
  ];
};

/**
 * The piece of an entry's prose that answers best, at most about `length` characters: the sentence in which most of the
 * query stands, in the commentary before the abstract; where none does, the commentary's beginning.
 */
export const toBestLine = (entry: Entry, matcher: Matcher, length = 240): BestLine => {
  // An abstract is longer than all else, and is not read where the commentary answers.
  for (const field of FIELDS) {
    const ranges = findRanges(entry[field], matcher);
    if (ranges.length > 0) return { field, stretches: toLine(entry[field], ranges, length) };
  }
  const first = FIELDS.find((field) => entry[field] !== '') ?? 'commentary';
  return { field: first, stretches: toLine(entry[first], [], length) };
};
