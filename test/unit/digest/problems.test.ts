import { describe, expect, it } from 'vitest';
import { parseBundle } from '../../../lib/digest/bundle.ts';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { PROBLEM_SEVERITY, type Problem } from '../../../lib/digest/problem.ts';
import { BROKEN, SOUND } from '../../fixtures/digests.ts';

const placeOf = ({ position: { line, column } }: Problem): [number, number] => [line, column];
const sound = { name: 'sound.txt', bytes: new TextEncoder().encode(SOUND) };

/** Where each fixture is broken, and how many of its entries are read in spite of it. */
const EXPECTED: Readonly<Record<keyof typeof BROKEN, { readonly at: readonly [number, number]; readonly entries: number }>> = {
  'empty-file': { at: [1, 1], entries: 0 },
  'file-too-large': { at: [1, 1], entries: 0 },
  'not-text': { at: [1, 1], entries: 0 },
  encoding: { at: [1, 1], entries: 0 },
  'encoding-guessed': { at: [1, 1], entries: 1 },
  'html-not-supported': { at: [1, 1], entries: 0 },
  'unknown-format': { at: [1, 1], entries: 0 },
  'date-missing': { at: [1, 1], entries: 2 },
  'date-invalid': { at: [1, 1], entries: 2 },
  'title-missing': { at: [2, 1], entries: 1 },
  'authors-missing': { at: [7, 1], entries: 2 },
  'too-many-authors': { at: [8, 1], entries: 2 },
  'commentary-missing': { at: [7, 1], entries: 2 },
  'entry-too-long': { at: [7, 1], entries: 1 },
  'tags-missing': { at: [2, 1], entries: 2 },
  'too-many-tags': { at: [6, 1], entries: 2 },
  'entry-empty': { at: [7, 1], entries: 1 },
  'stray-text': { at: [2, 1], entries: 2 },
  'too-many-entries': { at: [1, 1], entries: 50_000 },
  'too-many-problems': { at: [10_001, 1], entries: 1 },
  'paper-missing': { at: [1, 1], entries: 0 },
  'json-invalid': { at: [7, 51], entries: 0 },
  'json-too-deep': { at: [2, 74], entries: 0 },
  'version-newer': { at: [1, 1], entries: 2 },
  'field-invalid': { at: [6, 5], entries: 2 },
  'id-invalid': { at: [6, 5], entries: 2 },
};

describe('a digest file that is broken in one way', () => {
  it.each(Object.keys(EXPECTED) as (keyof typeof BROKEN)[])('is read as far as it goes: %s', (code) => {
    const { entries, problems } = parseDigest(BROKEN[code]());
    const found = problems.filter((problem) => problem.code === code);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(code === 'too-many-problems' ? ['paper-missing', code] : [code]));
    expect(found.map(placeOf)).toEqual([EXPECTED[code].at]);
    expect(found[0]?.severity).toBe(PROBLEM_SEVERITY[code]);
    expect(found[0]?.position.file).toBe('fixture.txt');
    expect(entries).toHaveLength(EXPECTED[code].entries);
  });

  it('says nothing of a sound file', () => {
    expect(parseDigest(sound).problems).toEqual([]);
  });

  it('with more warnings than are told is no error, and has its errors told all the same', () => {
    const lines = (count: number, entry: string): string => `${entry}\n`.repeat(count);
    const warned = lines(10_001, '{"title":"A Title","tags":["a"],"date":"gestern"}');
    const parse = (text: string) => parseDigest({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });
    const errorsOf = (text: string) => parse(text).problems.flatMap(({ code, severity, position }) => (severity === 'error' ? [[code, position.line]] : []));
    expect(parse(warned).entries).toHaveLength(10_001);
    expect(parse(warned).problems.slice(-1).map(placeOf)).toEqual([[10_001, 1]]);
    expect(errorsOf(warned)).toEqual([]);
    expect(errorsOf(`${warned}${lines(2, '{}')}`)).toEqual([['paper-missing', 10_002], ['paper-missing', 10_003]]);
    expect(errorsOf(`${warned}${lines(10_002, '{}')}`)).toHaveLength(10_000);
  });

  it('says what stands there, cut short', () => {
    const [problem] = parseDigest(BROKEN['entry-too-long']()).problems;
    expect(problem?.excerpt).toBe('Second Paper on Sound Digests');
  });
});

describe('ids beside a bundled digest', () => {
  it('are reported when they are none, or name a title that the file does not have', () => {
    const ids = { 'First Paper on Sound Digests': 'not an id', 'A title of nothing': '2402.06619' };
    const { entries, problems } = parseBundle({ ...sound, ids });
    expect(problems.map(({ code }) => code)).toEqual(['id-invalid', 'id-without-entry']);
    expect(entries.map(({ arxivIds }) => arxivIds)).toEqual([[], []]);
  });

  it('are no entry\'s when they are not a list of ids at all', () => {
    for (const ids of [null, 7, 'x', undefined, []]) expect(parseBundle({ ...sound, ids }).entries).toHaveLength(2);
  });
});
