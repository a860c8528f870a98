import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { toCanonical } from '../../../lib/digest/to-canonical.ts';
import { DIGEST_TEXT } from '../../fixtures/arbitrary-digest.ts';
import { SOUND } from '../../fixtures/digests.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, name = 'x.txt') => parseDigest({ name, bytes: encode(text) });
const NOTE = '240213 X.md';

describe('parseDigest', () => {
  it('never throws, whatever bytes it is given', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      parseDigest({ name: 'x', bytes });
    }), { numRuns: 2_000 });
  });

  it('places every problem inside the text, and every entry names a paper and has something to say', () => {
    fc.assert(fc.property(DIGEST_TEXT, fc.constantFrom('x.txt', NOTE), (source, name) => {
      const { entries, problems } = parse(source, name);
      const lines = source.split(/\r\n|\n|\r/);
      for (const { position } of problems) {
        expect(position.line).toBeGreaterThanOrEqual(1);
        expect(position.line).toBeLessThanOrEqual(lines.length);
        expect(position.column).toBeLessThanOrEqual((lines[position.line - 1]?.length ?? 0) + 1);
      }
      for (const entry of entries) {
        expect(entry.title !== '' || entry.arxivIds.length > 0).toBe(true);
        expect(entry.commentary !== '' || entry.commentaryEn !== '' || entry.tags.length > 0).toBe(true);
      }
    }), { numRuns: 2_000 });
  });

  it('gives well-formed NFC text, without line breaks in single lines', () => {
    fc.assert(fc.property(DIGEST_TEXT, fc.constantFrom('x.txt', NOTE), (source, name) => {
      for (const { title, altTitles, authors, abstract, commentary, commentaryEn, tags } of parse(source, name).entries) {
        const singles = [title, abstract, ...altTitles, ...authors, ...tags];
        for (const single of singles) expect(single).not.toMatch(/[\r\n]|\s\s/);
        for (const each of [...singles, commentary, commentaryEn]) {
          expect(each).toBe(each.normalize('NFC').toWellFormed().trim());
          expect(each).not.toMatch(/\ufffd|\n\n\n/);
        }
      }
    }), { numRuns: 1_000 });
  });

  it('gives entries that are the same when they were written and read again', () => {
    fc.assert(fc.property(DIGEST_TEXT, fc.constantFrom('x.txt', NOTE), (source, name) => {
      const { entries } = parse(source, name);
      expect(parse(toCanonical(entries, name))).toEqual({ entries, problems: [] });
    }), { numRuns: 2_000 });
  });

  it('reads what stands before broken text as if it stood alone', () => {
    // A NUL near the start says of the whole file that it is no text.
    fc.assert(fc.property(DIGEST_TEXT.filter((after) => !after.includes('\0')), (after) => {
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
  'marks on one letter': (size) => `Title of it\n(Ann Lee)\n한글 a${'\u0301\u0323'.repeat(size)}\n#t\n`,
};

const HEAD = 'https://arxiv.org/abs/2402.00001\n\n';

/** The same for notes, whose lines are looked at for more. */
const HEAVY_NOTES: Readonly<Record<string, (size: number) => string>> = {
  addresses: (size) => HEAD.repeat(size / 4),
  'addresses of no paper': (size) => 'https://a.b\n\n'.repeat(size / 4),
  'addresses under a title': (size) => `*Title of it* (Ann Lee)\n\n${'https://a.b\n\n'.repeat(size / 4)}`,
  'addresses on one line': (size) => 'https://a.b '.repeat(size),
  'addresses that Hangul ends': (size) => `${'가a://b'.repeat(size)}`,
  'one long word': (size) => `${HEAD}*Title* (Ann Lee)\n\n${'a'.repeat(size * 4)}가`,
  'opening brackets': (size) => `${HEAD}Title of it ${'('.repeat(size)}`,
  'closing brackets': (size) => `${HEAD}Title of it ${')'.repeat(size)}`,
  'brackets and spaces': (size) => `${HEAD}*Title of it* ${'* ('.repeat(size)}Ann Lee, Bo Kim`,
  'words behind a bracket': (size) => `${HEAD}Title of it (${'a '.repeat(size)}`,
  'commas and spaces': (size) => `${HEAD}Title of it (${'a, '.repeat(size)}`,
  'dots behind a bracket': (size) => `${HEAD}Title (Ann Lee, Bo Kim)${'.'.repeat(size * 4)}x`,
  'names joined by and': (size) => `${HEAD}Title of it (${'Ann Lee and '.repeat(size)}Bo Kim)\n\n한글`,
  stars: (size) => `${HEAD}${'*'.repeat(size * 4)}`,
  'titles over titles': (size) => `${HEAD}${'*Title of it* (Ann Lee, Bo Kim)\n\n'.repeat(size / 8)}`,
  'one block of plain lines': (size) => `${HEAD}${'Title of it\n'.repeat(size / 4)}`,
  'quoted blocks': (size) => `${HEAD}*Title* (Ann Lee)\n\n${'> quoted\n\n'.repeat(size / 4)}한글`,
  'marks of English': (size) => `${HEAD}*Title* (Ann Lee)\n\n한글 ${'<english>'.repeat(size)}`,
  'angle brackets': (size) => `${HEAD}*Title* (Ann Lee)\n\n한글 ${'<en'.repeat(size)}>`,
  'tags in one line': (size) => `${HEAD}*Title* (Ann Lee)\n\n한글${' #tag'.repeat(size)} x`,
  'tags that nothing parts': (size) => `${HEAD}*Title* (Ann Lee)\n\n한글 ${'#tag'.repeat(size)}`,
  'number signs': (size) => `${HEAD}*Title* (Ann Lee)\n\n한글 ${'#'.repeat(size * 4)}`,
  'links between notes': (size) => `${HEAD}*Title* (Ann Lee)\n\n한글\n${'[[a]] '.repeat(size)}x`,
  'an opened link': (size) => `${HEAD}${'[a]('.repeat(size)}\n\n한글`,
  'opened links': (size) => `${HEAD}${'[['.repeat(size)}\n\n한글`,
  'front matter without end': (size) => `---\n${'a: b\n'.repeat(size / 2)}`,
  'empty lines': (size) => `${HEAD}*Title* (Ann Lee)${'\n'.repeat(size * 4)}한글`,
};

describe('parseDigest takes time linear in its input', () => {
  // Steps that grow with the square of this would outlast the test's own limit by far.
  it.each(Object.entries(HEAVY))('%s', (_, make) => {
    const source = make(600_000);
    const { entries, problems } = parse(source);
    expect(entries.length + problems.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(HEAVY_NOTES))('in a note: %s', (_, make) => {
    const { entries, problems } = parse(make(400_000), NOTE);
    expect(entries.length + problems.length).toBeGreaterThan(0);
  });

  it('reads a line of 60,001 authors and keeps the first 2,000', () => {
    const names = Array.from({ length: 60_001 }, (_, place) => `Author A${place}`);
    const { entries, problems } = parse(`Title of many\n(${names.join(', ')})\n해설.\n#t\n`);
    expect(entries[0]?.authors).toEqual(names.slice(0, 2_000));
    expect(problems.map(({ code }) => code)).toContain('too-many-authors');
  });
});
