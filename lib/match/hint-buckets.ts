import { LEAST_SLOTS, toHints, type Hint, type Hinted } from './hints.ts';
import { seal, unseal } from './sealed.ts';
import { LEAST_DICE, toDice } from './title-words.ts';

/** Postings a bucket is meant to hold: one read of some 40 buckets stays small, and so does their number. */
const BUCKET = 64;

/** An entry without an id. */
export interface HintedEntry extends Hinted {
  readonly key: number;
}

/** How often an entry's postings agree with a page's hints, by kind. */
interface Score {
  title: number;
  word: number;
  shingle: number;
  /** Of its titles that have a word of the page, how many words the shortest has. */
  words: number;
}

/** How many bits of a hash choose the bucket, for `count` postings. */
export const toBits = (count: number): number => Math.max(0, Math.ceil(Math.log2(count / BUCKET)));

const toName = (hash: number, bits: number): string => `h${(bits === 0 ? 0 : hash >>> (32 - bits)).toString(36)}`;

/** The names of the buckets that `hints` fall in. */
export const toBucketNames = (hints: readonly Hint[], bits: number): string[] =>
  [...new Set(hints.map(({ hash }) => toName(hash, bits)))];

// The kind is in the hash already; a posting says it again so that a page can count without its own hint at hand.
const toPosting = ({ kind, hash, words }: Hint, key: number): string =>
  [kind.charAt(0), hash.toString(36), key.toString(36), words.toString(36)].join(',');

/** Every bucket of the hints of `entries`, sealed, by name; empty ones are there too, so that a missing one is noticed. */
export const toHintBuckets = (entries: readonly HintedEntry[], stamp: string): { bits: number; buckets: Map<string, string> } => {
  const postings = entries.flatMap((entry) => toHints(entry).map((hint) => ({ hint, text: toPosting(hint, entry.key) })));
  const bits = toBits(postings.length);
  const lists = new Map<string, string[]>(Array.from({ length: 2 ** bits }, (_, place) => [`h${place.toString(36)}`, []]));
  for (const { hint, text } of postings) lists.get(toName(hint.hash, bits))?.push(text);
  const buckets = [...lists].map(([name, texts]) => [name, seal(texts.join(';'), `${stamp} ${name}`)] as const);
  return { bits, buckets: new Map(buckets) };
};

const KINDS = new Map<string, Hint['kind']>([['t', 'title'], ['w', 'word'], ['s', 'shingle']]);

const count = (scores: Map<number, Score>, posting: string, hashes: ReadonlySet<string>): void => {
  const [letter = '', hash = '', key = '', words = ''] = posting.split(',');
  const kind = KINDS.get(letter);
  if (kind === undefined || !hashes.has(hash)) return;
  const number = parseInt(key, 36);
  const score = scores.get(number) ?? { title: 0, word: 0, shingle: 0, words: Infinity };
  score[kind] += 1;
  // Words of several titles are counted together: measured by the shortest, none of them is missed.
  if (kind === 'word') score.words = Math.min(score.words, parseInt(words, 36));
  scores.set(number, score);
};

const isCandidate = ({ title, word, shingle, words }: Score, own: number): boolean =>
  title > 0 || shingle >= LEAST_SLOTS || toDice(word, words, own) >= LEAST_DICE;

/**
 * The keys of the entries that may be about a page with `hints`, out of the buckets it falls in, by name.
 * `undefined` when a bucket is missing or damaged.
 */
export const findKeys = (
  buckets: (name: string) => unknown,
  hints: readonly Hint[],
  { bits, stamp }: { readonly bits: number; readonly stamp: string },
): number[] | undefined => {
  const scores = new Map<number, Score>();
  const hashes = new Set(hints.map(({ hash }) => hash.toString(36)));
  for (const name of toBucketNames(hints, bits)) {
    const payload = unseal(buckets(name), `${stamp} ${name}`);
    if (payload === undefined) return undefined;
    for (const posting of payload.split(';')) count(scores, posting, hashes);
  }
  const own = hints.find(({ kind }) => kind === 'word')?.words ?? 0;
  return [...scores].filter(([, score]) => isCandidate(score, own)).map(([key]) => key).sort((one, other) => one - other);
};
