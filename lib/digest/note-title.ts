import { lookLikeNames, parseAuthors } from './authors.ts';
import { hasHangul } from './hangul.ts';
import { splitAtNames, type Split } from './split-at-names.ts';

/** What the title of a note says. */
export interface NoteTitle {
  readonly title: string;
  readonly authors: readonly string[];
  /** An address in the place of the authors, or behind the title's words. */
  readonly url: string | null;
  /** Whether it can be nothing else: it is emphasised, or full names stand behind it. */
  readonly isSure: boolean;
  /** Whether nothing of it can stand on the next line. */
  readonly isWhole: boolean;
}

const HEADING = /^#{1,6}\s+/;
const EMPHASIS = /^(?:\*{1,3}|_{1,2})(?=\S)/;
const LINKED = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/** The text inside emphasis around all of it, or `undefined`. */
const stripEmphasis = (text: string): string | undefined => {
  const mark = EMPHASIS.exec(text)?.[0];
  if (mark === undefined || text.length <= 2 * mark.length || !text.endsWith(mark)) return undefined;
  return text.slice(mark.length, -mark.length).trim();
};

/** A title's words without Markdown around them. */
interface Words {
  readonly text: string;
  readonly url: string | null;
  readonly isMarked: boolean;
}

const toWords = (source: string): Words => {
  const text = source.replace(/([*_])[:,.]$/, '$1');
  const plain = stripEmphasis(text) ?? text;
  const [, words, url = null] = LINKED.exec(plain) ?? [];
  const inner = words ?? plain;
  return { text: stripEmphasis(inner) ?? inner, url, isMarked: plain !== text || inner !== plain };
};

const isFullName = (name: string): boolean => name.includes(' ');

const toNamed = ({ before, inside, isClosed }: Split): NoteTitle | undefined => {
  const { text, url, isMarked } = toWords(before);
  if (text === '' || inside === '' || (!isMarked && hasHangul(before))) return undefined;
  if (ADDRESS.test(inside)) return { title: text, authors: [], url: inside, isSure: true, isWhole: true };
  const authors = parseAuthors(`(${inside})`);
  const isSure = isMarked || authors.every(isFullName);
  const isName = isMarked || (!hasHangul(inside) && lookLikeNames(authors));
  // An emphasis that is never ended is none of the title's.
  const title = isMarked ? text : text.replace(EMPHASIS, '');
  return isName ? { title, authors, url, isSure, isWhole: isClosed && isSure && authors.length > 1 } : undefined;
};

const toMarked = (text: string, isHeading: boolean): NoteTitle | undefined => {
  const words = toWords(text);
  if (!isHeading && !words.isMarked) return undefined;
  const inner = words.url === null ? toNamed(splitAtNames(words.text)) : undefined;
  if (inner?.isWhole === true) return inner;
  return { title: words.text, authors: [], url: words.url, isSure: true, isWhole: words.url !== null };
};

/**
 * Reads a note's title, which is emphasised, a heading, a link, or stands before the authors in brackets.
 * `undefined` for any other text.
 * @example parseNoteTitle('*Hydragen* (Jordan Juravsky, Bradley Brown)') // { title: 'Hydragen', authors: [2 names], … }
 */
export const parseNoteTitle = (text: string): NoteTitle | undefined => {
  const bare = text.replace(HEADING, '');
  const marked = LINKED.test(bare) || stripEmphasis(bare) !== undefined ? toMarked(bare, false) : undefined;
  return marked ?? toNamed(splitAtNames(bare)) ?? toMarked(bare, bare !== text);
};

const isCapitalised = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length > words.length / 2;
};

const mayBeTitle = (text: string): boolean =>
  text.length <= 300 && /^[^>#|!-]/.test(text) && /\p{L}{2}/u.test(text) && !hasHangul(text) && !/[.:;,]$|:\/\//.test(text);

const toPlainTitle = (title: string, inside: string): NoteTitle =>
  ({ title, authors: parseAuthors(`(${inside})`), url: null, isSure: false, isWhole: true });

/**
 * Reads a title that nothing marks as one but its place: short, without Hangul, and no sentence. What is in brackets
 * behind it is its authors', if most of its words have capitals; with `isNamed` it must have such.
 */
export const parsePlainTitle = (text: string, isNamed: boolean): NoteTitle | undefined => {
  const { before, inside } = splitAtNames(text);
  if (inside !== '' && !hasHangul(inside) && isCapitalised(before) && mayBeTitle(before)) return toPlainTitle(before, inside);
  return !isNamed && mayBeTitle(text) ? toPlainTitle(text, '') : undefined;
};
