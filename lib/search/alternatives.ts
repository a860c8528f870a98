import type { Form } from './concepts.ts';
import { isSyllable, toBegun, toCarried, toGrowing, toInitials } from './letters.ts';
import { toStem } from './particles.ts';
import type { Edge, Pattern } from './pattern.ts';
import { toPlurals } from './plurals.ts';
import type { Word } from './words.ts';

/** How far an answer lies from what was typed: the word itself, what it is part of or means, what it may have been meant for. */
export type Distance = 0 | 1 | 2;

/** One way in which a document answers a word: all the parts, which stand beside each other in this order. */
export interface Alternative {
  readonly parts: readonly Pattern[];
  /** Whole terms are nearer than this where they are the word itself. */
  readonly distance: Distance;
  readonly fit: number;
  /** Costs much and says little: for where the others find next to nothing. */
  readonly isLast?: true;
  /** Bytes of postings beyond which it is not looked for. */
  readonly mostBytes?: number;
}

type Letters = Pick<Word, 'text' | 'isHangul'>;

const alone = (pattern: Pattern, fit = 1, distance: Distance = 0): Alternative => ({ parts: [pattern], distance, fit });

const whole = (text: string): Pattern => ({ kind: 'whole', text });

/** A single syllable or letter is found within so much that it says nothing there. */
const toPart = (text: string): Pattern => (text.length > 1 ? { kind: 'prefix', text } : whole(text));

const toEnding = (text: string): Pattern => (text.length > 1 ? { kind: 'ending', text } : whole(text));

/** The word as two that a space parts, wherever. */
const toParted = (text: string): Alternative[] =>
  text.length < 3 ? [] : Array.from({ length: text.length - 1 }, (_, place) => ({
    parts: [toEnding(text.slice(0, place + 1)), toPart(text.slice(place + 1))],
    distance: 1,
    fit: 0.9,
  }));

const areSyllables = (text: string): boolean => [...text].every(isSyllable);

const KIND_AT = { start: 'prefix', end: 'ending', any: 'holding' } as const;

/** A word whose last syllable, or every one, is only begun; `undefined` for letters that begin none. */
const toHalf = (word: string, edge: Edge, isGrowing: boolean): Pattern | undefined => {
  const [head, last] = [word.slice(0, -1), word.slice(-1)];
  const initials = toInitials(word);
  if ([...initials].some((letter) => toBegun(letter).length === 0)) return undefined;
  if (!areSyllables(head) || (!isSyllable(last) && (head === '' || edge === 'end'))) return { kind: 'initials', text: initials, edge };
  if (edge === 'end' || (isSyllable(last) && !isGrowing)) return { kind: KIND_AT[edge], text: word };
  return { kind: 'begun', text: head, next: isSyllable(last) ? toGrowing(last) : toBegun(last), edge, typed: isSyllable(last) ? word : '' };
};

/** One letter alone begins or ends nearly everything. */
const isTelling = (text: string): boolean => text.length > 1;

/** The word as two that a space parts. */
const toPartedHalves = (word: string, isGrowing: boolean): Pattern[][] =>
  Array.from({ length: word.length - 1 }, (_, place) => {
    const [first, last] = [word.slice(0, place + 1), word.slice(place + 1)];
    const parts = [toHalf(first, 'end', false), toHalf(last, 'start', isGrowing)];
    return isTelling(first) && (isTelling(last) || areSyllables(first)) ? parts.filter((part) => part !== undefined) : [];
  }).filter(({ length }) => length > 0);

/** Ways to find a word of which letters are still to come. */
const toShaped = (word: string, isGrowing: boolean): Alternative[] => {
  const distance = [...word].some(isSyllable) ? 1 : 2;
  // A letter alone is at home in nearly every term: only as the first.
  const half = toHalf(word, word.length < 2 ? 'start' : 'any', isGrowing);
  const parted = toPartedHalves(word, isGrowing).map((parts): Alternative => ({ parts, distance, fit: 0.7, isLast: true }));
  return half === undefined ? [] : [alone(half, 1, distance), ...parted];
};

const toHangulStems = (text: string): Alternative[] => {
  const stem = toStem(text);
  return stem === undefined ? [] : [alone({ kind: 'holding', text: stem }, 0.9, 1)];
};

/** What a word that is still typed may become. */
const toGrown = (text: string): Alternative[] => {
  const carried = toCarried(text);
  if (carried === undefined) return toShaped(text, true);
  // The last consonant may also stay, in a syllable that begins the word behind a space.
  const stays: Alternative = { parts: [toEnding(text.slice(0, -1)), { kind: 'prefix', text: text.slice(-1) }], distance: 1, fit: 0.7 };
  return [...toShaped(carried, false), ...(text.length < 3 ? [] : [stays])];
};

