import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermTable } from '../../../lib/search/term-table.ts';

describe('a table of terms', () => {
  it('numbers terms in the order in which they come, each once, in small letters', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'A', 'z', 'Z', '9', '가', '힣', '[') })), (words) => {
      const table = new TermTable();
      const numbers = words.map((word) => table.numberAt(`<${word}>`, 1, 1 + word.length));
      const terms = [...new Set(words.map((word) => word.toLowerCase()))];
      expect(table.terms).toEqual(terms);
      expect(numbers).toEqual(words.map((word) => terms.indexOf(word.toLowerCase())));
    }));
  });

  it('keeps them apart when it has grown several times', () => {
    const table = new TermTable();
    const words = Array.from({ length: 150_000 }, (_, place) => `t${place}`);
    for (const word of words) table.numberOf(word);
    expect(words.every((word, place) => table.numberOf(word) === place)).toBe(true);
    expect(table.terms).toHaveLength(words.length);
  });
});
