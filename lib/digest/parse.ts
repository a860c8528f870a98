import { parseCanonical } from './canonical.ts';
import { MOST_ENTRIES, type Report } from './check-entry.ts';
import { decode, type DigestFile } from './decode.ts';
import { detect, isJson } from './detect.ts';
import type { Entry } from './entry.ts';
import { toLines } from './lines.ts';
import { parseNewsletter } from './newsletter.ts';
import { parseNote } from './note.ts';
import type { Parsed } from './parsed.ts';
import { PROBLEM_SEVERITY, toProblem, type Problem } from './problem.ts';

/**
 * Errors, and warnings, that are told of one file; whoever has more has not what can be mended one by one. Each have room
 * of their own: an error must not go untold for the warnings before it.
 */
const MOST_PROBLEMS = 10_000;

const parseText = (text: string, name: string, report: Report): readonly Entry[] => {
  if (isJson(text)) return parseCanonical(text, report);
  const lines = toLines(text);
  const format = detect(lines, name);
  if (format === 'note') return parseNote(lines, name, report);
  if (format === 'newsletter') return parseNewsletter(lines, report);
  report(format, lines[0]);
  return [];
};

/**
 * Reads a digest file, whatever it is: a newsletter, a note, or JSON; an archive is none of them. Its entries come in
 * the order of the file, and every problem with its line and column. Never throws, and takes time linear in the
 * file's length.
 * @example parseDigest({ name: '2024-02-13.txt', bytes }).entries[0]?.title
 */
export const parseDigest = (file: DigestFile): Parsed => {
  const { text, problems: faults } = decode(file);
  const problems: Problem[] = [...faults];
  const add: Report = (code, line) => {
    problems.push(toProblem(code, { file: file.name, line: line?.number ?? 1, column: line?.column ?? 1 }, line?.text));
  };
  const told = { error: 0, warning: 0 };
  let isCut = false;
  const report: Report = (code, line) => {
    const severity = PROBLEM_SEVERITY[code];
    told[severity] += 1;
    if (told[severity] <= MOST_PROBLEMS) return add(code, line);
    if (!isCut) add('too-many-problems', line);
    isCut = true;
  };
  const entries = text === null ? [] : parseText(text, file.name, report);
  if (entries.length > MOST_ENTRIES) add('too-many-entries');
  return { entries: entries.slice(0, MOST_ENTRIES), problems };
};
