import { toWords } from '../digest/title-key.ts';

/** Texts of fewer words are too short to be told apart by their shingles. */
const SHORTEST_TEXT = 40;

/** The distinct three-word runs of a text; empty for a text of fewer than 40 words. */
export const toShingles = (text: string): ReadonlySet<string> => {
  const words = toWords(text);
  if (words.length < SHORTEST_TEXT) return new Set();
  return new Set(words.slice(2).map((word, place) => `${words[place]} ${words[place + 1]} ${word}`));
};

/** Jaccard's coefficient of two sets, 0 to 1; 0 when one is empty. */
export const toJaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((element) => other.has(element)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
};
