import type { Entry } from './entry.ts';
import { FORMAT } from './format.ts';
import { SECTION, SECTION_END } from './note-own.ts';
import { toPaperUrl } from './paper-url.ts';
import { NO_VALUES, toFrontLines, toFrontValues, toOwnValues, type FrontValues } from './to-front-matter.ts';

/** What stands above an entry and need not be said again. */
interface Base {
  readonly values: FrontValues;
  readonly title: string;
  readonly abstract: string;
}

const NONE: Base = { values: NO_VALUES, title: '', abstract: '' };

const toFenced = (lines: readonly string[]): string => ['---', ...lines, `gloss: ${FORMAT.version}`, '---'].join('\n');

// A line that would be read as a mark gets a stroke before it, and one more if it has some.
const escapeMarks = (text: string): string => text.replace(/^(?=\\*(?:```yaml gloss|<\/?english>)$)/gm, '\\');

const toBody = ({ abstract, commentary, commentaryEn }: Entry, base: Base): string[] => [
  // A quotation that is not the abstract stands under one that is, even if that is empty.
  ...(abstract !== base.abstract || commentary.startsWith('>') ? [`> ${abstract}`.trimEnd()] : []),
  ...(commentary === '' ? [] : [escapeMarks(commentary)]),
  ...(commentaryEn === '' ? [] : ['<english>', escapeMarks(commentaryEn), '</english>']),
];

const escapeLink = (text: string): string => text.replace(/[[\]]/g, '\\$&');
const escapeAddress = (url: string): string => url.replace(/[()<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

const toHeading = (entry: Entry, base: Base): string => {
  const { title, date, arxivIds } = entry;
  const name = (title === base.title ? date : title) || title || arxivIds[0] || '–';
  const url = toPaperUrl(entry);
  return title === base.title || url === null ? `## ${name}` : `## [${escapeLink(name)}](${escapeAddress(url)})`;
};

const toSectionOf = (entry: Entry, values: FrontValues, base: Base): string => {
  const fields = [SECTION, ...toFrontLines(values, base.values, 'brackets'), SECTION_END].join('\n');
  return [toHeading(entry, base), fields, ...toBody(entry, base)].join('\n\n');
};

/**
 * The entries of one paper, one at least, as a note for Obsidian: front matter, the abstract as a quotation, the
 * commentary as it is, the English one between marks. Further entries follow under headings, with what is theirs alone.
 * `parseDigest` reads it back as it was: all text of an entry that it gave itself. Ends with a line end.
 */
export const toNote = ([first, ...others]: readonly Entry[]): string => {
  if (first === undefined) return '';
  const base = { values: toFrontValues(first), title: first.title, abstract: first.abstract };
  const sections = others.map((entry) => toSectionOf(entry, toFrontValues(entry), base));
  return `${[toFenced(toFrontLines(base.values, NO_VALUES, 'lines')), ...toBody(first, NONE), ...sections].join('\n\n')}\n`;
};

/** An entry as a part of a file of many. Ends with a line end. */
export const toSection = (entry: Entry): string => `${toSectionOf(entry, toOwnValues(entry), NONE)}\n`;

/**
 * What stands at the top of a file of many: its front matter, with how many entries it has, and the tags of all for
 * Obsidian. Under it, after an empty line each, go the sections of the entries. Ends with a line end.
 */
export const toFileHead = (title: string, count: number, tags: readonly string[]): string => {
  const values = { title, entries: String(count), tags };
  return `${toFenced(toFrontLines(values, NO_VALUES, 'lines'))}\n`;
};
