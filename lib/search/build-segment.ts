import type { Entry } from '../digest/entry.ts';
import { toHash } from '../digest/hash.ts';
import { toTagKey } from '../digest/tags.ts';
import { toTitleKey } from '../digest/title-key.ts';
import { atOnce } from './at-once.ts';
import { ByteWriter } from './bytes.ts';
import { joinRuns, type DocumentTable, type SegmentDraft, type TagName } from './segment-draft.ts';
import { TermCollector } from './segment-terms.ts';

/** An entry with the key that it is stored under. */
export interface KeyedEntry extends Entry {
  readonly key: number;
}

const DAY = 86_400_000;

/** The date of a day's number, `YYYY-MM-DD`. */
export const toDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Days since 1970-01-01 of `YYYY-MM-DD`, from 1 to 65,535; 0 for none, for what is beyond, and for what is in no calendar. */
export const toDayNumber = (date: string | null): number => {
  const day = date === null ? 0 : Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
  return day > 0 && day < 2 ** 16 && toDate(day) === date ? day : 0;
};

// 53 bits: of 100,000 papers no two are likely to meet.
const toLongHash = (text: string): number => (text === '' ? 0 : (toHash(text) % 2 ** 21) * 2 ** 32 + toHash(text, 0x12345));

/** What a segment knows an arXiv id by; 0 for none. */
export const toIdHash = (id: string): number => toLongHash(id);

/** What a segment knows a title by, however it is spelled; 0 for none. */
export const toTitleHash = (title: string): number => toLongHash(toTitleKey(title));

const toTagNames = (entries: readonly Entry[]): TagName[] => {
  const spelled = new Map<string, string>();
  for (const tag of entries.flatMap(({ tags }) => tags)) if (!spelled.has(toTagKey(tag))) spelled.set(toTagKey(tag), tag);
  return [...spelled].map(([key, tag]) => ({ key, tag })).sort((one, other) => (one.key < other.key ? -1 : 1));
};

const toDocuments = (entries: readonly KeyedEntry[], tags: readonly TagName[]): DocumentTable => {
  const places = new Map(tags.map(({ key }, place) => [key, place]));
  const placesOf = (entry: Entry): number[] => [...new Set(entry.tags.flatMap((tag) => places.get(toTagKey(tag)) ?? []))];
  return {
    runs: joinRuns(entries.map(({ key }) => ({ firstKey: key, count: 1 }))),
    days: entries.map(({ date }) => toDayNumber(date)),
    ids: entries.map(({ arxivIds }) => toIdHash(arxivIds[0] ?? '')),
    titles: entries.map(({ title }) => toTitleHash(title)),
    tags: entries.map(placesOf),
  };
};

/** Terms of a step. */
const STRIDE = 5_000;

function* writeTerms(collector: TermCollector): Generator<void, Omit<SegmentDraft, 'documents' | 'tags'>> {
  const [terms, write] = [collector.toTerms(), collector.toTermWriter()];
  const [postings, places] = [new ByteWriter(), new ByteWriter()];
  const [postingLengths, placeLengths]: [number[], number[]] = [[], []];
  for (const term of terms) {
    const before = { postings: postings.length, places: places.length };
    write(term, { postings, places });
    postingLengths.push(postings.length - before.postings);
    placeLengths.push(places.length - before.places);
    if (placeLengths.length % STRIDE === 0) yield;
  }
  return { terms, postings, postingLengths, places, placeLengths };
}

/** Takes in entries in the order of their keys, and makes a segment of them. */
export class SegmentBuilder {
  readonly #collector = new TermCollector();
  readonly #entries: KeyedEntry[] = [];

  get count(): number {
    return this.#entries.length;
  }

  /** Takes about a tenth of a millisecond: who must not stand still stops between two. */
  add(entry: KeyedEntry): void {
    this.#collector.add(entry);
    // The prose is not needed any more, and is most of it.
    this.#entries.push({ ...entry, commentary: '', commentaryEn: '', abstract: '' });
  }

  /** Ends it, in steps of some milliseconds: no more can be added. The same entries always make the same segment. */
  *finishInSteps(): Generator<void, SegmentDraft> {
    const tags = toTagNames(this.#entries);
    return { documents: toDocuments(this.#entries, tags), tags, ...(yield* writeTerms(this.#collector)) };
  }
}

/** Indexes entries, which come in the order of their keys, at once. */
export const buildSegment = (entries: readonly KeyedEntry[]): SegmentDraft => {
  const builder = new SegmentBuilder();
  for (const entry of entries) builder.add(entry);
  return atOnce(builder.finishInSteps());
};
