import type { Entry } from '../digest/entry.ts';
import type { ByteWriter } from './bytes.ts';
import { toFields, toOftenBits } from './fields.ts';
import { toJoined, toNameParts, toSearchWords } from './words.ts';

/** Positions between two fields, so that no phrase goes from one into the next. */
const GAP = 4;

/** A standing in one number: six bits of the field, one that says whether it has a position, then the position. */
const [FIELDS, HAS_PLACE, HAS_PLACE_SHIFT, PLACE_SHIFT] = [0b111111, 0b1000000, 6, 7];

/** Numbers that grow at their end. */
class NumberList {
  #numbers = new Uint32Array(2 ** 14);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  toNumbers(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

/** What writes a term's postings. */
interface Writers {
  readonly postings: ByteWriter;
  readonly places: ByteWriter;
}

/** All standings, an element each: whose, where, and in what order the terms have them. */
interface Standings {
  readonly documents: Uint32Array;
  readonly values: Uint32Array;
  readonly order: Uint32Array;
}

/** Standings by their terms, in the order in which they were read. */
const sortByTerm = (terms: Uint32Array, count: number): readonly [starts: Uint32Array, order: Uint32Array] => {
  const [starts, order] = [new Uint32Array(count + 1), new Uint32Array(terms.length)];
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  for (const [at, term] of terms.entries()) {
    order[next[term] ?? 0] = at;
    next[term] = (next[term] ?? 0) + 1;
  }
  return [starts, order];
};

const writePlaces = ({ values, order }: Standings, [start, end]: readonly [number, number], places: ByteWriter): void => {
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const value = values[order[at] ?? 0] ?? 0;
    if ((value & HAS_PLACE) === 0) continue;
    places.writeNumber((value >>> PLACE_SHIFT) - last);
    last = value >>> PLACE_SHIFT;
  }
};

/** Writes a term's documents, each with the byte of its fields and with its positions. */
const writeTerm = (standings: Standings, [first, end]: readonly [number, number], { postings, places }: Writers): void => {
  const { documents, values, order } = standings;
  let [last, start] = [0, first];
  while (start < end) {
    const document = documents[order[start] ?? 0] ?? 0;
    let [next, fields, count] = [start, 0, 0];
    for (; next < end && documents[order[next] ?? 0] === document; next += 1) {
      const value = values[order[next] ?? 0] ?? 0;
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
  readonly #numbers = new Map<string, number>();
  readonly #terms = new NumberList();
  readonly #documents = new NumberList();
  readonly #standings = new NumberList();
  #document = 0;
  #position = 0;

  add(entry: Entry): void {
    this.#position = 0;
    for (const [field, text] of toFields(entry)) this.#addText(field, text);
    this.#document += 1;
  }

  /** All terms in the order of UTF-16 units. */
  toTerms(): string[] {
    return [...this.#numbers.keys()].sort();
  }

  /** Gives what writes the bytes of a term: for each document its number less the one before and the byte of its fields; its positions. */
  toTermWriter(): (term: string, writers: Writers) => void {
    const [starts, order] = sortByTerm(this.#terms.toNumbers(), this.#numbers.size);
    const standings: Standings = { documents: this.#documents.toNumbers(), values: this.#standings.toNumbers(), order };
    return (term, writers) => {
      const number = this.#numbers.get(term) ?? 0;
      writeTerm(standings, [starts[number] ?? 0, starts[number + 1] ?? 0], writers);
    };
  }

  #addText(field: number, text: string): void {
    const words = toSearchWords(text);
    for (const { text: term, raw, isHangul } of words) {
      this.#note(term, field | HAS_PLACE);
      this.#position += 1;
      if (!isHangul && raw !== term) for (const part of toNameParts(raw)) this.#note(part, field);
    }
    for (const { text: term } of toJoined(words)) this.#note(term, field);
    this.#position += GAP;
  }

  #note(term: string, standing: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    this.#terms.push(number);
    this.#documents.push(this.#document);
    this.#standings.push((this.#position << PLACE_SHIFT) | standing);
  }
}
