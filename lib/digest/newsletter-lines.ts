import { isAuthorLine } from './authors.ts';
import { parseDay } from './day.ts';
import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';
import { parseTags } from './tags.ts';

/** What a line of a newsletter is by its own shape. */
export type LineKind = 'date' | 'authors' | 'tags' | 'text';

export interface KnownLine extends Line {
  readonly kind: LineKind;
}

const DATE = /^(\d{4})년\s{0,3}(\d{1,2})월\s{0,3}(\d{1,2})일(?:\s{0,3}\(?[월화수목금토일](?:요일)?\)?)?$/;

/** What a line is by its own shape, without a look at its neighbours. */
export const toKind = ({ text }: Line): LineKind => {
  if (DATE.test(text)) return 'date';
  if (text.startsWith('#') && parseTags(text).length > 0) return 'tags';
  return isAuthorLine(text) ? 'authors' : 'text';
};

const toKnownLine = (line: Line): KnownLine => ({ text: line.text, number: line.number, column: line.column, kind: toKind(line) });

/** Says of each line that is not empty what it is. A title may look like one tag: then authors stand under it. */
export const toKnownLines = (lines: readonly Line[]): KnownLine[] => {
  const known = lines.filter((line) => line.text !== '').map(toKnownLine);
  return known.map((line, place) =>
    line.kind === 'tags' && known[place + 1]?.kind === 'authors' && parseTags(line.text).length === 1 ? { ...line, kind: 'text' } : line,
  );
};

/** Whether a line belongs to the commentary by itself: it has Hangul, or is an address and nothing more. */
export const isCommentary = (text: string): boolean => hasHangul(text) || /^https?:\/\/\S+$/i.test(text);

/**
 * The day a date line names as `YYYY-MM-DD`; `undefined` when the calendar has no such day.
 * @example parseDate('2024년 2월 13일') // '2024-02-13'
 */
export const parseDate = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};
