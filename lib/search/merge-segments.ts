import { ByteReader, ByteWriter } from './bytes.ts';
import { joinRuns, type DocumentTable, type SegmentDraft, type TagName } from './segment-draft.ts';

/** A segment's terms being taken one after the other. */
interface Cursor {
  readonly draft: SegmentDraft;
  readonly postings: Uint8Array;
  readonly places: Uint8Array;
  /** Documents of the segments before. */
  readonly base: number;
  next: number;
  postingStart: number;
  placeStart: number;
}

const toCursors = (drafts: readonly SegmentDraft[]): Cursor[] => {
  let base = 0;
  return drafts.map((draft) => {
    const cursor = { draft, postings: draft.postings.toBytes(), places: draft.places.toBytes(), base, next: 0, postingStart: 0, placeStart: 0 };
    base += draft.documents.days.length;
    return cursor;
  });
};

/** Writes a term's documents after those of the segments before; gives its last one. */
const copyPostings = (writer: ByteWriter, bytes: Uint8Array, from: { readonly base: number; readonly last: number }): number => {
  const reader = new ByteReader(bytes);
  let document = reader.readNumber() + from.base;
  writer.writeNumber(document - from.last);
  writer.writeBytes(bytes.subarray(reader.place));
  reader.place += 1;
  while (!reader.isAtEnd) {
    document += reader.readNumber();
    reader.place += 1;
  }
  return document;
};

const copyTerm = (cursor: Cursor, target: Pick<SegmentDraft, 'postings' | 'places'>, last: number): number => {
  const { draft, next, postingStart, placeStart } = cursor;
  cursor.postingStart += draft.postingLengths[next] ?? 0;
  cursor.placeStart += draft.placeLengths[next] ?? 0;
  cursor.next += 1;
  target.places.writeBytes(cursor.places.subarray(placeStart, cursor.placeStart));
  return copyPostings(target.postings, cursor.postings.subarray(postingStart, cursor.postingStart), { base: cursor.base, last });
};

const findLeast = (cursors: readonly Cursor[]): string | undefined => {
  let least: string | undefined;
  for (const { draft, next } of cursors) {
    const term = draft.terms[next];
    if (term !== undefined && (least === undefined || term < least)) least = term;
  }
  return least;
};

/** Terms of a step. */
const STRIDE = 5_000;

function* mergeTerms(drafts: readonly SegmentDraft[]): Generator<void, Omit<SegmentDraft, 'documents' | 'tags'>> {
  const cursors = toCursors(drafts);
  const [postings, places] = [new ByteWriter(), new ByteWriter()];
  const [terms, postingLengths, placeLengths]: [string[], number[], number[]] = [[], [], []];
  for (let term = findLeast(cursors); term !== undefined; term = findLeast(cursors)) {
    const before = { postings: postings.length, places: places.length };
    let last = 0;
    for (const cursor of cursors) if (cursor.draft.terms[cursor.next] === term) last = copyTerm(cursor, { postings, places }, last);
    terms.push(term);
    postingLengths.push(postings.length - before.postings);
    placeLengths.push(places.length - before.places);
    if (terms.length % STRIDE === 0) yield;
  }
  return { terms, postings, postingLengths, places, placeLengths };
}

const joinTagNames = (drafts: readonly SegmentDraft[]): TagName[] => {
  const byKey = new Map<string, TagName>();
  for (const { tags } of drafts) for (const name of tags) if (!byKey.has(name.key)) byKey.set(name.key, name);
  return [...byKey.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
};

const joinDocuments = (drafts: readonly SegmentDraft[], tags: readonly TagName[]): DocumentTable => {
  const places = new Map(tags.map(({ key }, place) => [key, place]));
  const placesOf = ({ documents, tags: own }: SegmentDraft): readonly (readonly number[])[] =>
    documents.tags.map((list) => list.map((place) => places.get(own[place]?.key ?? '') ?? 0));
  return {
    runs: joinRuns(drafts.flatMap(({ documents }) => documents.runs)),
    days: drafts.flatMap(({ documents }) => documents.days),
    ids: drafts.flatMap(({ documents }) => documents.ids),
    titles: drafts.flatMap(({ documents }) => documents.titles),
    tags: drafts.flatMap(placesOf),
  };
};

/**
 * One segment of several, whose keys come one after the other: the same as if it had been built from all entries at once.
 * In steps of some milliseconds.
 */
export function* mergeInSteps(drafts: readonly SegmentDraft[]): Generator<void, SegmentDraft> {
  const [only, ...others] = drafts;
  if (only !== undefined && others.length === 0) return only;
  const tags = joinTagNames(drafts);
  return { documents: joinDocuments(drafts, tags), tags, ...(yield* mergeTerms(drafts)) };
}
