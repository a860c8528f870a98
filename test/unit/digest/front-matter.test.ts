import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../lib/digest/front-matter.ts';
import { toLines } from '../../../lib/digest/lines.ts';
import { parseDigest } from '../../../lib/digest/parse.ts';

const read = (text: string) => Object.fromEntries(parseFrontMatter(toLines(text)));

describe('front matter', () => {
  it.each([
    ['a bare text', 'title: Mamba: Linear-Time', 'Mamba: Linear-Time'],
    ['a text in double quotes', 'title: "A \\"B\\" \\\\ C: #1"', 'A "B" \\ C: #1'],
    ['a text in single quotes', "title: 'It''s: #1'", "It's: #1"],
    ['a text with a remark behind', 'title: A Title # mine', 'A Title'],
    ['a text in quotes with a remark behind', 'title: "A # B" # mine', 'A # B'],
    ['a text wrapped over lines', 'title: A long\n  title that\n  goes on', 'A long title that goes on'],
    ['a folded text', 'title: >-\n  A long\n  title: of it', 'A long title: of it'],
    ['a text with a quote that never ends', 'title: "A Title', 'A Title'],
    ['a text with a stroke that escapes nothing', 'title: "\\d A"', '\\d A'],
    ['nothing', 'title:', ''],
    ['null', 'title: null', ''],
    ['a key in capitals and quotes', '"Title": A', 'A'],
    ['the last of two', 'title: A\ntitle: B', 'B'],
  ])('has %s', (_, text, title) => {
    expect(read(text)['title']).toBe(title);
  });

  it.each([
    ['an item a line', 'tags:\n  - moe\n  - "a, b"\n  - \'c\'', ['moe', 'a, b', 'c']],
    ['items that are not set in', 'tags:\n- moe\n- rl', ['moe', 'rl']],
    ['items with empty ones and remarks between', 'tags:\n  - moe\n  -\n  # - no\n\n  - rl', ['moe', 'rl']],
    ['an item wrapped over lines', 'tags:\n  - one\n    two\n  - rl', ['one two', 'rl']],
    ['items in brackets', 'tags: [moe, "a, ]b", \'it\'\'s\', c d ]', ['moe', 'a, ]b', "it's", 'c d']],
    ['items in brackets over lines', 'tags: [moe,\n  rl\n]', ['moe', 'rl']],
    ['none in brackets', 'tags: []', []],
    ['brackets that never close', 'tags: [moe, "rl', ['moe', 'rl']],
  ])('has a list with %s', (_, text, tags) => {
    expect(read(text)['tags']).toEqual(tags);
  });

  it('keeps apart what is nested, and what has no key', () => {
    expect(read('a: 1\nb:\n  title: x\n한글: y\n  z\narXiv-ID: 2402.00001')).toEqual({ a: '1', b: 'title: x', arxiv_id: '2402.00001' });
  });

  it.each(Object.entries({
    'brackets': (size: number) => `tags: ${'['.repeat(size)}`,
    'commas': (size: number) => `tags: [${', '.repeat(size)}`,
    'quotes': (size: number) => `tags: [${'"'.repeat(size)}`,
    'strokes': (size: number) => `title: "${'\\'.repeat(size)}`,
    'spaces': (size: number) => `title: a${' '.repeat(size)}b`,
    'number signs': (size: number) => `title: a${'#'.repeat(size)}`,
    'lines that go on': (size: number) => `title: a\n${'  b\n'.repeat(size / 4)}`,
    'items': (size: number) => `tags:\n${'- b\n'.repeat(size / 4)}`,
    'the same key': (size: number) => 'tags: b\n'.repeat(size / 4),
  }))('takes time linear in its length: %s', (_, make) => {
    expect(read(make(400_000))).toBeDefined();
  });
});

const parse = (text: string, name = 'x.md') => parseDigest({ name, bytes: new TextEncoder().encode(text) });
const KOREAN = '한국어 해설입니다.';

