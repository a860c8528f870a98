import { MOST_ENTRIES } from '../digest/check-entry.ts';
import type { Entry } from '../digest/entry.ts';
import type { ExportFormat } from '../digest/export-format.ts';
import { toTagKey } from '../digest/tags.ts';
import { toBibtex } from '../digest/to-bibtex.ts';
import { CANONICAL_BETWEEN, CANONICAL_END, toCanonicalHead, toCanonicalLine } from '../digest/to-canonical.ts';
import { toCsl } from '../digest/to-csl.ts';
import { toNoteNamer } from '../digest/to-file-name.ts';
import { toFileHead, toNote, toSection } from '../digest/to-note.ts';
import { toReferenceMaker, type Reference } from '../digest/to-reference.ts';
import { ARCHIVE_LIMITS, growArchive } from '../platform/archive.ts';
import { growBlob } from '../platform/grow-blob.ts';

/** The entries of one paper. */
export type Paper = readonly Entry[];

/** What a paper, or one of its entries, became; in a zip it has a name. */
export interface Piece {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file of an export, to which paper after paper is added. */
export interface GrowingFile {
  add(paper: Paper, pieces: readonly Piece[]): void;
  finish(): Blob;
}

/** How a format is written. A writer is for one export: it gives no name or key twice. */
export interface Writer {
  /** Of the file's name, without a dot. */
  readonly ending: string;
  /** Pieces that a file may have. */
  readonly most: number;
  readonly toPieces: (paper: Paper) => readonly Piece[];
  /** Starts a file. */
  readonly start: (title: string) => GrowingFile;
}

const encoder = new TextEncoder();
const toPiece = (text: string, name = ''): Piece => ({ name, bytes: encoder.encode(text) });

/** What stands round the pieces of a text. */
interface Frame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
}

const startText = (type: string, { head, between, tail }: Frame): GrowingFile => {
  const text = growBlob(type);
  text.add(head);
  let before = '';
  return {
    add: (_, pieces) => {
      for (const { bytes } of pieces) {
        text.add(before);
        text.add(bytes);
        before = between;
      }
    },
    finish: () => {
      text.add(tail);
      return text.finish();
    },
  };
};

/** The head says what all entries have, and is written when they are known. */
const startMarkdown = (title: string): GrowingFile => {
  const sections = startText('', { head: '\n', between: '\n', tail: '' });
  const tags = new Map<string, string>();
  let count = 0;
  return {
    add: (paper, pieces) => {
      sections.add(paper, pieces);
      count += paper.length;
      for (const tag of paper.flatMap((entry) => entry.tags)) if (!tags.has(toTagKey(tag))) tags.set(toTagKey(tag), tag);
    },
    finish: () => new Blob([toFileHead(title, count, [...tags.values()]), sections.finish()], { type: 'text/markdown' }),
  };
};

const startZip = (): GrowingFile => {
  const archive = growArchive();
  return { add: (_, pieces) => pieces.forEach(archive.add), finish: archive.finish };
};

const toReferences = (toItem: (reference: Reference) => string): Writer['toPieces'] => {
  const make = toReferenceMaker();
  return (paper) => paper.slice(0, 1).map((entry) => toPiece(toItem(make(entry))));
};

const toNotes = (): Writer['toPieces'] => {
  const name = toNoteNamer();
  return (paper) => [toPiece(toNote(paper), name(paper))];
};

const toText = (type: string, toFrame: (title: string) => Frame): Writer['start'] => (title) => startText(type, toFrame(title));

/** Makes the writer of each format. */
export const WRITERS: Readonly<Record<ExportFormat, () => Writer>> = {
  markdown: () => ({ ending: 'md', most: MOST_ENTRIES, toPieces: (paper) => paper.map((entry) => toPiece(toSection(entry))), start: startMarkdown }),
  'notes-zip': () => ({ ending: 'zip', most: ARCHIVE_LIMITS.members, toPieces: toNotes(), start: startZip }),
  bibtex: () => ({
    ending: 'bib',
    most: MOST_ENTRIES,
    toPieces: toReferences(toBibtex),
    start: toText('application/x-bibtex', () => ({ head: '', between: '\n', tail: '' })),
  }),
  'csl-json': () => ({
    ending: 'json',
    most: MOST_ENTRIES,
    toPieces: toReferences(toCsl),
    start: toText('application/json', () => ({ head: '[\n', between: ',\n', tail: '\n]\n' })),
  }),
  canonical: () => ({
    ending: 'json',
    most: MOST_ENTRIES,
    toPieces: (paper) => paper.map((entry) => toPiece(toCanonicalLine(entry))),
    start: toText('application/json', (title) => ({ head: toCanonicalHead(title), between: CANONICAL_BETWEEN, tail: CANONICAL_END })),
  }),
};
