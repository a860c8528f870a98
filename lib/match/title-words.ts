import { toWords } from '../digest/title-key.ts';

/**
 * A title's words, numbered by occurrence so that a word that comes twice counts twice, and the digit tokens among
 * them: what is left of "Qwen2.5" and "Qwen3" when their names agree.
 */
export interface TitleWords {
  readonly words: ReadonlySet<string>;
  /** Sorted and joined, the first 40 characters; equal for titles that may be the same paper's. */
  readonly digits: string;
}

const numberWords = (words: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  return words.map((word) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return `${word} ${count}`;
  });
};

/** The words of a title, for {@link toDice}. */
export const toTitleWords = (title: string): TitleWords => {
  const words = toWords(title);
  // Each word is hashed with the digits, which in a title of nothing else would take the square of its length.
  return { words: new Set(numberWords(words)), digits: words.filter((word) => /\p{N}/u.test(word)).sort().join(' ').slice(0, 40) };
};

/** The least share of words that likely titles have in common: .8 gave 21 false pairs in 3,299, .9 none. */
export const LEAST_DICE = 0.9;

/** Dice's coefficient of two sizes and what they share, 0 to 1. */
export const toDice = (shared: number, one: number, other: number): number =>
  one + other === 0 ? 0 : (2 * shared) / (one + other);
