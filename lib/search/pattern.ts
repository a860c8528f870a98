import { findAllBegun, findAllHolding, findEnding } from './holding.ts';
import { toBegun, type CharacterRange } from './letters.ts';
import { beginsWith, countTerms, findBetween, findHolding, findPrefixed, findTerm, termAt, toInitialTerms } from './lexicon.ts';
import { isParticle } from './particles.ts';
import type { Segment } from './segment.ts';

/** What terms a piece of a query stands for. */
export type Pattern =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  /** A term of Hangul that holds the text anywhere. */
  | { readonly kind: 'holding'; readonly text: string }
  /** A term that ends with the text: the first part of what a space parts. */
  | { readonly kind: 'ending'; readonly text: string }
  /** What is half typed: a text and then one character of `next`; a term begins so, or holds it anywhere. `typed`: both, as far as they are. */
  | { readonly kind: 'begun'; readonly text: string; readonly next: readonly CharacterRange[]; readonly edge: Exclude<Edge, 'end'>; readonly typed: string }
  /** First consonants of syllables. */
  | { readonly kind: 'initials'; readonly text: string; readonly edge: Edge }
  /** These terms alone. */
  | { readonly kind: 'terms'; readonly text: string; readonly terms: readonly string[] };

/** Where in a term something stands. */
export type Edge = 'start' | 'end' | 'any';

/** A term of a segment, and how well it answers, above 0 and at most 1. */
export interface TermHit {
  readonly term: number;
  readonly fit: number;
  /** Whether it is the word itself, particles aside. */
  readonly isWhole: boolean;
}

/** Terms that a pattern may have in a segment: of more the commonest answer. */
const MOST_TERMS = 4_000;

const hit = (term: number, fit: number, isWhole: boolean): TermHit => ({ term, fit, isWhole });

/** How well a term of Hangul that holds a word answers it. */
const fitHolding = (term: string, text: string): Omit<TermHit, 'term'> => {
  if (term.startsWith(text)) {
    const rest = term.slice(text.length);
    return rest === '' ? { fit: 1, isWhole: true } : isParticle(rest) ? { fit: 0.97, isWhole: true } : { fit: 0.85, isWhole: false };
  }
  const rest = term.slice(term.indexOf(text) + text.length);
  return { fit: rest === '' || isParticle(rest) ? 0.75 : 0.65, isWhole: false };
};

const toNumbers = ([from, to]: readonly [number, number]): number[] => Array.from({ length: to - from }, (_, place) => from + place);

const expandPrefix = (segment: Segment, text: string): TermHit[] => {
  return toNumbers(findPrefixed(segment, text)).map((term) => {
    const { length } = termAt(segment, term);
    return hit(term, length === text.length ? 1 : 0.5 + (0.4 * text.length) / length, length === text.length);
  });
};

const toEdged = (text: string, edge: Edge): string => (edge === 'start' ? `\n${text}` : edge === 'end' ? `${text}\n` : text);

/** At its beginning a term is likelier to be what somebody begins to type. */
const fitBegin = (isBegin: boolean): number => (isBegin ? 0.8 : 0.65);

/** Of a word that is whole already, what it says itself is more than what it may become. */
const fitBegun = (segment: Segment, { text, typed }: Extract<Pattern, { kind: 'begun' }>) => (term: number): TermHit => {
  const name = termAt(segment, term);
  return typed !== '' && name.includes(typed) ? { term, ...fitHolding(name, typed) } : hit(term, fitBegin(name.startsWith(text)), false);
};

const expandBegun = (segment: Segment, pattern: Extract<Pattern, { kind: 'begun' }>): TermHit[] => {
  const { text, next, edge } = pattern;
  const found = edge === 'any' ? findAllBegun(segment, text, next) : next.flatMap((range) => toNumbers(findBetween(segment, text, range)));
  return found.map(fitBegun(segment, pattern));
};

