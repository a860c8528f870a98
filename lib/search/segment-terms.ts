import type { Entry } from '../digest/entry.ts';
import { NumberList, type ByteWriter } from './bytes.ts';
import { toFields, toOftenBits } from './fields.ts';
import { hasInnerCapital, isPlain, PlainWords } from './plain-words.ts';
import { TermTable } from './term-table.ts';
import { LONGEST, toJoined, toNameParts, toSearchWords } from './words.ts';

/** Positions between two fields, so that no phrase goes from one into the next. */
const GAP = 4;

/** A standing in one number: six bits of the field, one that says whether it has a position, then the position. */
const [FIELDS, HAS_PLACE, HAS_PLACE_SHIFT, PLACE_SHIFT] = [0b111111, 0b1000000, 6, 7];

/** What writes a term's postings. */
interface Writers {
  readonly postings: ByteWriter;
  readonly places: ByteWriter;
}

/** All standings, an element each: whose and where. */
interface Standings {
  readonly documents: Uint32Array;
  readonly values: Uint32Array;
}

/** Standings by their terms, those of each in the order in which they were read, and where each term's start. */
const sortByTerm = (terms: Uint32Array, { documents, values }: Standings, count: number): Standings & { readonly starts: Uint32Array } => {
  const [starts, sorted] = [new Uint32Array(count + 1), { documents: new Uint32Array(terms.length), values: new Uint32Array(terms.length) }];
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const place = next[term] ?? 0;
    sorted.documents[place] = documents[at] ?? 0;
    sorted.values[place] = values[at] ?? 0;
    next[term] = place + 1;
  }
  return { ...sorted, starts };
};

const writePlaces = ({ values }: Standings, [start, end]: readonly [number, number], places: ByteWriter): void => {
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const value = values[at] ?? 0;
    if ((value & HAS_PLACE) === 0) continue;
    places.writeNumber((value >>> PLACE_SHIFT) - last);
    last = value >>> PLACE_SHIFT;
  }
};

/** Writes a term's documents, each with the byte of its fields and with its positions. */
const writeTerm = (standings: Standings, [first, end]: readonly [number, number], { postings, places }: Writers): void => {
  const { documents, values } = standings;
  let [last, start] = [0, first];
  while (start < end) {
    const document = documents[start] ?? 0;
    let [next, fields, count] = [start, 0, 0];
    for (; next < end && documents[next] === document; next += 1) {
      const value = values[next] ?? 0;
      fields |= value & FIELDS;
      count += (value & HAS_PLACE) >>> HAS_PLACE_SHIFT;
    }
    postings.writeNumber(document - last);
    postings.writeByte(fields | toOftenBits(next - start));
    places.writeNumber(count);
    writePlaces(standings, [start, next], places);
    [last, start] = [document, next];
  }
};

/**
 * Takes in one document after the other, numbered from 0. What stands where is kept in three rows of numbers and sorted
 * once at the end: a list for each of many thousand terms would cost more than the words themselves.
 */
export class TermCollector {
  readonly #table = new TermTable();
  readonly #terms = new NumberList();
  readonly #documents = new NumberList();
  readonly #standings = new NumberList();
  #document = 0;
  #position = 0;

  add(entry: Entry): void {
    this.#position = 0;
    for (const [field, text] of toFields(entry)) {
      if (isPlain(text)) this.#addPlain(field, text);
      else this.#addText(field, text);
      this.#position += GAP;
    }
    this.#document += 1;
  }

  /** All terms in the order of UTF-16 units. */
  toTerms(): string[] {
    return this.#table.terms.toSorted();
  }

  /** Gives what writes the bytes of a term: for each document its number less the one before and the byte of its fields; its positions. */
  toTermWriter(): (term: string, writers: Writers) => void {
    const unsorted = { documents: this.#documents.toNumbers(), values: this.#standings.toNumbers() };
    const { starts, ...standings } = sortByTerm(this.#terms.toNumbers(), unsorted, this.#table.terms.length);
    return (term, writers) => {
      const number = this.#table.numberOf(term);
      writeTerm(standings, [starts[number] ?? 0, starts[number + 1] ?? 0], writers);
    };
  }

  /** The same as {@link TermCollector.#addText}, without a word being made of each. */
  #addPlain(field: number, text: string): void {
    let [joined, before] = ['', ''];
    for (const word = new PlainWords(text); word.next(); ) {
      const { start, end } = word;
      const number = this.#table.numberAt(text, start, Math.min(end, start + LONGEST));
      const term = this.#table.terms[number] ?? '';
      this.#noteWord(number, field);
      if (!word.isHangul && hasInnerCapital(text, start, end)) this.#noteParts(text.slice(start, end), field);
      if (!word.isJoined) this.#noteJoined(joined, field);
      joined = word.isJoined ? (joined === '' ? before : joined) + term : '';
      before = term;
    }
    this.#noteJoined(joined, field);
  }

  #addText(field: number, text: string): void {
    const words = toSearchWords(text);
    for (const { text: term, raw, isHangul } of words) {
      this.#noteWord(this.#table.numberOf(term), field);
      if (!isHangul && raw !== term) this.#noteParts(raw, field);
    }
    for (const { text: term } of toJoined(words)) this.#note(this.#table.numberOf(term), field);
  }

  #noteWord(number: number, field: number): void {
    this.#note(number, field | HAS_PLACE);
    this.#position += 1;
  }

  #noteJoined(term: string, field: number): void {
    if (term !== '' && term.length <= LONGEST) this.#note(this.#table.numberOf(term), field);
  }

  #noteParts(raw: string, field: number): void {
    for (const part of toNameParts(raw)) this.#note(this.#table.numberOf(part), field);
  }

  #note(number: number, standing: number): void {
    this.#terms.push(number);
    this.#documents.push(this.#document);
    this.#standings.push((this.#position << PLACE_SHIFT) | standing);
  }
}
