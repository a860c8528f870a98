import { toConceptual, toDirect, toGuessed, toInside, toPhrase, type Alternative } from './alternatives.ts';
import type { Form } from './concepts.ts';
import { FIELD } from './fields.ts';
import { isParticle, toStem } from './particles.ts';
import { countPostings, expandEach } from './pattern.ts';
import { toSingular } from './plurals.ts';
import type { Clause, Query } from './query.ts';
import type { Need } from './score.ts';
import type { Segment } from './segment.ts';
import { toTokens, type Planning, type Token } from './tokens.ts';
import { toSearchWords, type Word } from './words.ts';

/** What stood for a word, if it finds anything. */
export interface PossibleBend {
  readonly typed: string;
  readonly how: 'concept' | 'typo' | 'layout';
  readonly found: string;
  readonly alternatives: readonly Alternative[];
}

/** A word, an author, a phrase: what each document has to answer. */
export interface PlannedNeed extends Need {
  /** A word is wanted, or helps; a phrase or an author must be there; what is excluded must not. */
  readonly role: 'required' | 'optional' | 'strict' | 'excluded';
  readonly bends: readonly PossibleBend[];
}

const ALL_FIELDS = 0b111111;

const nameOf = (form: Form): string => form.map(({ raw, isJoined }) => (isJoined ? `-${raw}` : ` ${raw}`)).join('').trim();

const toKeyOf = (words: readonly string[]): string => words.map((word) => toSingular(word.toLowerCase())).join('');

const toConceptBends = ({ concept }: Token): PossibleBend[] =>
  concept === undefined ? [] : concept.forms
    .filter((form) => toKeyOf(form.map(({ text }) => text)) !== toKeyOf(toSearchWords(concept.typed).map(({ text }) => text)))
    .map((form) => ({ typed: concept.typed, how: 'concept', found: nameOf(form), alternatives: toConceptual(form) }));

const toMeantBends = ({ typed, word, how, terms }: Token, direct: readonly Alternative[]): PossibleBend[] => {
  if (how === null || how === 'inside') return [];
  if (how === 'layout') return [{ typed: typed.raw, how, found: word.raw, alternatives: direct }];
  return terms.map((term) => ({ typed: typed.raw, how, found: term, alternatives: [{ parts: [{ kind: 'terms', text: term, terms: [term] }], distance: 2, fit: 0.8 }] }));
};

const toSaid = ({ how, word, isGrowing }: Token): readonly Alternative[] =>
  how === 'typo' ? [] : how === 'inside' ? toInside(word.text) : toDirect(word, isGrowing);

/** Bytes of postings that a reader has enough to look through of: about ten documents. */
const ENOUGH = 30;

const countBytes = (segment: Segment, { parts }: Alternative): number =>
  expandEach(segment, parts) === undefined ? 0 : Math.min(...parts.map((pattern) => countPostings(segment, pattern)));

const sumBytes = (segments: readonly Segment[], alternative: Alternative): number =>
  segments.reduce((sum, segment) => sum + countBytes(segment, alternative), 0);

/** Without the ways that are left for the last where others find something, or that would take too long. */
const leaveLast = (alternatives: readonly Alternative[], segments: readonly Segment[]): readonly Alternative[] => {
  const first = alternatives.filter(({ isLast }) => isLast !== true);
  const found = segments.reduce((sum, segment) => sum + first.reduce((most, each) => Math.max(most, countBytes(segment, each)), 0), 0);
  return found >= ENOUGH ? first : alternatives.filter((each) => each.mostBytes === undefined || sumBytes(segments, each) <= each.mostBytes);
};

const toWordNeed = (token: Token, role: PlannedNeed['role'], { segments }: Planning): PlannedNeed => {
  const direct = leaveLast([...toSaid(token), ...token.together], segments);
  const isSaid = token.how === null;
  const said = isSaid ? direct : toGuessed(direct);
  const meant = toMeantBends(token, said);
  const concept = toConceptBends(token).map((bend) => (isSaid ? bend : { ...bend, alternatives: toGuessed(bend.alternatives) }));
  const bends = [...meant, ...concept];
  return { role, bends, fields: ALL_FIELDS, alternatives: [...said, ...bends.flatMap(({ alternatives }) => alternatives)] };
};

