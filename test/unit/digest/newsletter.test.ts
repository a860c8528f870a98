import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { SOUND } from '../../fixtures/digests.ts';

const parse = (text: string) => parseDigest({ name: 'x.txt', bytes: new TextEncoder().encode(text) });
const parseBytes = (bytes: Uint8Array) => parseDigest({ name: 'x.txt', bytes });
const titlesOf = (text: string) => parse(text).entries.map(({ title }) => title);
const codesOf = (text: string) => parse(text).problems.map(({ code }) => code);

const utf16 = (text: string, mark: readonly [number, number]): Uint8Array => {
  const units = [...text].flatMap((character) => [...Buffer.from(character, 'utf16le')]);
  const swapped = mark[0] === 0xfe ? units.map((_, place) => units[place ^ 1] ?? 0) : units;
  return Uint8Array.from([...mark, ...swapped]);
};

describe('a newsletter reads the same', () => {
  const { entries } = parse(SOUND);
  it.each([
    ['with CR LF', new TextEncoder().encode(SOUND.replaceAll('\n', '\r\n'))],
    ['with CR alone', new TextEncoder().encode(SOUND.replaceAll('\n', '\r'))],
    ['with a byte order mark', new TextEncoder().encode(`\ufeff${SOUND}`)],
    ['in NFD', new TextEncoder().encode(SOUND.normalize('NFD'))],
    ['in UTF-16, little end first', utf16(SOUND, [0xff, 0xfe])],
    ['in UTF-16, big end first', utf16(SOUND, [0xfe, 0xff])],
    ['with empty lines everywhere', new TextEncoder().encode(SOUND.replaceAll('\n', '\n\n \n'))],
    ['with zero-width and bidi characters', new TextEncoder().encode(SOUND.replaceAll('a', 'a\u200b\u202e'))],
    ['without a last line end', new TextEncoder().encode(SOUND.trimEnd())],
  ])('%s', (_, bytes) => {
    const parsed = parseBytes(bytes);
    expect(parsed.entries).toEqual(entries);
    expect(parsed.problems).toEqual([]);
  });
});

