import { parseNameDay } from './day.ts';
import type { Line } from './lines.ts';
import { toKind } from './newsletter-lines.ts';
import { isNote } from './note-head.ts';

/** What a text that is no JSON is, or why it is no digest. */
export type Format = 'note' | 'newsletter' | 'empty-file' | 'html-not-supported' | 'unknown-format';

/** A date names a newsletter when it stands this near its start, in lines. */
const HEAD = 5;

const isNewsletter = (lines: readonly Line[]): boolean => {
  const head = lines.filter(({ text }) => text !== '').slice(0, HEAD);
  return head.some((line) => toKind(line) === 'date') || lines.some((line) => toKind(line) === 'authors');
};

const MARKDOWN = /^\s*\[(?:[^\]\r\n{}"]{1,500}\]\(|\[[^\]\r\n{}"[]{1,500}\]\])/;

/** Whether a text is JSON by how it begins, without a look at the rest; a Markdown link begins with a bracket too. */
export const isJson = (text: string): boolean => /^\s*[[{]/.test(text) && !MARKDOWN.test(text);

/** Tells a file's format by its lines; the name is asked only where they say nothing. */
export const detect = (lines: readonly Line[], name: string): Format => {
  const first = lines.find(({ text }) => text !== '');
  if (first === undefined) return 'empty-file';
  if (/^<(?:!doctype|html)\b/i.test(first.text)) return 'html-not-supported';
  if (isNote(lines)) return 'note';
  if (isNewsletter(lines)) return 'newsletter';
  return /\.md$/i.test(name) && parseNameDay(name) !== undefined ? 'note' : 'unknown-format';
};
