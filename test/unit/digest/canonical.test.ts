import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { SOUND, SOUND_JSON } from '../../fixtures/digests.ts';

const parse = (text: string) => parseDigest({ name: 'x.json', bytes: new TextEncoder().encode(text) });
const parseOne = (fields: string) => parse(`[{"title":"A Title","tags":["a"],${fields}}]`);
const placesOf = (text: string) => parse(text).problems.map(({ code, position: { line, column }, excerpt }) => [code, line, column, excerpt]);
const LINE = '{"title":"A Title","tags":["a"]}';

describe('a file of JSON', () => {
  it('is read as a newsletter of the same words is', () => {
    const { entries, problems } = parse(SOUND_JSON);
    expect(problems).toEqual([]);
    expect(entries.map(({ title, authors, commentary, tags, date }) => ({ title, authors, commentary, tags, date })))
      .toEqual(parse(SOUND).entries.map(({ title, authors, commentary, tags, date }) => ({ title, authors, commentary, tags, date })));
    expect(entries.map(({ arxivIds }) => arxivIds)).toEqual([[], ['2402.00002']]);
  });

  it.each([
    ['a bare list', `[${LINE}]`],
    ['one entry', LINE],
    ['an entry a line', `${LINE}\n\n`],
    ['entries without a format', `{"entries":[${LINE}]}`],
    ['nothing but what is asked for', `{"extra":[[1]],"format":"gloss-digest","entries":[${LINE.replace('{', '{"more":{"deep":[1]},')}]}`],
    ['behind a byte order mark', `\ufeff\n [${LINE}]`],
  ])('may be %s', (_, text) => {
    expect(parse(text)).toMatchObject({ entries: [{ title: 'A Title', tags: ['a'] }], problems: [] });
  });

  it('may hold no entries', () => {
    expect(parse('{"format":"gloss-digest","version":1,"entries":[]}')).toEqual({ entries: [], problems: [] });
  });

  it.each(['{"name":"gloss","version":"1.0.0"}', '{}', '{"format":"other","entries":[]}', '{"entries":{"title":"A Title"}}'])('that is no digest is told so: %s', (text) => {
    expect(placesOf(text)).toEqual([['unknown-format', 1, 1, text]]);
  });

  it('has ids as they are found, each once, and text made sound', () => {
    const fields = '"arxivIds":["arXiv:2402.00001v2","https://arxiv.org/abs/2402.00001","hep-th/9901001"],"abstract":" one\\n two ","commentary":"a\\r\\n\\r\\n\\r\\n b\\u0000\\ud800\\u202ec ","authors":["A\\u030a","",null],"date":null';
    const { entries: [entry], problems } = parseOne(fields);
    expect(entry).toMatchObject({ arxivIds: ['2402.00001', 'hep-th/9901001'], abstract: 'one two', commentary: 'a\n\nbc', authors: ['Å'] });
    expect(problems.map(({ code, excerpt }) => [code, excerpt])).toEqual([['field-invalid', 'authors: ["A\u030a","",null]']]);
  });

  it.each([
    ['title', '1'], ['authors', '"Ann Lee"'], ['commentary', '{}'], ['commentaryEn', 'true'], ['abstract', '[]'], ['altTitles', '{"0":"x"}'],
    ['url', '"javascript:alert(1)"'], ['url', '"https://user@host.example/"'], ['url', '3'], ['date', '20240213'], ['arxivIds', '"2402.00001"'],
  ])('with the wrong kind of %s, %s, goes without', (key, value) => {
    const { entries: [entry], problems } = parse(`[{"arxivIds":["2402.00009"],"tags":["a"],"${key}":${value}}]`);
    expect(problems.map(({ code }) => code)).toEqual(key === 'arxivIds' ? ['field-invalid', 'paper-missing'] : ['field-invalid']);
    expect(entry?.title ?? '').toBe('');
  });

  it('with a day or an id that there is not goes without', () => {
    const { entries: [entry], problems } = parseOne('"date":"2024-02-30","arxivIds":["2413.00001","2402.00001"]');
    expect(entry).toMatchObject({ date: null, arxivIds: ['2402.00001'] });
    expect(problems.map(({ code, excerpt }) => [code, excerpt])).toEqual([['id-invalid', '2413.00001'], ['date-invalid', '2024-02-30']]);
  });

  it('says of an entry that cannot be taken where it begins', () => {
    expect(placesOf(`[${LINE},\n  {"tags":["a"]}, 7,\r\n\t{"title":"Nothing"}]`)).toEqual([
      ['paper-missing', 2, 3, '{"tags":["a"]}, 7,'],
      ['paper-missing', 2, 19, '7,'],
      ['entry-empty', 3, 2, '{"title":"Nothing"}]'],
    ]);
  });

  it('counts the entries of the last list of that name, wherever brackets and quotes stand', () => {
    const text = `{"entries":[1,2],"x":[{"entries":[3]}],"y":"[{\\"entries\\":[","\\u0065ntries":\n[[],\n{}]}`;
    expect(placesOf(text).map(([, line, column]) => [line, column])).toEqual([[2, 2], [3, 1]]);
  });

  it('knows only its own keys', () => {
    const { entries, problems } = parse('[{"__proto__":{"title":"Not Mine"},"constructor":{"title":1},"tags":["a"],"arxivIds":["2402.00001"]}]');
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ title: '', arxivIds: ['2402.00001'] }]);
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('an entry a line', () => {
  it('is read around lines that are broken', () => {
    const text = `${LINE}\n{"title":"B","tags":[}\n\n{"tags":["a"]}\n${LINE.replace('A Title', 'Last')}`;
    expect(parse(text).entries.map(({ title }) => title)).toEqual(['A Title', 'Last']);
    expect(placesOf(text)).toEqual([['json-invalid', 2, 22, '}'], ['paper-missing', 4, 1, '{"tags":["a"]}']]);
  });

  it('outlives a cut of our own file', () => {
    const text = `{"format":"gloss-digest","version":1,"source":"x","entries":[\n${LINE},\n${LINE},\n{"title":"Cut`;
    expect(parse(text).entries).toHaveLength(2);
    expect(placesOf(text)).toEqual([['json-invalid', 4, 14, '']]);
  });

  it('outlives one broken entry of our own file', () => {
    const text = `{"format":"gloss-digest","version":1,"source":"x","entries":[\n${LINE},\n{"title":},\n${LINE}\n]}\n`;
    expect(parse(text).entries).toHaveLength(2);
    expect(placesOf(text)).toEqual([['json-invalid', 3, 10, '}']]);
  });
});

describe('an archive inside an archive', () => {
  it('is not opened', () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
    expect(parseDigest({ name: 'x.zip', bytes }).problems.map(({ code }) => code)).toEqual(['archive-nested']);
  });
});

describe('Markdown that begins with a bracket', () => {
  it('is no JSON', () => {
    expect(parse('[A Title](https://arxiv.org/abs/2402.00001)\n\n해설.').entries).toMatchObject([{ title: 'A Title', arxivIds: ['2402.00001'] }]);
  });
});
