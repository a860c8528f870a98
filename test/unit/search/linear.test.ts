import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { markHits, toBestLine } from '../../../lib/search/mark.ts';
import { parseQuery, toQueryText } from '../../../lib/search/query.ts';
import { toJoined, toNameParts, toSearchWords } from '../../../lib/search/words.ts';
import { MOST } from '../../../lib/digest/check-entry.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { searchIn, toKeyed } from '../../fixtures/searching.ts';

const LENGTH = 100_000;
const repeat = (piece: string, length = LENGTH): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** What a pattern that goes back on itself would take for ever over. */
const PIECES = [
  '-', '"', '“', '#', ' ', '\n', '저자:', '저자: ', 'date:', 'date:"', 'a"', '-"', 'arxiv:', '2024-', '..', 'a-', 'a.', 'aA', '가', 'ㄱ', 'ㄱㅏ', '가 ', 'a가', '$', '\\', '\\text', '\\text ', '\\texta', '{', '^', 'a$', 'a\\',
  'https://', 'http', 'α', 'ﬁ', '\u{301}', 'a\u{301}', '😀', '\ud83d', '. ', '.', '! \n', 'moe ', 'moe. ',
];
const HOSTILE = [...PIECES.map((piece) => repeat(piece)), `\\text${repeat(' ')}`, `\\text${repeat('a')}`, `author:${repeat(' ')}`, `"${repeat('a ')}`, `x.${repeat(' ')}x`];

describe('a text that goes on for ever is read to its end', () => {
  it('as words', () => {
    for (const text of HOSTILE) {
      const words = toSearchWords(text);
      expect(words.every(({ start, end, raw }) => text.slice(start, end) === raw)).toBe(true);
      expect(toJoined(words).length).toBeLessThanOrEqual(words.length);
      expect(toNameParts(text).length).toBeLessThanOrEqual(LENGTH);
    }
  });

  it('as a query, of which nobody types the most', () => {
    for (const text of HOSTILE) {
      const { clauses } = parseQuery(text);
      expect(clauses.reduce((sum, clause) => sum + clause.text.length, 0)).toBeLessThanOrEqual(1_000);
      expect(parseQuery(toQueryText(clauses)).clauses.length).toBeLessThanOrEqual(clauses.length);
    }
  });

  it('as a search', () => {
    const find = searchIn([{ title: 'A moe 가나다', commentary: '모델 학습' }], 'mixture of experts = moe');
    for (const text of HOSTILE) expect(find(text).keys.length).toBeLessThanOrEqual(1);
  });

  it('as an entry, which is indexed and marked', () => {
    const { matcher } = searchIn([{ title: 'moe 가 가가 a' }])('moe 가가 a "moe moe"');
    for (const text of HOSTILE.map((each) => each.slice(0, MOST.commentary))) {
      const entry = toEntry({ title: 'T', commentary: text });
      expect(buildSegment(toKeyed([entry])).documents.days).toEqual([0]);
      expect(markHits(text, matcher).map((stretch) => stretch.text).join('')).toBe(text);
      expect(toBestLine(entry, matcher).stretches.map((stretch) => stretch.text).join('').length).toBeLessThanOrEqual(250);
    }
  });
});
