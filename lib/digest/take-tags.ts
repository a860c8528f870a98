import type { Line } from './lines.ts';
import { parseTags } from './tags.ts';

/** Text without its tags, and the tags. */
export interface Tagged {
  readonly text: string;
  readonly tags: readonly string[];
  /** The first line with a tag. */
  readonly line: Line | undefined;
}

// A key pressed by mistake behind the last tag.
const STRAY_END = /\s[^#\s]$/;
// An address may have a `#` inside, so what stands right before a tag is white space or the end of a sentence.
const INLINE = /(?:^|\s|(?<=[가-힣][.!?)]?))#([^\s#,]+)(?=[\s,#]|$)/g;
const PLAIN = /^[a-z][a-z\d_-]*$/;

/** Where the tags begin that the text ends with. */
const findEnd = (text: string, found: readonly RegExpExecArray[]): number => {
  let start = text.length;
  for (const match of found.toReversed()) {
    const between = text.slice(match.index + match[0].length, start);
    if (!/\p{L}/u.test(match[1] ?? '') || /[^\s,]/.test(between)) break;
    start = match.index;
  }
  return start;
};

// Inside a sentence `#1` and `#InsTag` are words; only what is spelled as tags are is one.
const takeInline = (text: string): Omit<Tagged, 'line'> => {
  const found = [...text.matchAll(INLINE)];
  const end = findEnd(text, found);
  const inside = found.filter(({ 1: tag = '', index }) => index < end && PLAIN.test(tag));
  const tags = [...inside, ...found.filter(({ index }) => index >= end)].map(({ 1: tag = '' }) => tag);
  let [rest, place] = ['', 0];
  for (const { 0: match, index } of inside) {
    rest += text.slice(place, index);
    place = index + match.length;
  }
  return { text: (rest + text.slice(place, Math.max(place, end))).trim(), tags };
};

const takeLine = (text: string): Omit<Tagged, 'line'> => {
  if (!text.includes('#')) return { text, tags: [] };
  const tags = text.startsWith('#') ? parseTags(text.replace(STRAY_END, '')) : [];
  return tags.length > 0 ? { text: '', tags } : takeInline(text);
};

/**
 * Takes the tags out of lines: those of a line of nothing else, those that a line ends with, and those inside that can
 * be nothing else. The lines that stay are joined as lines.
 */
export const takeTags = (lines: readonly Line[]): Tagged => {
  if (!lines.some(({ text }) => text.includes('#'))) return { text: lines.map(({ text }) => text).join('\n'), tags: [], line: undefined };
  const taken = lines.map((line) => ({ line, ...takeLine(line.text) }));
  return {
    text: taken.map(({ text }) => text).filter((text) => text !== '').join('\n'),
    tags: taken.flatMap(({ tags }) => tags),
    line: taken.find(({ tags }) => tags.length > 0)?.line,
  };
};
