import { MOST_ENTRIES } from '../digest/check-entry.ts';
import type { Entry } from '../digest/entry.ts';
import type { ExportFormat } from '../digest/export-format.ts';
import { toBibtex } from '../digest/to-bibtex.ts';
import { CANONICAL_BETWEEN, CANONICAL_END, toCanonicalHead, toCanonicalLine } from '../digest/to-canonical.ts';
import { toCsl } from '../digest/to-csl.ts';
import { toNoteNamer } from '../digest/to-file-name.ts';
import { toFileHead, toNote, toSection } from '../digest/to-note.ts';
import { toReferenceMaker, type Reference } from '../digest/to-reference.ts';
import { ARCHIVE_LIMITS, writeArchive } from '../platform/archive.ts';

/** The entries of one paper. */
export type Paper = readonly Entry[];

/** What a paper, or one of its entries, became; in a zip it has a name. */
export interface Piece {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One file's part of an export. */
export interface Share {
  readonly papers: Paper[];
  readonly pieces: Piece[];
  /** Bytes of the pieces. */
  size: number;
}

/** How a format is written. A writer is for one export: it gives no name or key twice. */
export interface Writer {
  /** Of the file's name, without a dot. */
  readonly ending: string;
  /** Pieces that a file may have. */
  readonly most: number;
  readonly toPieces: (paper: Paper) => readonly Piece[];
  readonly toFile: (share: Share, title: string) => Blob;
}

const encoder = new TextEncoder();
const toPiece = (text: string, name = ''): Piece => ({ name, bytes: encoder.encode(text) });

/** What stands round the pieces of a text. */
interface Frame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
}

const toText = (type: string, { pieces }: Share, { head, between, tail }: Frame): Blob =>
  new Blob([head, ...pieces.flatMap(({ bytes }, place) => (place === 0 ? [bytes] : [between, bytes])), tail], { type });

const toReferences = (toItem: (reference: Reference) => string): Writer['toPieces'] => {
  const make = toReferenceMaker();
  return (paper) => paper.slice(0, 1).map((entry) => toPiece(toItem(make(entry))));
};

/** Makes the writer of each format. */
export const WRITERS: Readonly<Record<ExportFormat, () => Writer>> = {
  markdown: () => ({
    ending: 'md',
    most: MOST_ENTRIES,
    toPieces: (paper) => paper.map((entry) => toPiece(toSection(entry))),
    toFile: (share, title) => toText('text/markdown', share, { head: `${toFileHead(share.papers.flat(), title)}\n`, between: '\n', tail: '' }),
  }),
  'notes-zip': () => {
    const name = toNoteNamer();
    return {
      ending: 'zip',
      most: ARCHIVE_LIMITS.members,
      toPieces: (paper) => [toPiece(toNote(paper), name(paper))],
      toFile: ({ pieces }) => writeArchive(pieces),
    };
  },
  bibtex: () => ({
    ending: 'bib',
    most: MOST_ENTRIES,
    toPieces: toReferences(toBibtex),
    toFile: (share) => toText('application/x-bibtex', share, { head: '', between: '\n', tail: '' }),
  }),
  'csl-json': () => ({
    ending: 'json',
    most: MOST_ENTRIES,
    toPieces: toReferences(toCsl),
    toFile: (share) => toText('application/json', share, { head: '[\n', between: ',\n', tail: '\n]\n' }),
  }),
  canonical: () => ({
    ending: 'json',
    most: MOST_ENTRIES,
    toPieces: (paper) => paper.map((entry) => toPiece(toCanonicalLine(entry))),
    toFile: (share, title) =>
      toText('application/json', share, { head: toCanonicalHead(title), between: CANONICAL_BETWEEN, tail: CANONICAL_END }),
  }),
};
