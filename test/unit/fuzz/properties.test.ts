import { describe, expect, it } from 'vitest';
import { PROPERTIES } from '../../fuzz/properties.ts';

/**
 * Each property a few times, always the same: a second in all. So a property that no longer fits what it is about is
 * seen at once, and not by whoever runs `npm run fuzz` next; a list of names would say no more than that it is there.
 * What is measured by the clock is left to `npm run fuzz`.
 */
describe('whatever may come', () => {
  it.each(PROPERTIES.map((property) => [property.name, property] as const))('is no harm: %s', async (_, { run }) => {
    expect(await run({ seed: 1, runs: 25 })).toEqual({ runs: 25, failure: null });
  });
});
