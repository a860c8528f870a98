import { join } from 'node:path';
import { parseDigest } from '../../lib/digest/parse.ts';
import { toCanonicalLine } from '../../lib/digest/to-canonical.ts';
import type { KeyedEntry } from '../../lib/search/build-segment.ts';
import { SOURCE_SPAN } from '../../lib/store/source-range.ts';
import { writeFiles } from '../e2e/harness/write-files.ts';
import { toZip } from '../fixtures/archives.ts';
import { generateEntries, generateNotes, generateShortEntries } from '../fixtures/generate-notes.ts';

/** Something to import, on the disk. */
export interface Material {
  readonly name: string;
  /** The file that is chosen. */
  readonly path: string;
  /** The same entries as JSON, one a line. */
  readonly lines: string;
  /** Bytes of all texts, unpacked. */
  readonly bytes: number;
  /** Raw puts a round, of which the middle one counts: a short one varies more. */
  readonly puts: number;
  /** Whether it is imported a second time, to be removed by its source. */
  readonly isRemoved: boolean;
}

/** A zip of as many notes as the author has published. */
export const makeNotes = async (): Promise<Material> => {
  const notes = generateNotes(3_854, 1);
  const zip = toZip(notes.map(({ name, text }) => ({ label: `notes-main/${name}`, content: text })));
  const entries = notes.flatMap(({ name, text }) => parseDigest({ name, bytes: Buffer.from(text) }).entries);
  const folder = writeFiles({ 'notes.zip': new Uint8Array(await zip.arrayBuffer()), 'raw.jsonl': entries.map(toCanonicalLine).join('\n') });
  const bytes = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { name: '3,854 notes', path: join(folder, 'notes.zip'), lines: join(folder, 'raw.jsonl'), bytes, puts: 3, isRemoved: true };
};

/** As many entries as one file may have. */
export const makeEntries = async (): Promise<Material> => {
  const text = generateShortEntries(50_000, 2).join('\n');
  const path = join(writeFiles({ 'entries.jsonl': text }), 'entries.jsonl');
  return { name: '50,000 entries', path, lines: path, bytes: Buffer.byteLength(text), puts: 1, isRemoved: false };
};

/** `count` entries of the generator, with keys as the store gives them. */
export const makeKeyedEntries = (count: number): KeyedEntry[] =>
  generateEntries(count, 2).map((line, place) => ({ ...JSON.parse(line), key: SOURCE_SPAN + place }));