/** Terms that begin with a consonant, or with a syllable that does: for one letter all terms need not be turned into theirs. */
const expandInitial = (segment: Segment, letter: string): TermHit[] =>
  [findPrefixed(segment, letter), ...toBegun(letter).map((range) => findBetween(segment, '', range))]
    .flatMap((found) => toNumbers(found).map((term) => hit(term, fitBegin(true), false)));

const expandInitials = (segment: Segment, { text, edge }: Extract<Pattern, { kind: 'initials' }>): TermHit[] => {
  if (edge === 'start' && text.length === 1) return expandInitial(segment, text);
  const terms = toInitialTerms(segment);
  return findHolding(terms, toEdged(text, edge)).map((term) => hit(term, fitBegin(beginsWith(terms, term, text)), false));
};

const expandAll = (segment: Segment, pattern: Pattern): TermHit[] => {
  const { text } = pattern;
  switch (pattern.kind) {
    case 'whole': {
      const term = findTerm(segment, text);
      return term < 0 ? [] : [hit(term, 1, true)];
    }
    case 'prefix':
      return expandPrefix(segment, text);
    case 'holding':
      return findAllHolding(segment, text).map((term) => ({ term, ...fitHolding(termAt(segment, term), text) }));
    case 'ending':
      return findEnding(segment, text).map((term) => hit(term, termAt(segment, term) === text ? 1 : 0.75, false));
    case 'begun':
      return expandBegun(segment, pattern);
    case 'initials':
      return expandInitials(segment, pattern);
    case 'terms':
      return pattern.terms.flatMap((name) => expandAll(segment, { kind: 'whole', text: name }));
  }
};

const toName = (pattern: Pattern): string => Object.values(pattern).join(' ');

const expandMost = (segment: Segment, pattern: Pattern): readonly TermHit[] => {
  const hits = expandAll(segment, pattern);
  if (hits.length <= MOST_TERMS) return hits;
  const sizeOf = ({ term }: TermHit): number => (segment.postingStarts[term + 1] ?? 0) - (segment.postingStarts[term] ?? 0);
  return hits.toSorted((one, other) => Number(other.isWhole) - Number(one.isWhole) || sizeOf(other) - sizeOf(one)).slice(0, MOST_TERMS);
};

// A word that grows by a letter asks for much of what was asked before, and a query for each pattern several times.
const KNOWN = new WeakMap<Segment, Map<string, readonly TermHit[]>>();
const MOST_KNOWN = 500;

const knownOf = (segment: Segment): Map<string, readonly TermHit[]> => {
  const known = KNOWN.get(segment);
  if (known !== undefined && known.size < MOST_KNOWN) return known;
  const fresh = new Map<string, readonly TermHit[]>();
  KNOWN.set(segment, fresh);
  return fresh;
};

/** The terms of a segment that a pattern stands for. */
export const expand = (segment: Segment, pattern: Pattern): readonly TermHit[] => {
  if (countTerms(segment) === 0) return [];
  const known = knownOf(segment);
  const key = toName(pattern);
  const hits = known.get(key) ?? expandMost(segment, pattern);
  known.set(key, hits);
  return hits;
};

/** Bytes that the postings of all terms of a pattern have. */
export const countPostings = (segment: Segment, pattern: Pattern): number =>
  expand(segment, pattern).reduce((sum, { term }) => sum + (segment.postingStarts[term + 1] ?? 0) - (segment.postingStarts[term] ?? 0), 0);

/** Looked up by halving; the others go through the whole lexicon. */
const isQuick = ({ kind }: Pattern): boolean => kind === 'whole' || kind === 'prefix' || kind === 'terms';

/** The terms of each of several patterns; `undefined` where one has none: then the costly ones are not looked for. */
export const expandEach = (segment: Segment, patterns: readonly Pattern[]): (readonly TermHit[])[] | undefined => {
  for (const isTurn of [true, false]) {
    if (patterns.some((pattern) => isQuick(pattern) === isTurn && expand(segment, pattern).length === 0)) return undefined;
  }
  return patterns.map((pattern) => expand(segment, pattern));
};
