import type { Entry } from '../digest/entry.ts';
import { toFields, toOftenBits } from './fields.ts';
import { toJoined, toNameParts, toSearchWords } from './words.ts';

/** The numbers that a term's postings are written from. */
export interface TermPostings {
  /** Document less the document before (the first as it is) and the byte of its fields, in turn. */
  readonly documents: number[];
  /** For each document: how many positions, and each less the one before. */
  readonly places: number[];
}

/** Postings with the document that is being read, which is not among them yet. */
interface OpenPostings extends TermPostings {
  document: number;
  lastDocument: number;
  fields: number;
  count: number;
  /** Where the number of its positions stands. */
  countAt: number;
  lastPlace: number;
}

/** Positions between two fields, so that no phrase goes from one into the next. */
const GAP = 4;

const close = (postings: OpenPostings): void => {
  if (postings.count === 0) return;
  postings.documents.push(postings.document - postings.lastDocument, postings.fields | toOftenBits(postings.count));
  postings.lastDocument = postings.document;
};

/** Takes in one document after the other, numbered from 0. */
export class TermCollector {
  readonly #terms = new Map<string, OpenPostings>();
  #document = 0;
  #position = 0;

  add(entry: Entry): void {
    this.#position = 0;
    for (const [field, text] of toFields(entry)) this.#addText(field, text);
    this.#document += 1;
  }

  /** Ends it: no more can be added. */
  finish(): ReadonlyMap<string, TermPostings> {
    for (const postings of this.#terms.values()) close(postings);
    return this.#terms;
  }

  #addText(field: number, text: string): void {
    const words = toSearchWords(text);
    for (const { text: term, raw, isHangul } of words) {
      this.#addPlace(this.#open(term, field));
      this.#position += 1;
      if (!isHangul) for (const part of toNameParts(raw)) this.#open(part, field);
    }
    for (const { text: term } of toJoined(words)) this.#open(term, field);
    this.#position += GAP;
  }

  #addPlace(postings: OpenPostings): void {
    postings.places.push(this.#position - postings.lastPlace);
    postings.places[postings.countAt] = (postings.places[postings.countAt] ?? 0) + 1;
    postings.lastPlace = this.#position;
  }

  #open(term: string, field: number): OpenPostings {
    const postings = this.#terms.get(term) ?? this.#begin(term);
    if (postings.document !== this.#document || postings.count === 0) this.#turnTo(postings);
    postings.fields |= field;
    postings.count += 1;
    return postings;
  }

  #turnTo(postings: OpenPostings): void {
    close(postings);
    postings.document = this.#document;
    postings.fields = 0;
    postings.count = 0;
    postings.countAt = postings.places.length;
    postings.places.push(0);
    postings.lastPlace = 0;
  }

  #begin(term: string): OpenPostings {
    const postings = { documents: [], places: [], document: 0, lastDocument: 0, fields: 0, count: 0, countAt: 0, lastPlace: 0 };
    this.#terms.set(term, postings);
    return postings;
  }
}
