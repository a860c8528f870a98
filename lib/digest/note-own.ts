import { toCanonicalEntry } from './canonical-entry.ts';
import { checkEntry, type Report } from './check-entry.ts';
import type { Entry } from './entry.ts';
import { FORMAT } from './format.ts';
import { parseFrontMatter, type FrontFields } from './front-matter.ts';
import type { Line } from './lines.ts';
import { findFrontPlace, toFields, type FrontMatter } from './note-front.ts';

/** What opens the fields of an entry inside a note. */
export const SECTION = '```yaml gloss';
/** What closes them. */
export const SECTION_END = '```';

/** One entry of a note: its fields, and the lines under them. */
interface Section {
  readonly first: Line | undefined;
  readonly front: readonly Line[];
  readonly body: Line[];
}

// The heading over a section repeats what its fields say.
const dropHeading = ({ body }: Section): void => {
  while (body.at(-1)?.text === '') body.pop();
  if (body.at(-1)?.text.startsWith('## ') === true) body.pop();
};

const toSections = ({ front, body }: FrontMatter): Section[] => {
  let open: Section & { front: Line[] } = { first: front[0], front: [...front], body: [] };
  const sections: Section[] = [open];
  let isInFields = false;
  for (const line of body) {
    if (!isInFields && line.text === SECTION) {
      dropHeading(open);
      open = { first: line, front: [], body: [] };
      sections.push(open);
      isInFields = true;
    } else if (!isInFields) open.body.push(line);
    else if (line.text === SECTION_END || line.text === '') isInFields = false;
    else open.front.push(line);
  }
  return sections;
};

/** The texts of an entry; without a quotation at the top nothing is said of the abstract. */
interface Texts {
  readonly abstract: string | undefined;
  readonly commentary: string;
  readonly commentaryEn: string;
}

// A line that would be a mark has a stroke before it.
const ESCAPED = /^\\+(?:```yaml gloss|<\/?english>)$/;

const toTexts = (body: readonly Line[]): Texts => {
  const lines = body.map(({ text }) => text);
  const start = Math.max(0, lines.findIndex((text) => text !== ''));
  const length = lines.slice(start).findIndex((text) => !text.startsWith('>'));
  const end = length < 0 ? lines.length : start + length;
  const quote = lines.slice(start, end).map((text) => text.replace(/^>\s?/, ''));
  const [korean, english]: [string[], string[]] = [[], []];
  let text = korean;
  for (const line of lines.slice(end)) {
    if (line === '<english>' || line === '</english>') text = line === '<english>' ? english : korean;
    else text.push(ESCAPED.test(line) ? line.slice(1) : line);
  }
  return { abstract: quote.length > 0 ? quote.join(' ') : undefined, commentary: korean.join('\n'), commentaryEn: english.join('\n') };
};

/** Fields and abstract that a section has unless it says otherwise. */
interface Base {
  readonly front: FrontFields;
  readonly abstract: string;
}

const NONE: Base = { front: new Map(), abstract: '' };

const parseSection = (section: Section, base: Base, report: Report): Entry | undefined => {
  const { abstract = base.abstract, ...texts } = toTexts(section.body);
  const fields = toFields(new Map([...base.front, ...parseFrontMatter(section.front)]));
  const entry = toCanonicalEntry({ ...fields, ...texts, abstract }, (code, found) => {
    const place = findFrontPlace(section.front, found);
    // What the first section says too was told there.
    if (place !== undefined) report(code, place);
  });
  return checkEntry(entry, { head: section.first }, report);
};

/** Whether front matter is of a note that Gloss wrote. */
export const isOwn = (front: FrontFields): boolean => /^\d+$/.test(String(front.get('gloss')));

/**
 * Parses a note that Gloss wrote: front matter with all fields of an entry, its abstract as a quotation, its commentary as
 * it is, and between marks the English one. Further entries follow, each under fields of its own; those of one paper
 * leave out what the first says too. In a file of many `entries` the front matter is no entry's, but the file's.
 */
export const parseOwnNote = (note: FrontMatter, report: Report): Entry[] => {
  const front = parseFrontMatter(note.front);
  if (Number(front.get('gloss')) > FORMAT.version) report('version-newer', note.front[0]);
  const [first, ...others] = toSections(note);
  if (first === undefined) return [];
  const isFile = front.has('entries');
  const stray = isFile ? first.body.find(({ text }) => text !== '') : undefined;
  if (stray !== undefined) report('stray-text', stray);
  const base = isFile ? NONE : { front, abstract: toTexts(first.body).abstract ?? '' };
  const sections = isFile ? others : [first, ...others];
  return sections.flatMap((section) => parseSection(section, base, report) ?? []);
};
