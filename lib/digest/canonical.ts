import { isFields, readField, type Fields } from './canonical-fields.ts';
import { isByLines, parseCanonicalLines } from './canonical-lines.ts';
import { parseValue } from './canonical-value.ts';
import { MOST_ENTRIES, type Report } from './check-entry.ts';
import type { Entry } from './entry.ts';
import { FORMAT } from './format.ts';
import { findElements, skipWhite } from './json-scan.ts';
import { parseJsonText } from './json-text.ts';
import type { Line } from './lines.ts';
import { toPlaceFinder } from './text-places.ts';

const isEntryAlone = (fields: Fields): boolean => ['arxivIds', 'title'].some((key) => Object.hasOwn(fields, key));

const toList = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (!isFields(value) || (readField(value, 'format') ?? FORMAT.format) !== FORMAT.format) return undefined;
  const entries = readField(value, 'entries');
  if (Array.isArray(entries)) return entries;
  return isEntryAlone(value) ? [value] : undefined;
};

/** Finds where each entry begins. Nothing is looked for before the first is asked for: most files have nothing to show. */
const toEntryFinder = (text: string, isAlone: boolean): ((at: number) => Line) => {
  const toPlace = toPlaceFinder(text);
  let elements: readonly number[] | undefined;
  return (at) => {
    elements ??= isAlone ? [skipWhite(text, 0)] : findElements(text);
    return toPlace(elements[at] ?? 0);
  };
};

const parseList = (list: readonly unknown[], findPlace: (at: number) => Line, report: Report): Entry[] => {
  const entries: Entry[] = [];
  for (const [at, value] of list.entries()) {
    const entry = parseValue(value, () => findPlace(at), report);
    if (entry !== undefined) entries.push(entry);
    if (entries.length > MOST_ENTRIES) break;
  }
  return entries;
};

const parseWhole = (text: string, value: unknown, report: Report): Entry[] => {
  const list = toList(value);
  const findPlace = toEntryFinder(text, list?.[0] === value);
  if (list === undefined) report('unknown-format', toPlaceFinder(text)(skipWhite(text, 0)));
  const version = isFields(value) ? readField(value, 'version') : undefined;
  if (list !== undefined && typeof version === 'number' && version > FORMAT.version) report('version-newer');
  return parseList(list ?? [], findPlace, report);
};

/**
 * Parses JSON: a file that Gloss wrote, a list of entries, one entry, or an entry a line. Problems stand where their
 * entry begins; a fault of the JSON itself stands where it is. Stops behind the entries that a file may have.
 */
export const parseCanonical = (text: string, report: Report): Entry[] => {
  const parsed = parseJsonText(text);
  if (parsed.ok) return parseWhole(text, parsed.value, report);
  const lines = text.split(/\r\n|\n|\r/);
  if (isByLines(lines)) return parseCanonicalLines(lines, report);
  report(parsed.error.code, toPlaceFinder(text)(parsed.error.place));
  return [];
};
