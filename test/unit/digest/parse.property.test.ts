import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { SOUND } from '../../fixtures/digests.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string) => parseDigest({ name: 'x.txt', bytes: encode(text) });

const line = fc.oneof(
  fc.constantFrom('', ' ', '2024년 2월 13일', '2024년 13월 40일', '(Ann Lee, Bo Kim)', '(', ')', '()', '((A, B)', '#tag #tag2', '#', '# Links', '한국어', 'https://a.b/c', 'Title: words', '<html>', '{"a":1}', '\ufeff', '\u0000', '\ud800'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('parseDigest', () => {
  it('never throws, whatever bytes it is given', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      parseDigest({ name: 'x', bytes });
    }), { numRuns: 2_000 });
  });

  it('places every problem inside the text, and every entry has a title and something to say', () => {
    fc.assert(fc.property(text, (source) => {
      const { entries, problems } = parse(source);
      const lines = source.split(/\r\n|\n|\r/);
      for (const { position } of problems) {
        expect(position.line).toBeGreaterThanOrEqual(1);
        expect(position.line).toBeLessThanOrEqual(lines.length);
        expect(position.column).toBeLessThanOrEqual((lines[position.line - 1]?.length ?? 0) + 1);
      }
      for (const entry of entries) {
        expect(entry.title).not.toBe('');
        expect(entry.commentary !== '' || entry.tags.length > 0).toBe(true);
      }
    }), { numRuns: 2_000 });
  });

  it('gives well-formed NFC text without line breaks in single lines', () => {
    fc.assert(fc.property(text, (source) => {
      for (const { title, authors, abstract, commentary, tags } of parse(source).entries) {
        for (const single of [title, abstract, ...authors, ...tags]) expect(single).not.toMatch(/[\r\n]/);
        const all = [title, abstract, commentary, ...authors, ...tags].join('');
        expect(all).toBe(all.normalize('NFC').toWellFormed());
        expect(all).not.toContain('\ufffd');
      }
    }));
  });

  it('reads what stands before broken text as if it stood alone', () => {
    // A NUL near the start says of the whole file that it is no text.
    fc.assert(fc.property(text.filter((after) => !after.includes('\0')), (after) => {
      const [first] = parse(SOUND).entries;
      expect(parse(`${SOUND}${after}`).entries[0]).toEqual(first);
    }));
  });
});

/** Shapes on which a careless parser takes quadratic time or overflows the stack. */
const HEAVY: Readonly<Record<string, (size: number) => string>> = {
  'authors on one line': (size) => `Title of it\n(${'Name Name, '.repeat(size)}Name)\n한글\n#t\n`,
  'opening brackets': (size) => `Title of it\n${'('.repeat(size)}\n`,
  'pairs of brackets': (size) => `Title of it\n(${'()'.repeat(size)})\n한글\n#t\n`,
  'author lines': (size) => 'Title\n(Ann Lee)\n'.repeat(size / 4),
  'phrases in brackets': (size) => `Title\n(Ann Lee)\n${'(a phrase. of words)\nx\n'.repeat(size / 4)}`,
  'tags on one line': (size) => `Title of it\n(Ann Lee)\n한글\n${'#tag '.repeat(size)}\n`,
  'commas after a tag': (size) => `Title of it\n(Ann Lee)\n한글\n#tag${','.repeat(size)}x\n`,
  spaces: (size) => `Title of it\n(Ann${' '.repeat(size)}Lee)\n한글\n#t\n`,
  'empty lines': (size) => '\n'.repeat(size * 4),
  dates: (size) => '2024년 13월 40일\n'.repeat(size / 4),
};

describe('parseDigest takes time linear in its input', () => {
  // Steps that grow with the square of this would outlast the test's own limit by far.
  it.each(Object.entries(HEAVY))('%s', (_, make) => {
    const source = make(600_000);
    const { entries, problems } = parse(source);
    expect(entries.length + problems.length).toBeGreaterThan(0);
  });

  it('reads a line of 60,001 authors and keeps the first 2,000', () => {
    const names = Array.from({ length: 60_001 }, (_, place) => `Author A${place}`);
    const { entries, problems } = parse(`Title of many\n(${names.join(', ')})\n해설.\n#t\n`);
    expect(entries[0]?.authors).toEqual(names.slice(0, 2_000));
    expect(problems.map(({ code }) => code)).toContain('too-many-authors');
  });
});
