import fc from 'fast-check';
import { MOST } from '../../lib/digest/check-entry.ts';
import { decode, type DigestFile } from '../../lib/digest/decode.ts';
import type { Entry } from '../../lib/digest/entry.ts';
import { parseDigest } from '../../lib/digest/parse.ts';
import type { Parsed } from '../../lib/digest/parsed.ts';
import { PROBLEM_SEVERITY, type Problem } from '../../lib/digest/problem.ts';
import { toCanonical } from '../../lib/digest/to-canonical.ts';
import { toNote } from '../../lib/digest/to-note.ts';
import { DIGEST_TEXT, FILE_NAME } from '../fixtures/arbitrary-digest.ts';
import { SOUND_ENTRIES } from '../fixtures/arbitrary-note.ts';
import { SOUND, SOUND_JSON, SOUND_NOTE } from '../fixtures/digests.ts';
import { generateEntries, generateNotes } from '../fixtures/generate-notes.ts';
import { readSeedText } from '../fixtures/seed.ts';
import { mutateText } from './mutate.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const toFile = ([text, name]: readonly [string, string]): DigestFile => ({ name, bytes: encode(text) });

const checkProblem = ({ code, severity, position, excerpt }: Problem, lines: readonly string[]): void => {
  expectThat(Object.hasOwn(PROBLEM_SEVERITY, code) && PROBLEM_SEVERITY[code] === severity, `a known problem: ${code}`);
  const line = lines[position.line - 1];
  expectThat(line !== undefined && position.column >= 1 && position.column <= line.length + 1, `a place in the file: ${JSON.stringify(position)}`);
  expectThat(excerpt.length <= 80 && excerpt.isWellFormed(), 'a short excerpt');
};

const checkEntry = ({ title, arxivIds, commentary, commentaryEn, tags, authors }: Entry): void => {
  expectThat(title !== '' || arxivIds.length > 0, 'an entry names a paper');
  expectThat(commentary !== '' || commentaryEn !== '' || tags.length > 0, 'an entry says something');
  expectThat(title.length <= MOST.title && commentary.length <= MOST.commentary && tags.length <= MOST.tags && authors.length <= MOST.authors, 'an entry is within its limits');
  expectThat([title, ...tags, ...authors].every((text) => !/[\r\n]/.test(text) && text.isWellFormed()), 'single lines of well-formed text');
};

/** Reads a file, looks at all that came out, and reads the entries once more from what Gloss writes of them. */
const checkFile = (file: DigestFile): Parsed => {
  const parsed = parseDigest(file);
  const lines = (decode(file).text ?? '').split(/\r\n|\n|\r/);
  for (const problem of parsed.problems) checkProblem(problem, lines);
  for (const entry of parsed.entries) checkEntry(entry);
  const again = parseDigest({ name: file.name, bytes: encode(toCanonical(parsed.entries, file.name)) });
  expectSame(again, { entries: parsed.entries, problems: [] }, 'what was read, when it was written and read again');
  return parsed;
};

const MARKS = [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x50, 0x4b, 3, 4], [0x5b], [0xbe, 0xc8]];
const bytes = fc.tuple(fc.constantFrom(...MARKS), fc.uint8Array({ maxLength: 1_000 })).map(([mark, rest]) => Uint8Array.from([...mark, ...rest]));

/** Digests of every kind with nothing wrong, to be broken. */
const WHOLE = [
  SOUND, SOUND_JSON, SOUND_NOTE, readSeedText().slice(0, 6_000), ...generateNotes(6, 3).map(({ text }) => text),
  `[${generateEntries(2, 4).join(',\n')}]`, generateEntries(2, 5).join('\n'),
];
const whole = fc.oneof(fc.constantFrom(...WHOLE), SOUND_ENTRIES.map(toNote), SOUND_ENTRIES.map((entries) => toCanonical(entries, 'x')));

/** Reading a file, whatever is in it. */
export const DIGESTS: readonly Property[] = [
  toProperty('digest-bytes', { runs: 4_000, arbitrary: fc.record({ name: FILE_NAME, bytes }), check: checkFile }),
  toProperty('digest-text', { runs: 3_000, arbitrary: fc.tuple(fc.string({ unit: 'binary', maxLength: 300 }), FILE_NAME).map(toFile), check: checkFile }),
  toProperty('digest-pieces', { runs: 4_000, arbitrary: fc.tuple(DIGEST_TEXT, FILE_NAME).map(toFile), check: checkFile }),
  toProperty('digest-mutated', { runs: 4_000, arbitrary: fc.tuple(mutateText(whole, DIGEST_TEXT), FILE_NAME).map(toFile), check: checkFile }),
];
