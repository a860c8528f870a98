import { parseValue } from './canonical-value.ts';
import { MOST_ENTRIES, type Report } from './check-entry.ts';
import type { Entry } from './entry.ts';
import { findJsonFault } from './json-fault.ts';
import { parseJsonText } from './json-text.ts';
import type { Line } from './lines.ts';

const LONGEST_EXCERPT = 200;

// Our own files have an entry a line between these: so a file that was cut, or broken at one entry, keeps the others.
const FRAME = /^(?:|\{"format":.*"entries":\[|\[|\]\}?)$/;

const parseLine = (source: string, number: number, report: Report): Entry | undefined => {
  const text = source.trim().replace(/,$/, '');
  const column = 1 + source.search(/\S/);
  const toPlace = (place: number): Line => ({ text: text.slice(place, place + LONGEST_EXCERPT), number, column: column + place });
  // An engine takes its time to say no; most lines that are cut need not be tried.
  if (!text.endsWith('}')) return void report('json-invalid', toPlace(Math.max(0, findJsonFault(text))));
  const parsed = parseJsonText(text);
  if (parsed.ok) return parseValue(parsed.value, () => toPlace(0), report);
  return void report(parsed.error.code, toPlace(parsed.error.place));
};

/** Whether each line begins as an entry does, or is empty, or stands round entries in our own files. */
export const isByLines = (lines: readonly string[]): boolean =>
  lines.every((line) => line.trimStart().startsWith('{') || FRAME.test(line.trim()));

/** Parses an entry a line; what is wrong with a line leaves the others whole. Stops behind the entries that a file may have. */
export const parseCanonicalLines = (lines: readonly string[], report: Report): Entry[] => {
  const entries: Entry[] = [];
  for (const [place, line] of lines.entries()) {
    const entry = FRAME.test(line.trim()) ? undefined : parseLine(line, place + 1, report);
    if (entry !== undefined) entries.push(entry);
    if (entries.length > MOST_ENTRIES) break;
  }
  return entries;
};