describe('a note with front matter by hand', () => {
  it('has from it what the note itself does not say', () => {
    const front = '---\ntitle: "A Title: of it"\nauthor: Ann Lee, Bo Kim\ndate: 2024-02-13T09:00\narxiv: 2402.00001v2\ntags: [moe, "#rl"]\naliases: Its Old Name\nlink: https://a.example/\n---\n';
    expect(parse(`${front}\n${KOREAN}\n`)).toEqual({
      entries: [{
        arxivIds: ['2402.00001'], title: 'A Title: of it', altTitles: ['Its Old Name'], authors: ['Ann Lee', 'Bo Kim'], abstract: '',
        commentary: KOREAN, commentaryEn: '', tags: ['moe', 'rl'], date: '2024-02-13', url: 'https://a.example/',
      }],
      problems: [],
    });
  });

  it('is known by an address of arXiv, and may have no text but tags', () => {
    expect(parse('---\nurl: https://arxiv.org/abs/2402.00001\ntags: moe, rl\n---\n').entries).toMatchObject([{ arxivIds: ['2402.00001'], tags: ['moe', 'rl'], commentary: '' }]);
  });

  it('keeps what stands in the note itself', () => {
    const note = `https://arxiv.org/abs/2402.00001\n\n*Its Title* (Ann Lee)\n\n${KOREAN}\n\n#own`;
    const front = '---\ntitle: Another\nauthors: [X Y]\narxiv: 2402.00002\nurl: https://a.example/\ntags: [other]\ndate: 2024-02-14\n---\n';
    expect(parse(front + note, '240213 X.md').entries).toEqual(parse(note, '240213 X.md').entries);
  });

  it('says nothing of several papers but their day', () => {
    const paper = (id: string) => `https://arxiv.org/abs/${id}\n\n*Title ${id}* (Ann Lee)\n\n${KOREAN}\n\n`;
    const { entries } = parse(`---\ntags: [x]\narxiv: 2402.00009\ndate: 2024-02-13\n---\n${paper('2402.00001')}${paper('2402.00002')}`);
    expect(entries.map(({ arxivIds, tags, date }) => [arxivIds, tags, date])).toEqual([[['2402.00001'], [], '2024-02-13'], [['2402.00002'], [], '2024-02-13']]);
  });

  it('that has something wrong is read without it', () => {
    const { entries, problems } = parse(`---\narxiv: 2402.00001\ndate: gestern\n---\n${KOREAN}\n`);
    expect(entries).toMatchObject([{ arxivIds: ['2402.00001'], date: null, commentary: KOREAN }]);
    expect(problems).toMatchObject([{ code: 'date-invalid', excerpt: 'gestern', position: { line: 3, column: 7 } }]);
  });

  it.each([
    ['among others', 'title: gestern\nDate: 2024-02-13\ndate: "gestern" # ?', 'date-invalid', 'gestern', [4, 8]],
    ['in a list', 'arxiv:\n  - 2402.00001\n  - 12.1', 'id-invalid', '12.1', [4, 5]],
    ['in brackets', 'arxiv_id: [2402.00001, 12.1]', 'id-invalid', '12.1', [2, 24]],
    ['under another name', 'arxiv: 2402.00001\nlink: htp://a.example', 'field-invalid', 'htp://a.example', [3, 7]],
    ['on the line below', 'arxiv: 2402.00001\ndate:\n  gestern', 'date-invalid', 'gestern', [4, 3]],
    ['wrapped over lines', 'arxiv: 2402.00001\ndate: ge\n  stern', 'date-invalid', 'ge stern', [3, 7]],
  ])('is told where it stands: %s', (_, front, code, excerpt, [line, column]) => {
    expect(parse(`---\n${front}\narxivid: 2402.00001\n---\n${KOREAN}\n`).problems).toEqual([
      { code, severity: 'warning', excerpt, position: { file: 'x.md', line, column } },
    ]);
  });

  it('without a paper is no note', () => {
    expect(parse(`---\ntitle: 일기\ntags: [a]\n---\n${KOREAN}\n`)).toMatchObject({ entries: [], problems: [{ code: 'unknown-format' }] });
  });
});
