import type { Entry } from './entry.ts';
import { FORMAT } from './format.ts';

const toFields = ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url }: Entry): Entry =>
  ({ arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url });

/**
 * An entry as one line of JSON, without a line end: the fields of an entry and no others, whatever else the object has.
 * `parseDigest` reads lines of these back as they were.
 */
export const toCanonicalLine = (entry: Entry): string => JSON.stringify(toFields(entry));

/** What stands above the first entry of a file that says which source it came from. */
export const toCanonicalHead = (source: string): string => `${JSON.stringify({ ...FORMAT, source }).slice(0, -1)},"entries":[\n`;

/** What stands between two entries of a file. */
export const CANONICAL_BETWEEN = ',\n';

/** What stands behind the last. */
export const CANONICAL_END = '\n]}\n';

/**
 * Entries as a file of JSON, an entry a line, that says which source they came from. `parseDigest` reads it back as it
 * was: all text of an entry that it gave itself. Ends with a line end.
 * @example toCanonical(entries, '2024-02-13.txt') // '{"format":"gloss-digest","version":1,"source":"2024-02-13.txt","entries":[\n…\n]}\n'
 */
export const toCanonical = (entries: readonly Entry[], source: string): string =>
  toCanonicalHead(source) + entries.map(toCanonicalLine).join(CANONICAL_BETWEEN) + CANONICAL_END;
