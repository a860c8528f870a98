import type { Line } from './lines.ts';

/** Lines of a note that stand together, between empty lines. */
export interface Block {
  /** Whether the author marked it as English. */
  readonly language: 'any' | 'english';
  /** At least one, none empty. */
  readonly lines: readonly Line[];
}

const LINKS = /^#{1,6}\s+links?\s*:?$/i;
const ENGLISH = /<(\/?)english>/i;
// On a line of its own a mark may be mistyped, or want a half.
const WRONG_MARK = /^<?(\/?)\s?eng[a-z]{2,6}>$|^<(\/?)\s?eng[a-z]{2,6}$|^<(\/?)\s?en[a-z]{1,4}sh>$/i;

// A line of links between notes, and the line that a browser's history leaves.
const ASIDE = /^(?:\[\[[^\]]+\]\][\s,]*)+$|^\|[^|]*$/;

const isAside = ({ text }: Line): boolean => /^[[|]/.test(text) && ASIDE.test(text);

/** Without what stands round the note: links between notes, and the list of links at the end. */
const cutEnds = (lines: readonly Line[]): readonly Line[] => {
  const end = lines.findIndex(({ text }) => LINKS.test(text));
  return lines.slice(0, end < 0 ? undefined : end).filter((line) => !isAside(line));
};

/** A piece of a line, in its place; empty where nothing is left. */
const cutLine = (line: Line, start: number, end?: number): Line => {
  const piece = line.text.slice(start, end);
  return { ...line, text: piece.trim(), column: line.column + start + Math.max(0, piece.search(/\S/)) };
};

/** A line and the language that marks gave it. */
interface MarkedLine extends Pick<Block, 'language'> {
  readonly line: Line;
}

/** A mark of an English block, and where it stands in its line. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly isClosing: boolean;
}

const findMark = (text: string): Mark | undefined => {
  if (!text.includes('<') && !text.endsWith('>')) return undefined;
  const found = ENGLISH.exec(text) ?? WRONG_MARK.exec(text);
  if (found === null) return undefined;
  return { start: found.index, end: found.index + found[0].length, isClosing: found.slice(1).includes('/') };
};

// The same mark twice is a pair of which one lacks its stroke, or has one too many.
const toLanguage = ({ isClosing }: Mark, now: Block['language'], hasOpened: boolean): Block['language'] =>
  isClosing ? (now === 'any' && !hasOpened ? 'english' : 'any') : now === 'any' ? 'english' : 'any';

/** Lines parted at the marks of English blocks, which may stand in the middle of one. */
const toMarkedLines = (lines: readonly Line[]): MarkedLine[] => {
  const marked: MarkedLine[] = [];
  let [language, hasOpened]: [Block['language'], boolean] = ['any', false];
  for (const line of lines) {
    let rest = line;
    for (let mark = findMark(rest.text); mark !== undefined; mark = findMark(rest.text)) {
      marked.push({ line: cutLine(rest, 0, mark.start), language });
      language = toLanguage(mark, language, hasOpened);
      hasOpened = true;
      rest = cutLine(rest, mark.end);
    }
    marked.push({ line: rest, language });
  }
  return marked;
};

/** The blocks of a note in its order, of the lines under its front matter. */
export const toBlocks = (lines: readonly Line[]): Block[] => {
  const blocks: { language: Block['language']; lines: Line[] }[] = [];
  let isApart = true;
  for (const { language, line } of toMarkedLines(cutEnds(lines))) {
    const last = blocks.at(-1);
    if (line.text === '') isApart = true;
    else if (isApart || last?.language !== language) blocks.push({ language, lines: [line] });
    else last.lines.push(line);
    if (line.text !== '') isApart = false;
  }
  return blocks;
};