/** What readers put around the words that they mean. */
const FILLERS: ReadonlySet<string> = new Set([
  '그', '그거', '거', '것', '논문', '글', '관련', '관한', '대한', '대해', '있는', '어떤', '무슨', '하는', '했던', '나온', '통해', '위한', '좀',
  'a', 'an', 'the', 'of', 'for', 'in', 'on', 'to', 'and', 'with', 'paper', 'papers', 'about',
]);

const isFiller = ({ word: { text } }: Token): boolean => FILLERS.has(text) || FILLERS.has(toStem(text) ?? '');

const isShort = ({ word }: Token): boolean => word.text.length === 1;

/** `의` of `LLM의`. */
const isAttached = ({ typed }: Token, before: Token | undefined): boolean =>
  typed.isHangul && before?.typed.isHangul === false && before.typed.end === typed.start && isParticle(typed.text);

/** A syllable that is being typed says what it begins; one Latin letter does not. */
const isBeginning = ({ isGrowing, word }: Token): boolean => isGrowing && word.isHangul;

/** Particles and half words tell little beside a whole one; at the beginning it may be the end of what was copied. */
const isOptional = (token: Token, place: number, tokens: readonly Token[]): boolean => {
  if (isAttached(token, tokens[place - 1]) || (isFiller(token) && !tokens.every(isFiller))) return true;
  if (!isShort(token) || tokens.length === 1) return false;
  return tokens.every(isShort) ? place === 0 : !isBeginning(token);
};

const toWordNeeds = (words: readonly Word[], isGrowing: boolean, planning: Planning): PlannedNeed[] =>
  toTokens(words, isGrowing, planning).map((token, place, tokens) => toWordNeed(token, isOptional(token, place, tokens) ? 'optional' : 'required', planning));

const toPlain = (role: PlannedNeed['role'], fields: number) => (alternatives: readonly Alternative[]): PlannedNeed =>
  ({ role, fields, bends: [], alternatives });

const toOtherNeeds = ({ kind, text, isExcluded }: Clause, segments: readonly Segment[]): PlannedNeed[] => {
  const [words, role] = [toSearchWords(text), isExcluded ? 'excluded' : 'strict'] as const;
  // One who is not wanted has all of the names, or others would go too.
  const isWhole = kind !== 'author' || (isExcluded && words.length > 1);
  if (!isWhole) return words.map((word) => leaveLast(toDirect(word, true), segments)).map(toPlain(role, FIELD.author));
  if (kind === 'tag' || kind === 'date' || (kind === 'word' && !isExcluded)) return [];
  return [toPlain(role, kind === 'author' ? FIELD.author : ALL_FIELDS)(words.length === 0 ? [] : [toPhrase(words)])];
};

/** Words of a query that are read: more is no search but a text that was pasted. */
const MOST_WORDS = 24;

/** Says what terms each word, phrase and author of a query may be, in segments that are searched together. */
export const planSearch = ({ clauses, isGrowing }: Query, planning: Planning): PlannedNeed[] => {
  const typed = clauses.filter(({ kind, isExcluded }) => kind === 'word' && !isExcluded);
  // What hyphens join within a clause stays joined; clauses are parted by spaces.
  const words = toSearchWords(typed.map(({ text }) => text).join(' ')).slice(0, MOST_WORDS);
  // An address has no words: nothing answers it.
  const unread = typed.length > 0 && words.length === 0 ? [toPlain('required', ALL_FIELDS)([])] : [];
  return [...toWordNeeds(words, isGrowing, planning), ...unread, ...clauses.flatMap((clause) => toOtherNeeds(clause, planning.segments))];
};
