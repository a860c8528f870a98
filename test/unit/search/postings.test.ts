import { describe, expect, it } from 'vitest';
import type { KeyedEntry } from '../../../lib/search/build-segment.ts';
import { ByteWriter } from '../../../lib/search/bytes.ts';
import { FIELD } from '../../../lib/search/fields.ts';
import { toWholeSegment } from '../../../lib/search/memory-index.ts';
import { scoreNeed, type OpenSegment } from '../../../lib/search/score.ts';

const ENTRY: KeyedEntry = {
  key: 0, arxivIds: [], title: 'term', altTitles: [], authors: [], abstract: '', commentary: '', commentaryEn: '', tags: [], date: null, url: null,
};

/** A document, and the fields in which the term stands there. */
type Posting = readonly [document: number, mask: number];

const toPostings = (postings: readonly Posting[]): Uint8Array => {
  const writer = new ByteWriter();
  for (const [place, [document, mask]] of postings.entries()) {
    writer.writeNumber(document - (postings[place - 1]?.[0] ?? 0));
    writer.writeByte(mask);
  }
  return writer.toBytes();
};

/** A segment of a single term, of so many documents as nobody would build for a test. */
const toOpen = (postings: readonly Posting[], count: number): OpenSegment => {
  const { segment, placesOf } = toWholeSegment([ENTRY]);
  const bytes = toPostings(postings);
  return { segment: { ...segment, count }, postingsOf: () => bytes, placesOf };
};

const ANYWHERE = Object.values(FIELD).reduce((all, bit) => all | bit, 0);

/** What is found of the term in these fields, and how well. */
const find = (postings: readonly Posting[], fields: number, count = 2 ** 23): (readonly [document: number, score: number])[] => {
  const alternatives = [{ parts: [{ kind: 'whole', text: 'term' }], distance: 0, fit: 1 }] as const;
  const { values, documents } = scoreNeed(toOpen(postings, count), { alternatives, fields });
  return [...documents].map((document) => [document, values[document] ?? 0]);
};

/** What a word itself scores, by its field alone. */
const TITLE = 2_060;
const ABSTRACT = 2_008;

describe('the documents of a term', () => {
  // The last number of each length in bytes, and the first of the next.
  it.each([1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152])('are found behind a gap of %i', (gap) => {
    expect(find([[gap, FIELD.title]], ANYWHERE)).toEqual([[gap, TITLE]]);
    const after = gap + 5;
    const postings = [[5, FIELD.title], [after, FIELD.abstract], [after + 3, FIELD.title]] as const;
    expect(find(postings, ANYWHERE)).toEqual([[5, TITLE], [after, ABSTRACT], [after + 3, TITLE]]);
  });

  it('are found behind gaps of every length, one after the other', () => {
    const gaps = [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 1, 300];
    const documents = gaps.map((_, place) => gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0));
    expect(find(documents.map((document) => [document, FIELD.title]), ANYWHERE)).toEqual(documents.map((document) => [document, TITLE]));
  });

  it('count in the fields that are asked for alone, by all in which the term stands', () => {
    const postings = [[1, FIELD.title], [129, FIELD.abstract], [130, FIELD.abstract], [300, FIELD.title | FIELD.abstract], [20_000, FIELD.tag]] as const;
    const both = TITLE + 2;
    expect(find(postings, FIELD.title)).toEqual([[1, TITLE], [300, both]]);
    expect(find(postings, FIELD.abstract)).toEqual([[129, ABSTRACT], [130, ABSTRACT], [300, both]]);
    expect(find(postings, FIELD.tag | FIELD.title)).toEqual([[1, TITLE], [300, both], [20_000, TITLE]]);
    expect(find(postings, FIELD.author)).toEqual([]);
  });

  it('are none that the segment does not have', () => {
    expect(find([[1, FIELD.title], [128, FIELD.title], [129, FIELD.title]], ANYWHERE, 129)).toEqual([[1, TITLE], [128, TITLE]]);
  });
});
