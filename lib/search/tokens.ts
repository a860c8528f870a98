import { toDirect, toInside, toTogether, type Alternative } from './alternatives.ts';
import type { Concepts, Form } from './concepts.ts';
import { toKoreanLayout, toLatinLayout } from './keyboard.ts';
import { toStem } from './particles.ts';
import { expandEach } from './pattern.ts';
import type { Segment } from './segment.ts';
import { findTypos } from './typos.ts';
import { toSearchWords, type Word } from './words.ts';

/** What a plan is made with. */
export interface Planning {
  readonly segments: readonly Segment[];
  readonly concepts: Concepts;
  readonly isLiteral: boolean;
}

/** Whether any segment has terms for one of the ways. */
export const hasTerms = (segments: readonly Segment[], alternatives: readonly Alternative[]): boolean =>
  segments.some((segment) => alternatives.some(({ parts }) => expandEach(segment, parts) !== undefined));

/** A word as it was typed, and as it is meant. */
interface Meant {
  readonly typed: Word;
  readonly word: Word;
  /** `inside`: only within longer words. */
  readonly how: 'layout' | 'inside' | 'typo' | null;
  /** All terms that a misspelt word may be. */
  readonly terms: readonly string[];
}

/** A word of the query in its place. */
export interface Token extends Meant {
  readonly isGrowing: boolean;
  /** The concept that it names, alone or with its neighbours, in all its forms; and how that was typed. */
  readonly concept: { readonly typed: string; readonly forms: readonly Form[] } | undefined;
  /** The same word and the one before or after, written as one. */
  readonly together: readonly Alternative[];
}

const LONGEST_FORM = 5;

const toNames = ({ text, isHangul }: Word): string[] => {
  const stem = isHangul ? toStem(text) : undefined;
  return stem === undefined ? [text] : [text, stem];
};

const findForms = (concepts: Concepts, span: readonly Word[]): readonly Form[] | undefined => {
  const [last, before] = [span.at(-1), span.slice(0, -1).map(({ text }) => text)];
  return last === undefined ? undefined : toNames(last).map((name) => concepts.find([...before, name])).find((forms) => forms !== undefined);
};

/** The concept of each word: of a longer span before that of a shorter one. */
const findConcepts = (words: readonly Word[], concepts: Concepts): Token['concept'][] => {
  const found: Token['concept'][] = words.map(() => undefined);
  for (let length = Math.min(LONGEST_FORM, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (found.slice(start, start + length).some((concept) => concept !== undefined)) continue;
      const span = words.slice(start, start + length);
      const forms = findForms(concepts, span);
      if (forms !== undefined) found.fill({ typed: span.map(({ raw }) => raw).join(' '), forms }, start, start + length);
    }
  }
  return found;
};

const findInLayout = (typed: Word, isGrowing: boolean, { segments, concepts }: Planning): Meant | undefined => {
  const [word, ...others] = toSearchWords((typed.isHangul ? toLatinLayout(typed.raw) : toKoreanLayout(typed.raw)) ?? '');
  if (word === undefined || others.length > 0) return undefined;
  const isFound = findForms(concepts, [word]) !== undefined || hasTerms(segments, toDirect(word, isGrowing));
  return isFound ? { typed, word: { ...word, isJoined: typed.isJoined }, how: 'layout', terms: [] } : undefined;
};

// Shorter ones are inside of anything.
const SHORTEST_INSIDE = 4;

const findInside = (typed: Word, { segments }: Planning): Meant | undefined => {
  const isFound = typed.text.length >= SHORTEST_INSIDE && hasTerms(segments, toInside(typed.text));
  return isFound ? { typed, word: typed, how: 'inside', terms: [] } : undefined;
};

const findInTypos = (typed: Word, { segments }: Planning): Meant | undefined => {
  const terms = findTypos(segments, typed.text);
  const [text] = terms;
  return text === undefined ? undefined : { typed, word: { ...typed, text, raw: text }, how: 'typo', terms };
};

/** Typed in the Korean layout, and misspelt in it. */
const findInBoth = (typed: Word, planning: Planning): Meant | undefined => {
  const text = typed.isHangul ? toLatinLayout(typed.raw) : undefined;
  return text === undefined ? undefined : findInTypos({ ...typed, text, isHangul: false }, planning);
};

/** Takes each word that says anything as it stands, and guesses at the others. */
const toMeant = (typed: readonly Word[], isGrowing: boolean, planning: Planning): Meant[] => {
  const named = findConcepts(typed, planning.concepts);
  return typed.map((word, place) => {
    const plain: Meant = { typed: word, word, how: null, terms: [] };
    const isLast = isGrowing && place === typed.length - 1;
    // One syllable is the end or the beginning of too much to guess at.
    const isSaid = named[place] !== undefined || word.raw.length === 1 || hasTerms(planning.segments, toDirect(word, isLast));
    if (planning.isLiteral || isSaid) return plain;
    return findInLayout(word, isLast, planning) ?? findInside(word, planning) ?? findInTypos(word, planning) ?? findInBoth(word, planning) ?? plain;
  });
};

/** The words of a query, each with what it is meant for and what its neighbours make of it. */
export const toTokens = (typed: readonly Word[], isGrowing: boolean, planning: Planning): Token[] => {
  const meant = toMeant(typed, isGrowing, planning);
  const words = meant.map(({ word }) => word);
  const found = planning.isLiteral ? [] : findConcepts(words, planning.concepts);
  const beside = (place: number): Alternative[] => (place < 0 || place + 2 > words.length ? [] : toTogether(words.slice(place, place + 2)));
  return meant.map((each, place) => ({
    ...each,
    isGrowing: isGrowing && place === words.length - 1,
    concept: found[place],
    together: [...beside(place - 1), ...beside(place)],
  }));
};