/** Ways to find a word of Hangul; `isGrowing` while it is typed. */
const toHangul = (text: string, isGrowing: boolean): Alternative[] => {
  if (!areSyllables(text)) return toShaped(text, isGrowing);
  const grown = isGrowing ? toGrown(text) : [];
  if (text.length === 1) return [alone(toPart(text)), alone({ kind: 'prefix', text }, 0.8, 1), ...grown];
  // The stem first: what holds the word is among what holds the stem.
  return [...toHangulStems(text), alone({ kind: 'holding', text }), ...grown, ...toParted(text)];
};

/** Bytes of postings that are read while one types: what some 10,000 documents have. */
const MOST_BYTES = 2 ** 16;

/** One letter begins so much that it says nothing, but to who has typed no more yet. */
const toBeginning = (text: string, isGrowing: boolean): Alternative[] => {
  const beginning = alone({ kind: 'prefix', text }, 1, 1);
  if (text.length > 1) return [beginning];
  return isGrowing ? [{ ...beginning, isLast: true, mostBytes: MOST_BYTES }] : [];
};

/** Ways to find a Latin word; `isGrowing` while it is typed. */
const toLatin = (text: string, isGrowing: boolean): Alternative[] => [
  alone(whole(text)),
  ...toPlurals(text).map((plural) => alone(whole(plural), 0.97)),
  ...toBeginning(text, isGrowing),
];

/** All the direct ways to find a word. */
export const toDirect = ({ text, isHangul }: Letters, isGrowing: boolean): Alternative[] =>
  isHangul ? toHangul(text, isGrowing) : toLatin(text, isGrowing);

/** A Latin word within longer ones, which their prefix would not show. */
export const toInside = (text: string): Alternative[] => [alone({ kind: 'holding', text }, 0.6, 2)];

// A short form is one word and no other: `rl` is not in `rlhf`.
const SHORTEST_PREFIX = 5;

const toHangulPart = (text: string, place: number, count: number): Pattern => {
  if (count === 1) return text.length > 1 ? { kind: 'holding', text } : whole(text);
  return place === 0 ? toEnding(text) : place === count - 1 ? toPart(text) : whole(text);
};

const toFormPart = ({ text, isHangul }: Letters, place: number, { length }: readonly unknown[]): Pattern => {
  if (isHangul) return toHangulPart(text, place, length);
  return text.length < SHORTEST_PREFIX || place < length - 1 ? whole(text) : { kind: 'prefix', text };
};

const CONCEPT_FIT = 0.8;

const toJoinedForm = (form: Form): Alternative[] => {
  const text = form.map((word) => word.text).join('');
  const isHangul = form.every((word) => word.isHangul);
  if (form.length < 2 || form.some((word) => word.isHangul !== isHangul)) return [];
  return [alone(isHangul ? { kind: 'holding', text } : whole(text), CONCEPT_FIT, 1)];
};

/** Ways to find a concept by one of its forms. */
export const toConceptual = (form: Form): Alternative[] => {
  const [word] = form;
  const together: Alternative = { parts: form.map(toFormPart), distance: 1, fit: CONCEPT_FIT };
  const parted = form.length === 1 && word?.isHangul === true ? toParted(word.text).map((each) => ({ ...each, fit: CONCEPT_FIT * each.fit })) : [];
  return [together, ...toJoinedForm(form), ...parted];
};

const toHalvesBeside = ([one, other]: readonly Letters[]): Alternative[] => {
  if (one?.isHangul !== true || other?.isHangul !== true) return [];
  const [first, last] = [toHalf(one.text, 'end', false), toHalf(other.text, 'start', false)];
  return first === undefined || last === undefined ? [] : [{ parts: [first, last], distance: 2, fit: 1 }];
};

/** Two words beside each other as one, as somebody else may write them; or beside each other, where they are only begun. */
export const toTogether = (words: readonly Letters[]): Alternative[] => {
  if (words.some((word) => word.isHangul && !areSyllables(word.text))) return toHalvesBeside(words);
  const text = words.map((word) => word.text).join('');
  const isHangul = words.every((word) => word.isHangul);
  if (words.some((word) => word.isHangul !== isHangul)) return [];
  return isHangul ? [alone({ kind: 'holding', text })] : [alone(whole(text)), ...(text.length > 3 ? [alone({ kind: 'prefix', text }, 1, 1)] : [])];
};

/** A phrase as it is written, from the end of a word to the beginning of another at its edges where they are Hangul. */
export const toPhrase = (words: readonly Letters[]): Alternative => ({
  parts: words.map(({ text, isHangul }, place) => (isHangul ? toHangulPart(text, place, words.length) : whole(text))),
  distance: 0,
  fit: 1,
});

/** Ways for what may have been meant. */
export const toGuessed = (alternatives: readonly Alternative[], fit = 0.8): Alternative[] =>
  alternatives.map((alternative) => ({ ...alternative, distance: 2, fit: fit * alternative.fit }));
