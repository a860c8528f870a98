import { decode, type DigestFile } from './decode.ts';
import { toLines, type Line } from './lines.ts';
import { parseNewsletter, type Parsed } from './newsletter.ts';
import { toKnownLines } from './newsletter-lines.ts';
import { toProblem, type ProblemCode } from './problem.ts';

/** A date names a newsletter when it stands this near its start, in lines. */
const HEAD = 5;

const isNewsletter = (lines: readonly Line[]): boolean =>
  toKnownLines(lines).some((line, place) => line.kind === 'authors' || (line.kind === 'date' && place < HEAD));

const findFault = (lines: readonly Line[]): ProblemCode | undefined => {
  const first = lines.find(({ text }) => text !== '');
  if (first === undefined) return 'empty-file';
  if (/^<(?:!doctype|html)\b/i.test(first.text)) return 'html-not-supported';
  return isNewsletter(lines) ? undefined : 'unknown-format';
};

/**
 * Reads a digest file, whatever it is: its entries in the order of the file, and every problem with its line and
 * column. Never throws, and takes time linear in the file's length.
 * @example parseDigest({ name: '2024-02-13.txt', bytes }).entries[0]?.title
 */
export const parseDigest = (file: DigestFile): Parsed => {
  const { text, problems } = decode(file);
  if (text === null) return { entries: [], problems };
  const lines = toLines(text);
  const fault = findFault(lines);
  const parsed = fault === undefined
    ? parseNewsletter(lines, file.name)
    : { entries: [], problems: [toProblem(fault, { file: file.name, line: 1, column: 1 }, lines[0]?.text)] };
  return { entries: parsed.entries, problems: [...problems, ...parsed.problems] };
};
