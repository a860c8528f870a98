import fc from 'fast-check';

/** A change to a stretch of a text: where it begins, from 0 to 1, how long it is, and what is done. */
interface Edit {
  readonly kind: 'delete' | 'double' | 'swap' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
}

const apply = (text: string, { kind, at, length, inserted }: Edit): string => {
  const start = Math.floor(at * text.length);
  const [before, stretch, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (kind === 'delete') return before + after;
  if (kind === 'double') return before + stretch + stretch + after;
  if (kind === 'insert') return before + inserted + stretch + after;
  return before + after.slice(0, length) + stretch + after.slice(length);
};

const toEdit = (inserted: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom('delete', 'double', 'swap', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 400 })),
    inserted,
  });

/** One of `texts` of which up to eight stretches were deleted, doubled, swapped with the next, or put in. */
export const mutateText = (texts: fc.Arbitrary<string>, inserted: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(toEdit(inserted), { maxLength: 8 })).map(([text, edits]) => edits.reduce(apply, text));

// A character a byte, so that bytes are changed as texts are.
const toLatin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const BYTES = fc.uint8Array({ minLength: 1, maxLength: 4 }).map(toLatin);

/** The same for bytes. */
export const mutateBytes = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  mutateText(bytes.map(toLatin), BYTES).map((text) => Uint8Array.from(Buffer.from(text, 'latin1')));
