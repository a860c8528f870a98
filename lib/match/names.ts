import { toWords } from '../digest/title-key.ts';

// Initials are dropped: "Daniel Y. Fu" and "Fu, Daniel" are one person.
const toNameKey = (name: string): string => toWords(name).filter((word) => word.length > 1).sort().join(' ');

const toNameKeys = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(toNameKey).filter((key) => key !== ''));

/**
 * How far two author lists agree, 0 to 1: Dice's coefficient over names as sets of words, so that "Wong Lone" is
 * "Lone, Wong". `undefined` when a side has no names: then nothing is known.
 */
export const toNameScore = (one: readonly string[], other: readonly string[]): number | undefined => {
  const [left, right] = [toNameKeys(one), toNameKeys(other)];
  if (left.size === 0 || right.size === 0) return undefined;
  const shared = [...left].filter((key) => right.has(key)).length;
  return (2 * shared) / (left.size + right.size);
};
