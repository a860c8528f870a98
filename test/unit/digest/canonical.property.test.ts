import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { findJsonFault } from '../../../lib/digest/json-fault.ts';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { toCanonical, toCanonicalLine } from '../../../lib/digest/to-canonical.ts';
import { SOUND_JSON } from '../../fixtures/digests.ts';
import { toEntry } from '../../fixtures/entries.ts';

const parse = (text: string) => parseDigest({ name: 'x.json', bytes: new TextEncoder().encode(text) });

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('해설 입니다', '$\\frac{a}{b}$ \\textit{x}', '"quoted" \\ back', 'a\nb\n\n\nc', '\r\n x', '👩‍👩‍👧', '\ud83d', '\udc00x', '  two  spaces ', '\ufeff', 'a\u200b\u0301', '#tag', ']}', '\u2028', '<english>', 'e\u0301'),
);
const many = fc.array(words, { maxLength: 3 });
const IDS = ['2402.00001', '0704.0001', 'hep-th/9901001'].flatMap((id) => parseArxivId(id) ?? []);

const entry: fc.Arbitrary<Entry> = fc
  .record({
    arxivIds: fc.subarray(IDS), title: words, altTitles: many, authors: many, abstract: words, commentary: words, commentaryEn: words,
    tags: many, date: fc.constantFrom(null, '2024-02-29'), url: fc.constantFrom(null, 'https://a.example/b?c=d#e'),
  })
  .map(toEntry);

describe('what Gloss writes, it reads back', () => {
  it('as it was, once it is text that it would have read', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 4 }), words, (source, name) => {
      const { entries } = parse(toCanonical(source, name));
      expect(parse(toCanonical(entries, name))).toEqual({ entries, problems: [] });
      expect(parse(entries.map(toCanonicalLine).join('\n'))).toMatchObject(entries.length > 0 ? { entries, problems: [] } : { entries });
    }), { numRuns: 1_000 });
  });

  it('sound at once: entries that were sound are the same', () => {
    const { entries } = parse(SOUND_JSON);
    expect(parse(toCanonical(entries, 'x'))).toEqual({ entries, problems: [] });
  });

  it('without half characters, and in NFC', () => {
    fc.assert(fc.property(entry, (source) => {
      for (const { title, altTitles, authors, abstract, commentary, commentaryEn, tags } of parse(toCanonicalLine(source)).entries) {
        for (const text of [title, ...altTitles, ...authors, abstract, commentary, commentaryEn, ...tags]) {
          expect(text).toBe(text.toWellFormed().normalize('NFC').trim());
          expect(text).not.toMatch(/[\ufffd\u202e\u200b\0\r]/);
        }
      }
    }), { numRuns: 1_000 });
  });

  it('with nothing that an entry does not have', () => {
    const line = toCanonicalLine({ ...toEntry({ title: 'A Title' }), ...{ key: 7, source: 1 } });
    expect(Object.keys(JSON.parse(line))).toEqual(['arxivIds', 'title', 'altTitles', 'authors', 'abstract', 'commentary', 'commentaryEn', 'tags', 'date', 'url']);
  });

  it('an entry a line', () => {
    const text = toCanonical([toEntry({ title: 'A Title' }), toEntry({ title: 'Another' })], 'a "b"');
    const lines = text.split('\n');
    expect(lines[0]).toBe('{"format":"gloss-digest","version":1,"source":"a \\"b\\"","entries":[');
    expect(lines.slice(1)).toEqual([`${toCanonicalLine(toEntry({ title: 'A Title' }))},`, toCanonicalLine(toEntry({ title: 'Another' })), ']}', '']);
  });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const token = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '\\u00e9', '\\x', '1', '-', '0', '01', '.5', '1e3', 'true', 'nul', 'null', ' ', '\n', '\t', '\u00a0', '가');

describe('findJsonFault', () => {
  it('finds one where the engine does, and nowhere else', () => {
    const texts = fc.oneof(fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')), fc.json().map((text) => text.slice(0, -1)), fc.json());
    fc.assert(fc.property(texts, (text) => {
      expect([text, findJsonFault(text) < 0]).toEqual([text, isJson(text)]);
    }), { numRuns: 5_000 });
  });

  it('finds the first place that sound text could not go on at', () => {
    fc.assert(fc.property(fc.json(), fc.nat(), (text, at) => {
      const place = at % (text.length + 1);
      const fault = findJsonFault(`${text.slice(0, place)}\u0001${text.slice(place)}`);
      expect(fault).toBeGreaterThanOrEqual(0);
      expect(fault).toBeLessThanOrEqual(place);
    }), { numRuns: 1_000 });
  });

  it.each([
    ['', 0], ['{"a":1,}', 7], ['[1 2]', 3], ['["a\nb"]', 3], ['["a', 3], ['{"a" 1}', 5], ['[01]', 1], ['[1]]', 3], ['{a:1}', 1], ['["\\x"]', 2], ['[1,', 3], ['nul', 0], [']', 0], ['[', 1],
  ])('of %j is at %i', (text, place) => {
    expect(findJsonFault(text)).toBe(place);
  });
});

describe('the JSON reader', () => {
  const tree = fc.jsonValue({ maxDepth: 5 });
  it('never throws, whatever the value', () => {
    fc.assert(fc.property(fc.oneof(tree, fc.array(fc.dictionary(fc.constantFrom('title', 'tags', 'arxivIds', 'commentary', 'date', 'url', '__proto__', 'entries'), tree))), (value) => {
      for (const text of [JSON.stringify(value), JSON.stringify({ format: 'gloss-digest', entries: value }), JSON.stringify([value], null, 2)]) {
        const { entries } = parse(text);
        for (const { title, arxivIds } of entries) expect(title !== '' || arxivIds.length > 0).toBe(true);
      }
    }), { numRuns: 1_000 });
  });

  it.each([
    ['5,000,000 opening brackets', '['.repeat(5_000_000)],
    ['objects in objects', '{"a":'.repeat(1_000_000)],
    ['an entry of brackets', `[{"title":"A","x":${'['.repeat(3_000_000)}`],
    ['escaped quotes', `["${'\\"'.repeat(2_000_000)}`],
    ['backslashes', `["${'\\'.repeat(4_000_001)}"]`],
    ['escapes', `["${'\\n'.repeat(2_000_000)}x\u0001"]`],
    ['a string a line', `${'{"a"\n'.repeat(200_000)}`],
    ['empty lines', `{${'\n'.repeat(2_000_000)}`],
    ['problems', `[${'{},'.repeat(45_000)}1]`],
    ['white space', `${' '.repeat(3_000_000)}[x`],
    ['a bracket and no link', `[${'a'.repeat(3_000_000)}`],
  ])('takes time linear in %s', (_, text) => {
    const { entries, problems } = parse(text);
    expect(entries).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
