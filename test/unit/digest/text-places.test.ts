import { describe, expect, it } from 'vitest';
import { toPlaceFinder } from '../../../lib/digest/text-places.ts';

describe('a place in a text', () => {
  const text = 'ab\r\ncd\n\rxyz';
  it.each([
    [0, 1, 1, 'ab'], [1, 1, 2, 'b'], [4, 2, 1, 'cd'], [7, 3, 1, ''], [8, 4, 1, 'xyz'], [10, 4, 3, 'z'], [11, 4, 4, ''],
  ])('%i is line %i, column %i, with what begins there', (place, number, column, found) => {
    expect(toPlaceFinder(text)(place)).toEqual({ text: found, number, column });
  });
});
