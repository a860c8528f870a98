import type { Entry } from '../digest/entry.ts';
import type { ExportFormat, TextFormat } from '../digest/export-format.ts';
import { mergeEntries } from '../digest/merge.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import { toFileName } from '../digest/to-file-name.ts';
import { WRITERS, type Paper, type Piece, type Share, type Writer } from './export-writers.ts';
import { giveTurn } from './give-turn.ts';
import { LARGEST } from './item.ts';

/** Files of one export: one, or several where one would be too large to be read back. */
export interface ExportFiles {
  readonly files: readonly Blob[];
  /** Without an ending, safe as a file's name on every system. */
  readonly name: string;
  /** Without a dot. */
  readonly ending: string;
}

/** Bytes for what stands round the pieces: a head, the directory of a zip. */
const ROOM = 4 * 2 ** 20;

/** The longest that is worked without a pause, in milliseconds. */
const LONGEST_TURN = 10;

const add = (shares: Share[], most: number, { paper, pieces }: { readonly paper: Paper; readonly pieces: readonly Piece[] }): void => {
  const size = pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const last = shares.at(-1);
  const hasRoom = last !== undefined && last.pieces.length + pieces.length <= most && last.size + size <= LARGEST - ROOM;
  const share = hasRoom ? last : { papers: [], pieces: [], size: 0 };
  if (!hasRoom) shares.push(share);
  share.papers.push(paper);
  share.pieces.push(...pieces);
  share.size += size;
};

/** Papers as pieces, in turns that no reader of the page notices. */
const toShares = async (groups: readonly Paper[], { most, toPieces }: Writer): Promise<Share[]> => {
  const shares: Share[] = [];
  let start = 0;
  for (const group of groups) {
    if (performance.now() - start > LONGEST_TURN) {
      await giveTurn();
      start = performance.now();
    }
    const paper = mergeEntries(group);
    add(shares, most, { paper, pieces: toPieces(paper) });
  }
  return shares.length > 0 ? shares : [{ papers: [], pieces: [], size: 0 }];
};

/**
 * Entries of a view as files of a format, papers in their order, the entries of each merged. Notes, Markdown and our own
 * JSON are read back whole: importing them where they came from changes nothing; references are made to cite by. `name`
 * is the file's, and the title inside. Works in short turns, so that a page stays quick.
 * @example await toExportFiles(entries, 'bibtex', 'gloss-tag-moe') // { files: [blob], name: 'gloss-tag-moe', ending: 'bib' }
 */
export const toExportFiles = async (entries: readonly Entry[], format: ExportFormat, name: string): Promise<ExportFiles> => {
  const writer = WRITERS[format]();
  const files: Blob[] = [];
  for (const share of await toShares(groupByPaper(entries), writer)) {
    await giveTurn();
    files.push(writer.toFile(share, name));
  }
  return { files, name: toFileName(name), ending: writer.ending };
};

/** The same as one text for the clipboard. Throws a `RangeError` where one file would not hold it. */
export const toExportText = async (entries: readonly Entry[], format: TextFormat, name: string): Promise<string> => {
  const { files: [file, ...more] } = await toExportFiles(entries, format, name);
  if (file === undefined || more.length > 0) throw new RangeError(`No text holds ${entries.length} entries`);
  return file.text();
};
