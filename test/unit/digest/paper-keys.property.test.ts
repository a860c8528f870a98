import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTitlePaperKey } from '../../../lib/digest/paper-keys.ts';
import { toTitleKey } from '../../../lib/digest/title-key.ts';

const ASCII = fc.string({ unit: 'binary-ascii', maxLength: 60 });
const TITLE = fc.array(fc.oneof(ASCII, fc.constantFrom('\\alpha', '$x_1$', '{\\em a}', 'é', 'Ｇ', '한글', 'β', '~', ' ')), { maxLength: 8 }).map((parts) => parts.join(''));

it('a title has the key that folding it gives, however plain it is', () => {
  fc.assert(fc.property(TITLE, (title) => {
    expect(toTitlePaperKey(title)).toBe(`title ${toTitleKey(title) || title}`);
  }), { numRuns: 2_000, seed: 1 });
});
