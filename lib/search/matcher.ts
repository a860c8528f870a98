import type { Alternative } from './alternatives.ts';
import { hasInitialsAt, isAmong } from './letters.ts';
import type { Pattern } from './pattern.ts';
import type { PlannedNeed } from './plan.ts';
import { toJoined, toNameParts, toSearchWords, type Word } from './words.ts';

/** Finds in a text what a search was answered by: for each word of the query the ways it may be written. */
export interface Matcher {
  readonly needs: readonly (readonly Alternative[])[];
  /** Keys of the tags that were asked for. */
  readonly tags: readonly string[];
}

/** A stretch of a text, in UTF-16 units, that answers a need. */
export interface Range {
  readonly start: number;
  readonly end: number;
  /** Which need. */
  readonly need: number;
}

// Beside whole words a letter or a syllable alone would be marked wherever it stands.
const isTelling = ({ parts }: Alternative): boolean => parts.length > 1 || parts.some(({ text }) => text.length > 1);

export const toMatcher = (needs: readonly PlannedNeed[], tags: readonly string[]): Matcher => {
  const wanted = needs.filter(({ role }) => role !== 'excluded').map(({ alternatives }) => alternatives);
  return { tags, needs: wanted.length > 1 ? wanted.map((alternatives) => alternatives.filter(isTelling)) : wanted };
};

type Span = Pick<Range, 'start' | 'end'>;

const findBegun = ({ text, next, edge }: Extract<Pattern, { kind: 'begun' }>, term: string): Span | undefined => {
  for (let place = term.indexOf(text); place >= 0; place = term.indexOf(text, place + 1)) {
    if (edge === 'start' && place > 0) return undefined;
    if (isAmong(term.charCodeAt(place + text.length), next)) return { start: place, end: place + text.length + 1 };
  }
  return undefined;
};

const findInitials = ({ text, edge }: Extract<Pattern, { kind: 'initials' }>, term: string): Span | undefined => {
  const last = term.length - text.length;
  for (let place = edge === 'end' ? Math.max(0, last) : 0; place <= (edge === 'start' ? Math.min(0, last) : last); place += 1) {
    if (hasInitialsAt(term, text, place)) return { start: place, end: place + text.length };
  }
  return undefined;
};

const findAt = (place: number, length: number): Span | undefined => (place < 0 ? undefined : { start: place, end: place + length });

/** Where in a term a pattern finds itself. */
const findIn = (pattern: Pattern, term: string): Span | undefined => {
  const { kind, text } = pattern;
  const [all, start] = [{ start: 0, end: term.length }, { start: 0, end: text.length }];
  switch (kind) {
    case 'whole':
      return term === text ? all : undefined;
    case 'prefix':
      return term.startsWith(text) ? start : undefined;
    case 'holding':
      return findAt(term.indexOf(text), text.length);
    case 'ending':
      return term.endsWith(text) ? { start: term.length - text.length, end: term.length } : undefined;
    case 'begun':
      return findBegun(pattern, term);
    case 'initials':
      return findInitials(pattern, term);
    case 'terms':
      return pattern.terms.includes(term) ? all : undefined;
  }
};

/** Folding may have changed a word's length: then it is marked whole. */
const toSpan = ({ start, end, text }: Pick<Word, 'start' | 'end' | 'text'>, found: Span): Span =>
  end - start === text.length ? { start: start + found.start, end: start + found.end } : { start, end };

const findPart = (pattern: Pattern, { raw, start }: Word): Span | undefined => {
  for (const part of toNameParts(raw)) {
    const [found, place] = [findIn(pattern, part), raw.toLowerCase().indexOf(part)];
    if (found !== undefined && place >= 0) return { start: start + place + found.start, end: start + place + found.end };
  }
  return undefined;
};

const findInWord = (pattern: Pattern, word: Word): Span | undefined => {
  const found = findIn(pattern, word.text);
  return found === undefined ? findPart(pattern, word) : toSpan(word, found);
};

/** A text's words, and those that hyphens make one. */
interface Read {
  readonly words: readonly Word[];
  readonly joined: ReturnType<typeof toJoined>;
}

const findSingle = (pattern: Pattern, { words, joined }: Read): Span[] => [
  ...words.flatMap((word) => findInWord(pattern, word) ?? []),
  ...joined.flatMap((each) => (findIn(pattern, each.text) === undefined ? [] : { start: each.start, end: each.end })),
];

const findBeside = (parts: readonly Pattern[], { words }: Read): Span[] =>
  words.flatMap((_, at) => {
    const spans = parts.map((pattern, place) => {
      const word = words[at + place];
      return word === undefined ? undefined : findInWord(pattern, word);
    });
    return spans.every((span) => span !== undefined) ? spans : [];
  });

const findAlternative = ({ parts }: Alternative, read: Read): Span[] => {
  const [pattern] = parts;
  return parts.length === 1 && pattern !== undefined ? findSingle(pattern, read) : findBeside(parts, read);
};

/** Where a text answers a query, by the place where it begins; ranges may overlap. Text in NFC. */
export const findRanges = (text: string, { needs }: Matcher): Range[] => {
  const words = toSearchWords(text);
  const read = { words, joined: toJoined(words) };
  return needs
    .flatMap((alternatives, need) => alternatives.flatMap((alternative) => findAlternative(alternative, read).map((span) => ({ ...span, need }))))
    .sort((one, other) => one.start - other.start || other.end - one.end);
};
