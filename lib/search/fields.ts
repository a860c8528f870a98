import type { Entry } from '../digest/entry.ts';

/** Where in an entry a term stands, a bit each. */
export const FIELD = { title: 1, tag: 2, author: 4, commentary: 8, commentaryEn: 16, abstract: 32 } as const;

/** How often it stands there, in the two bits above those of the fields: once, twice, three or four times, more. */
export const toOftenBits = (count: number): number => (count > 4 ? 3 : count > 2 ? 2 : count - 1) << 6;

// Measured by the prototype of the design: a title or tag says what a paper is about, an abstract names much in passing.
const WEIGHTS: readonly (readonly [bit: number, weight: number])[] = [
  [FIELD.title, 60],
  [FIELD.tag, 60],
  [FIELD.author, 45],
  [FIELD.commentary, 18],
  [FIELD.commentaryEn, 12],
  [FIELD.abstract, 8],
];

/** A field more adds less than the first; saying it often adds a little. */
const toWeight = (mask: number): number => {
  const weights = WEIGHTS.filter(([bit]) => (mask & bit) !== 0).map(([, weight]) => weight);
  const [best = 0] = weights;
  const others = weights.slice(1).reduce((sum, weight) => sum + weight, 0);
  return best + others / 4 + (mask >> 6) * 1.5;
};

/** What a term counts by the byte that says where and how often it stands; at most {@link MOST_WEIGHT}. */
export const WEIGHT_OF: Float32Array = Float32Array.from({ length: 256 }, (_, mask) => toWeight(mask));
export const MOST_WEIGHT = 128;

/** The texts of an entry with the bits of their fields, in the order that positions count. */
export const toFields = (entry: Entry): readonly (readonly [bit: number, text: string])[] => [
  [FIELD.title, entry.title],
  ...entry.altTitles.map((title) => [FIELD.title, title] as const),
  ...entry.tags.map((tag) => [FIELD.tag, tag] as const),
  ...entry.authors.map((author) => [FIELD.author, author] as const),
  [FIELD.commentary, entry.commentary],
  [FIELD.commentaryEn, entry.commentaryEn],
  [FIELD.abstract, entry.abstract],
  [FIELD.abstract, [entry.date ?? '', ...entry.arxivIds].join(' ')],
];
