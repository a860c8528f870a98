import fc from 'fast-check';
import { isAuthorLine, lookLikeNames, parseAuthors } from '../../lib/digest/authors.ts';
import { parseDay, parseNameDay } from '../../lib/digest/day.ts';
import { parseFrontMatter } from '../../lib/digest/front-matter.ts';
import { toLines } from '../../lib/digest/lines.ts';
import { namesPaper, splitFrontMatter, toFields, toFrontEntry } from '../../lib/digest/note-front.ts';
import { splitAtNames } from '../../lib/digest/split-at-names.ts';
import { joinTags, parseTags, toTagKey } from '../../lib/digest/tags.ts';
import { takeTags } from '../../lib/digest/take-tags.ts';
import { diffWords } from '../../lib/digest/word-diff.ts';
import { DIGEST_TEXT } from '../fixtures/arbitrary-digest.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const toPieces = (...pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }), { maxLength: 24 }).map((list) => list.join(''));

const FRONT = toPieces(
  '---', '\n', '\n', '\n', '\n', 'title: ', 'aliases:', 'tags: ', '__proto__: ', 'constructor: ', '"a: b"', "'it''s'", '[', ']', ', ', '  - ', '- ', '|', '>-', '#', '~', 'null', 'arxiv: 2402.00001', 'url: https://arxiv.org/abs/2402.00001', 'derived: url',
  'date: 2024-02-13T10:00', 'gloss: 1', ' ', '\\', '"', "'", '  wrapped', 'authors: Ann Lee, Lab (A, B)',
);
const NAMES = toPieces('(', ')', '[', ']', '{', '}', ', ', ',', ' and ', ' & ', 'and ', 'Ann Lee', 'Bo Kim', 'Lab of Things', 'et al.', '*', '**', '_', ' ', '.', ')', '김하나', 'https://a.b', 'Mamba: A Title', '* (', ').');
const TAGS = toPieces('#', '#', 'tag', '#moe', ' ', ',', '한국어', '다.', '#__proto__', '#1', '#InsTag', '\n', 'x', '.', ')', '_', '-', 'https://a.b/#c');

const checkFront = (text: string): unknown => {
  const lines = toLines(text);
  const complaints: unknown[] = [];
  const front = parseFrontMatter(lines);
  const { front: own = [], body } = splitFrontMatter(lines);
  expectThat(own.length + body.length <= lines.length, 'no line comes from nowhere');
  const entry = toFrontEntry(lines, (...complaint) => void complaints.push(complaint));
  return [[...front], toFields(front), namesPaper(front), entry, complaints];
};

const checkNames = (line: string): unknown => {
  const names = parseAuthors(line);
  for (const name of names) expectThat(name !== '' && name === name.trim() && line.includes(name), `a name of the line: ${name}`);
  const split = splitAtNames(line);
  expectThat(line.includes(split.before) && line.includes(split.inside), 'parts of the line');
  return [names, split, isAuthorLine(line), lookLikeNames(names)];
};

const checkTags = (text: string): unknown => {
  const taken = takeTags(toLines(text));
  const tags = [...taken.tags, ...parseTags(text)];
  expectThat(tags.every((tag) => tag !== '' && !/[\s#,]/.test(tag)), `tags alone: ${tags.join(' | ')}`);
  const joined = joinTags(tags);
  expectSame(joinTags([...joined, ...tags]), joined, 'tags that were joined');
  expectThat(new Set(tags.map(toTagKey)).size === joined.length, 'each tag once');
  return [taken, joined];
};

const checkDay = (text: string): unknown => {
  const [day, ofName] = [parseDay(text), parseNameDay(`${text} x.md`)];
  for (const each of [day, ofName]) expectThat(each === undefined || new Date(each).toISOString().startsWith(each), `a day of the calendar: ${each}`);
  return [day, ofName];
};

const checkDiff = ([before, after]: readonly [string, string]): unknown => {
  const diff = diffWords(before, after);
  expectSame([diff.before, diff.after].map((spans) => spans.map(({ text }) => text).join('')), [before, after], 'the texts, joined');
  return diff;
};

const DAY = toPieces('2024', '년 ', '월 ', '일', '2', '13', '31', '02', '-', ' ', '240213', '0');
const PROSE = toPieces('한국어', ' ', '  ', '\n', 'word', 'words', '.', '가');

/** What a digest is made of, line by line. */
export const LINES: readonly Property[] = [
  toProperty('front-matter', { runs: 5_000, arbitrary: fc.oneof(FRONT, DIGEST_TEXT, FRONT.map((text) => `---\n${text}\n---\n`)), check: checkFront }),
  toProperty('authors', { runs: 6_000, arbitrary: fc.oneof(NAMES, NAMES.map((names) => `(${names})`)), check: checkNames }),
  toProperty('tags', { runs: 6_000, arbitrary: fc.oneof(TAGS, DIGEST_TEXT), check: checkTags }),
  toProperty('days', { runs: 4_000, arbitrary: DAY, check: checkDay }),
  toProperty('differences', { runs: 2_000, arbitrary: fc.tuple(PROSE, PROSE), check: checkDiff }),
];
