/** 32 bits, mixed anew with each unit. FNV-1a. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

// Capitals are told by one bit.
const toSmall = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

const hash = (text: string, start: number, end: number): number => {
  let sum = BASIS;
  for (let place = start; place < end; place += 1) sum = Math.imul(sum ^ toSmall(text.charCodeAt(place)), PRIME);
  return sum ^ (sum >>> 15);
};

const isSame = (term: string, text: string, start: number): boolean => {
  for (let place = 0; place < term.length; place += 1) {
    if (term.charCodeAt(place) !== toSmall(text.charCodeAt(start + place))) return false;
  }
  return true;
};

/**
 * Terms and their numbers, from 0 in the order in which they came. A term is looked up where it stands in a text: to cut
 * it out of each place first would cost more than all else that is done with it.
 */
export class TermTable {
  readonly terms: string[] = [];
  /** A term's number and one, at a place that its hash tells; 0 for none. Never more than half full. */
  #slots = new Int32Array(2 ** 16);
  #hashes = new Int32Array(2 ** 15);

  /** The number of what stands in a text from `start` to `end`, in small letters. UTF-16 units; of capitals it knows A to Z. */
  numberAt(text: string, start: number, end: number): number {
    const sum = hash(text, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = sum & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text.slice(start, end).replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()), sum, slot);
      const term = this.terms[number] ?? '';
      if (this.#hashes[number] === sum && term.length === end - start && isSame(term, text, start)) return number;
    }
  }

  /** The number of a term. */
  numberOf(term: string): number {
    return this.numberAt(term, 0, term.length);
  }

  #add(term: string, sum: number, slot: number): number {
    const number = this.terms.push(term) - 1;
    this.#hashes[number] = sum;
    this.#slots[slot] = number + 1;
    if (this.terms.length === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    const [hashes, slots] = [new Int32Array(2 * this.#hashes.length), new Int32Array(2 * this.#slots.length)];
    hashes.set(this.#hashes);
    const mask = slots.length - 1;
    for (const number of this.terms.keys()) {
      let slot = (hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    [this.#hashes, this.#slots] = [hashes, slots];
  }
}
