import type { Entry } from '../../lib/digest/entry.ts';
import { toInitials } from '../../lib/search/letters.ts';
import { toRandom, type Random } from '../fixtures/generate-notes.ts';

/** A text that a reader may type for an entry. */
export interface TimedQuery {
  readonly kind: string;
  readonly text: string;
}

/** Queries of each kind. */
const EACH = 10;

const pick = (random: Random, words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';

const koreanOf = ({ commentary }: Entry): string[] => commentary.match(/[가-힣]{4,}/g) ?? [];
const englishOf = ({ title, abstract }: Entry): string[] => `${title} ${abstract}`.match(/[A-Za-z]{6,}/g) ?? [];

/** Two neighbours exchanged. */
const toTypo = (word: string, place: number): string =>
  word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);

const KINDS: Readonly<Record<string, (entry: Entry, random: Random) => string>> = {
  'Korean word': (entry, random) => pick(random, koreanOf(entry)),
  'English word': (entry, random) => pick(random, englishOf(entry)),
  prefix: (entry, random) => pick(random, koreanOf(entry)).slice(0, 2 + Math.floor(2 * random())),
  infix: (entry, random) => pick(random, koreanOf(entry)).slice(1, 3 + Math.floor(2 * random())),
  'half typed': (entry, random) => {
    const word = pick(random, koreanOf(entry));
    return word.slice(0, 2) + toInitials(word.charAt(2));
  },
  initials: (entry, random) => toInitials(pick(random, koreanOf(entry)).slice(0, 4)),
  typo: (entry, random) => toTypo(pick(random, englishOf(entry)), 2),
  tag: (entry, random) => `#${pick(random, entry.tags)}`,
  author: (entry, random) => pick(random, entry.authors),
  'two words': (entry, random) => `${pick(random, koreanOf(entry)).slice(0, 3)} ${pick(random, englishOf(entry))}`,
};

/** Texts that readers of `entries` may type, the same for the same entries and seed: of each kind as many. */
export const makeQueries = (entries: readonly Entry[], seed: number): TimedQuery[] => {
  const random = toRandom(seed);
  const rich = entries.filter((entry) => koreanOf(entry).length > 0 && englishOf(entry).length > 0);
  return Array.from({ length: EACH }, () => Object.entries(KINDS)).flat().map(([kind, make]) => {
    const entry = rich[Math.floor(random() * rich.length)];
    return { kind, text: entry === undefined ? '' : make(entry, random) };
  });
};
