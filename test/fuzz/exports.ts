import type { Entry } from '../../lib/digest/entry.ts';
import { parseDigest } from '../../lib/digest/parse.ts';
import { toBibtex } from '../../lib/digest/to-bibtex.ts';
import { toCanonical } from '../../lib/digest/to-canonical.ts';
import { toCsl } from '../../lib/digest/to-csl.ts';
import { toNoteNamer } from '../../lib/digest/to-file-name.ts';
import { toMarkdown } from '../../lib/digest/to-markdown.ts';
import { toFileHead, toNote, toSection } from '../../lib/digest/to-note.ts';
import { toReferenceMaker } from '../../lib/digest/to-reference.ts';
import fc from 'fast-check';
import { FILE_NAME } from '../fixtures/arbitrary-digest.ts';
import { SOUND_ENTRIES } from '../fixtures/arbitrary-note.ts';
import { TEXT_ENTRY } from '../fixtures/arbitrary-text.ts';
import { readAuthors, readBibtex } from '../fixtures/read-bibtex.ts';
import { readFrontMatter } from '../fixtures/read-yaml.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const parse = (text: string, name: string) => parseDigest({ name, bytes: new TextEncoder().encode(text) });

/** Each form that Gloss reads is read back as it was, under any name. */
const checkReadBack = ([entries, name]: readonly [readonly Entry[], string]): unknown => {
  const many = [toFileHead('all', entries.length, []), ...entries.map(toSection)].join('\n');
  const files = [toNote(entries), many, toCanonical(entries, name)];
  for (const file of files) expectSame(parse(file, name), { entries, problems: [] }, 'the entries of a file that Gloss wrote');
  expectThat(typeof readFrontMatter(files[0] ?? '').fields === 'object', 'YAML that a strict reader takes');
  const note = toNoteNamer();
  const names = [note(entries), note(entries)];
  expectThat(names.every((each) => /^[^\\/:*?"<>|]+\.md$/.test(each) && Buffer.byteLength(each) <= 255), `names of files: ${names}`);
  return [files, names];
};

/** The author's own form says less than an entry has; it is read all the same. */
const checkMarkdown = (entry: Entry): unknown => {
  const note = toMarkdown(entry);
  return [note, parse(note, '240213 X.md')];
};

const checkReferences = (entries: readonly Entry[]): unknown => {
  const make = toReferenceMaker();
  const references = entries.map(make);
  const bibtex = references.map(toBibtex).join('\n');
  const read = readBibtex(bibtex);
  expectSame(read.map(({ key }) => key), references.map(({ key }) => key), 'an entry of BibTeX a reference');
  expectThat(new Set(read.map(({ key }) => key)).size === read.length, 'keys of their own');
  const lines = references.map(toCsl);
  for (const [at, line] of lines.entries()) {
    expectThat(!line.includes('\n') && JSON.parse(line).id === read[at]?.key, 'a line of CSL-JSON');
  }
  return [bibtex, lines, read.map(({ fields }) => readAuthors(fields['author'] ?? ''))];
};

const entries = fc.oneof(SOUND_ENTRIES, fc.array(TEXT_ENTRY, { minLength: 1, maxLength: 3 }));

/** What leaves Gloss. */
export const EXPORTS: readonly Property[] = [
  toProperty('exports-read-back', { runs: 2_000, arbitrary: fc.tuple(SOUND_ENTRIES, FILE_NAME), check: checkReadBack }),
  toProperty('exports-markdown', { runs: 3_000, arbitrary: entries.map(([entry]) => entry).filter((entry) => entry !== undefined), check: checkMarkdown }),
  toProperty('exports-references', { runs: 2_500, arbitrary: entries, check: checkReferences }),
];
