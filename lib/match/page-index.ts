/**
 * The page index: small records that say whether a page can have an entry, so that a page without one costs a read of
 * two of them and nothing else. A meta record names the index's stamp and its months; a record a month holds ids;
 * records of hints hold what finds entries without ids. Each is sealed with the stamp: one that is missing, damaged or
 * of another index is 'broken' and never a 'miss'.
 */
import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import type { Entry } from '../digest/entry.ts';
import { findKeys, toBucketNames, toHintBuckets, type HintedEntry } from './hint-buckets.ts';
import { toHints, type Hint } from './hints.ts';
import { findRoom, toIdBuckets, toMonth } from './id-buckets.ts';
import { seal, unseal } from './sealed.ts';

/** Records by key, as they are stored; a value may be anything by the time it is read. */
export type PageIndexRecords = Readonly<Record<string, unknown>>;

/** What the index says of an id. */
export type IdAnswer =
  | { readonly answer: 'hit'; readonly room: string }
  | { readonly answer: 'miss' | 'ask-title' | 'broken' };

/** What it says of a title and an abstract. */
export type HintAnswer =
  | { readonly answer: 'hit'; readonly keys: readonly number[] }
  | { readonly answer: 'miss' | 'broken' };

interface Meta {
  readonly stamp: string;
  readonly months: readonly string[];
  /** `null` where every entry has an id. */
  readonly bits: number | null;
}

/** Where `storage.local` has the index; its parts begin so. */
export const PAGE_INDEX_KEY = 'page-index';
const BROKEN = { answer: 'broken' } as const;
const MISS = { answer: 'miss' } as const;

const toKey = (name: string): string => `${PAGE_INDEX_KEY}:${name}`;

const sealMeta = ({ stamp, months, bits }: Meta) => ({
  stamp,
  about: seal(`${bits ?? ''};${months.join(',')}`, stamp),
});

const readMeta = (records: PageIndexRecords): Meta | undefined => {
  const meta = records[PAGE_INDEX_KEY];
  if (typeof meta !== 'object' || meta === null) return undefined;
  if (!('stamp' in meta) || typeof meta.stamp !== 'string' || !('about' in meta)) return undefined;
  const about = unseal(meta.about, meta.stamp);
  if (about === undefined) return undefined;
  const [bits = '', months = ''] = about.split(';');
  return { stamp: meta.stamp, months: months.split(','), bits: bits === '' ? null : Number(bits) };
};

const toHinted = ({ key, entry }: { readonly key: number; readonly entry: Entry }): HintedEntry =>
  ({ key, titles: [entry.title, ...entry.altTitles], abstract: entry.abstract });

/** The whole index of `entries`, each with its key in the store, under `stamp`. */
export const toPageIndex = (
  entries: readonly { readonly key: number; readonly entry: Entry }[],
  stamp: string,
): PageIndexRecords => {
  const months = toIdBuckets(entries.map(({ entry }) => entry), stamp);
  const nameless = entries.filter(({ entry }) => entry.arxivIds.length === 0).map(toHinted);
  const hints = nameless.length === 0 ? undefined : toHintBuckets(nameless, stamp);
  const buckets = [...months, ...(hints?.buckets ?? [])].map(([name, bucket]) => [toKey(name), bucket] as const);
  return { [PAGE_INDEX_KEY]: sealMeta({ stamp, months: [...months.keys()], bits: hints?.bits ?? null }), ...Object.fromEntries(buckets) };
};

/** A meta record that makes every answer 'broken'. */
export const toStaleMeta = (): PageIndexRecords => ({ [PAGE_INDEX_KEY]: { stale: true } });

/** The keys of the records that {@link findById} needs. */
export const keysForId = (id: ArxivId): string[] => [PAGE_INDEX_KEY, toKey(toMonth(id))];

/** May there be an entry with this id, and what does its card need room for? */
export const findById = (records: PageIndexRecords, id: ArxivId): IdAnswer => {
  const meta = readMeta(records);
  if (meta === undefined) return BROKEN;
  const room = meta.months.includes(toMonth(id)) ? findRoom(records[toKey(toMonth(id))], id, meta.stamp) : null;
  if (room === undefined) return BROKEN;
  if (room !== null) return { answer: 'hit', room };
  return meta.bits === null ? MISS : { answer: 'ask-title' };
};

const toPaperHints = ({ title, abstract }: Paper): Hint[] => toHints({ titles: [title], abstract });

/** The keys of the records that {@link findByHints} needs beside the meta record, which `records` holds. */
export const keysForHints = (records: PageIndexRecords, paper: Paper): string[] => {
  const bits = readMeta(records)?.bits ?? null;
  return bits === null ? [] : toBucketNames(toPaperHints(paper), bits).map(toKey);
};

/** Which entries without ids may be about this paper? A superset of those that match by title, abstract or likeness. */
export const findByHints = (records: PageIndexRecords, paper: Paper): HintAnswer => {
  const meta = readMeta(records);
  if (meta === undefined) return BROKEN;
  if (meta.bits === null) return MISS;
  const keys = findKeys((name) => records[toKey(name)], toPaperHints(paper), { bits: meta.bits, stamp: meta.stamp });
  if (keys === undefined) return BROKEN;
  return keys.length === 0 ? MISS : { answer: 'hit', keys };
};
