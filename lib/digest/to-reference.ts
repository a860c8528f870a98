import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from './entry.ts';
import { toPaperUrl } from './paper-url.ts';
import { toPerson, type Person } from './to-person.ts';
import { fold } from './title-key.ts';

/** A paper as it is cited. */
export interface Reference {
  /** Small Latin letters and digits, given to no other by the same maker. */
  readonly key: string;
  readonly arxivId: ArxivId | null;
  readonly title: string;
  readonly authors: readonly Person[];
  /** Of its id; without one the year of the digest. */
  readonly year: number | null;
  /** Of its id, from 1. */
  readonly month: number | null;
  readonly url: string | null;
  readonly abstract: string;
  readonly tags: readonly string[];
}

const toIssued = (id: ArxivId | null, date: string | null): Pick<Reference, 'year' | 'month'> => {
  if (id === null) return { year: date === null ? null : Number(date.slice(0, 4)), month: null };
  const digits = id.slice(id.indexOf('/') + 1);
  const year = Number(digits.slice(0, 2));
  return { year: (year > 90 ? 1900 : 2000) + year, month: Number(digits.slice(2, 4)) };
};

const toWord = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

const STOP_WORDS = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'and']);

const toName = (person: Person | undefined): string => {
  if (person === undefined) return '';
  return toWord('family' in person ? person.family : person.literal.split(' ', 1).join(''));
};

const toBareKey = ({ title, authors: [first], year }: Omit<Reference, 'key'>): string => {
  const word = title.split(' ').map(toWord).find((candidate) => candidate !== '' && !STOP_WORDS.has(candidate));
  return `${toName(first) || 'anon'}${year ?? ''}${word ?? ''}`;
};

/** `a` to `z`, `aa`, …; nothing for 0. */
const toSuffix = (count: number): string =>
  count === 0 ? '' : toSuffix(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));

/**
 * Makes references, one call a paper: the first with a key has it bare, the next get `a`, `b`, … behind it. An author's
 * own brackets and spelling stay as they are.
 * @example toReferenceMaker()(entry).key // 'hosseini2024vstar'
 */
export const toReferenceMaker = (): ((entry: Entry) => Reference) => {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const take = (bare: string): string => {
    const count = counts.get(bare) ?? 0;
    counts.set(bare, count + 1);
    const key = bare + toSuffix(count);
    if (used.has(key)) return take(bare);
    used.add(key);
    return key;
  };
  return (entry) => {
    const { arxivIds: [id = null], title, authors, date, abstract, tags } = entry;
    const reference = { arxivId: id, title, authors: authors.map(toPerson), ...toIssued(id, date), url: toPaperUrl(entry), abstract, tags };
    return { ...reference, key: take(toBareKey(reference)) };
  };
};
