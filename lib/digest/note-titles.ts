import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';
import { startsWithAddress } from './note-address.ts';
import { parseNoteTitle, parsePlainTitle, type NoteTitle } from './note-title.ts';
import { parseTags } from './tags.ts';

/** Titles at the top of lines, and the lines under them. */
export interface Titled {
  readonly titles: readonly NoteTitle[];
  readonly rest: readonly Line[];
}

/** How titles may be looked for. */
export interface TitleSearch {
  /** Titles that may follow each other: today's, and the one when the paper was read. */
  readonly most: number;
  /** Whether all lines together may be one without any mark, or only with something in brackets behind it. */
  readonly plain: 'no' | 'named' | 'yes';
}

/** The most lines that a title with its authors is wrapped over. */
const MOST_WRAPPED = 60;

const isOther = ({ text }: Line): boolean =>
  text.startsWith('>') || hasHangul(text) || startsWithAddress(text) || parseTags(text).length > 0;

// A quotation, a list, a table; and Korean without any mark is commentary, as most is that is looked at for a title.
const isProse = (text: string): boolean => /^[>|!]|^[-*+]\s/.test(text) || (!/^[*_#[]/.test(text) && hasHangul(text));

const join = (lines: readonly Line[], count: number): string => lines.slice(0, count).map(({ text }) => text).join(' ');

/** A title and the lines that it fills. */
interface Found {
  readonly title: NoteTitle;
  readonly count: number;
}

const findAt = (lines: readonly Line[], count: number): Found | undefined => {
  const title = parseNoteTitle(join(lines, count));
  return title && { title, count };
};

// Where names end, or the emphasis of a title without them.
const END = /[)*_\]][.,;:]?$/;

// A first line that says all is a title by itself. Else it may be wrapped, and goes as far as it can.
const findTitle = (lines: readonly Line[]): Found | undefined => {
  if (isProse(lines[0]?.text ?? '')) return undefined;
  const first = findAt(lines, 1);
  if (first?.title.isWhole === true) return first;
  const end = lines.findIndex((line, place) => place > 0 && isOther(line));
  const most = Math.min(MOST_WRAPPED, end < 0 ? lines.length : end);
  for (let count = most; count > 1; count -= 1) {
    const found = count === most || END.test(lines[count - 1]?.text ?? '') ? findAt(lines, count) : undefined;
    if (found !== undefined) return found;
  }
  return first;
};

const toPlain = (lines: readonly Line[], isNamed: boolean): NoteTitle | undefined =>
  lines.length > 0 && lines.length <= MOST_WRAPPED && !lines.some(isOther) ? parsePlainTitle(join(lines, lines.length), isNamed) : undefined;

/** Takes titles off the top of lines; what is no title stays. */
export const takeTitles = (lines: readonly Line[], { most, plain: mode }: TitleSearch): Titled => {
  const titles: NoteTitle[] = [];
  let rest = lines;
  while (titles.length < most && rest.length > 0) {
    const found = findTitle(rest);
    if (found === undefined || (titles.length > 0 && !found.title.isSure)) break;
    titles.push(found.title);
    rest = rest.slice(found.count);
  }
  const plain = titles.length === 0 && mode !== 'no' ? toPlain(rest, mode === 'named') : undefined;
  return plain === undefined ? { titles, rest } : { titles: [plain], rest: [] };
};