describe('a newsletter', () => {
  it('in CP949 is read, and the guess reported', () => {
    // '해설입니다.' in CP949; the rest is ASCII.
    const korean = [0xc7, 0xd8, 0xbc, 0xb3, 0xc0, 0xd4, 0xb4, 0xcf, 0xb4, 0xd9, 0x2e];
    const head = new TextEncoder().encode('Paper in an Old Encoding\n(Ann Lee)\nAbstract.\n');
    const { entries, problems } = parseBytes(Uint8Array.from([...head, ...korean, ...new TextEncoder().encode('\n#old\n')]));
    expect(entries.map(({ commentary, tags }) => [commentary, tags])).toEqual([['해설입니다.', ['old']]]);
    expect(problems.map(({ code }) => code)).toEqual(['encoding-guessed', 'date-missing']);
  });

  it('whose bytes are CP949 without any Hangul is not guessed at', () => {
    const { entries, problems } = parseBytes(Uint8Array.from([...new TextEncoder().encode('Paper\n(Ann Lee)\n'), 0xa1, 0xa1]));
    expect(entries).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['encoding']);
  });

  it('of several days dates each paper by the line above it', () => {
    const text = `${SOUND}2024년 2월 14일 (수)\n${SOUND.split('\n').slice(1).join('\n').replaceAll('Paper', 'Note')}`;
    expect(parse(text).entries.map(({ date }) => date)).toEqual(['2024-02-13', '2024-02-13', '2024-02-14', '2024-02-14']);
  });

  it('with a day that the calendar does not have keeps its papers, undated', () => {
    const { entries, problems } = parse(SOUND.replace('2월 13일', '2월 30일'));
    expect(entries.map(({ date }) => date)).toEqual([null, null]);
    expect(problems.map(({ code, position }) => [code, position.line])).toEqual([['date-invalid', 1]]);
  });

  it('takes a Korean aside in brackets for no author line', () => {
    const text = SOUND.replace('한국어 해설입니다.', '한국어 해설입니다.\n(ASR 안 해 본 사람입니다)\n계속합니다.');
    expect(titlesOf(text)).toHaveLength(2);
    expect(parse(text).entries[0]?.commentary).toBe('한국어 해설입니다.\n\n(ASR 안 해 본 사람입니다)\n\n계속합니다.');
  });

  it('takes an English aside under Korean, and a phrase in an abstract, for no author line', () => {
    const text = SOUND.replace('한국어 해설입니다.', '한국어 해설입니다.\n(ViT, MAE)').replace('An abstract in English.', 'An abstract broken\n(see the appendix for details)\nin three.');
    const { entries } = parse(text);
    expect(entries.map(({ title }) => title)).toEqual(['First Paper on Sound Digests', 'Second Paper on Sound Digests']);
    expect(entries[0]?.abstract).toBe('An abstract broken (see the appendix for details) in three.');
    expect(entries[0]?.commentary).toBe('한국어 해설입니다.\n\n(ViT, MAE)');
  });

  it('starts the commentary at a bare address too', () => {
    const { entries } = parse(SOUND.replace('한국어 해설입니다.', 'https://a.com/b\n해설.'));
    expect(entries[0]?.abstract).toBe('An abstract in English.');
    expect(entries[0]?.commentary).toBe('https://a.com/b\n\n해설.');
  });

  it('keeps nested brackets and commas in a name', () => {
    const { entries } = parse(SOUND.replace('(Ann Lee, Bo Kim)', '(Ann Lee (Lab A, Lab B), Team [C, D], and Bo Kim)'));
    expect(entries[0]?.authors).toEqual(['Ann Lee (Lab A, Lab B)', 'Team [C, D]', 'Bo Kim']);
  });

  it('takes no line of several tags for the title that is missing under it', () => {
    const { entries, problems } = parse(SOUND.replace('Second Paper on Sound Digests\n', ''));
    expect(entries.map(({ title, tags }) => [title, tags])).toEqual([['First Paper on Sound Digests', ['one', 'two']]]);
    expect(problems.map(({ code, position }) => [code, position.line])).toEqual([['title-missing', 7]]);
  });
  it('reads a title that looks like a tag, over its authors', () => {
    expect(titlesOf(SOUND.replace('First Paper on Sound Digests', '#InsTag'))).toEqual(['#InsTag', 'Second Paper on Sound Digests']);
  });

  it('parts two papers without tags at the second\'s authors', () => {
    const text = SOUND.replace('#one #two\n', '');
    expect(titlesOf(text)).toEqual(['First Paper on Sound Digests', 'Second Paper on Sound Digests']);
    expect(parse(text).entries[0]?.commentary).toBe('한국어 해설입니다.');
  });

  it('without authors still has its papers', () => {
    const { entries } = parse(SOUND.replaceAll(/\(.*\)\n/g, ''));
    expect(entries.map(({ title, authors, commentary }) => [title, authors, commentary])).toEqual([
      ['First Paper on Sound Digests', [], '한국어 해설입니다.'],
      ['Second Paper on Sound Digests', [], '두 번째 해설입니다.'],
    ]);
  });

  it('joins the tags of several lines, each once', () => {
    expect(parse(SOUND.replace('#one #two', '#one, #two\n#two #three')).entries[0]?.tags).toEqual(['one', 'two', 'three']);
  });

  it('names the line and column of an indented line', () => {
    const { problems } = parse(`${SOUND}\n   A line that belongs to nothing`);
    expect(problems).toEqual([
      { code: 'stray-text', severity: 'warning', position: { file: 'x.txt', line: 13, column: 4 }, excerpt: 'A line that belongs to nothing' },
    ]);
  });

  it('is told from other text by a date near its start or by authors', () => {
    expect(codesOf('글\n글\n글\n글\n글\n2024년 2월 13일\n글')).toEqual(['unknown-format']);
    expect(codesOf('2024년 2월 13일')).toEqual([]);
  });
});
