import type { Entry } from '../digest/entry.ts';
import type { ExportFormat, TextFormat } from '../digest/export-format.ts';
import { mergeEntries } from '../digest/merge.ts';
import { groupInSteps } from '../digest/paper-keys.ts';
import { toFileName } from '../digest/to-file-name.ts';
import { WRITERS, type GrowingFile, type Paper, type Piece, type Writer } from './export-writers.ts';
import { inTurns } from './give-turn.ts';
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

/** What is done in one step at most: some milliseconds of work. */
const STEP = { entries: 100, bytes: 2 ** 19 } as const;

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Files in their order; another is started where the last would be too large to be read back. */
const toFileList = ({ start, most }: Writer, title: string) => {
  const done: Blob[] = [];
  let [file, count, size]: [GrowingFile, number, number] = [start(title), 0, 0];
  return {
    add: (paper: Paper, pieces: readonly Piece[]): void => {
      const bytes = sizeOf(pieces);
      if (count > 0 && (count + pieces.length > most || size + bytes > LARGEST - ROOM)) {
        done.push(file.finish());
        [file, count, size] = [start(title), 0, 0];
      }
      file.add(paper, pieces);
      [count, size] = [count + pieces.length, size + bytes];
    },
    finish: (): Blob[] => [...done, file.finish()],
  };
};

/** {@link toExportFiles} in steps, each of some hundred entries and half a megabyte. */
export function* exportInSteps(entries: readonly Entry[], format: ExportFormat, name: string): Generator<void, ExportFiles> {
  const writer = WRITERS[format]();
  const groups = yield* groupInSteps(entries);
  const files = toFileList(writer, name);
  let [count, bytes] = [0, 0];
  for (const group of groups) {
    const paper = mergeEntries(group);
    const pieces = writer.toPieces(paper);
    files.add(paper, pieces);
    [count, bytes] = [count + group.length, bytes + sizeOf(pieces)];
    if (count < STEP.entries && bytes < STEP.bytes) continue;
    yield;
    [count, bytes] = [0, 0];
  }
  return { files: files.finish(), name: toFileName(name), ending: writer.ending };
}

/**
 * Entries of a view as files of a format, papers in their order, the entries of each merged. Notes, Markdown and our own
 * JSON are read back whole: importing them where they came from changes nothing; references are made to cite by. `name`
 * is the file's, and the title inside. Works in short turns, so that a page stays quick.
 * @example await toExportFiles(entries, 'bibtex', 'gloss-tag-moe') // { files: [blob], name: 'gloss-tag-moe', ending: 'bib' }
 */
export const toExportFiles = (entries: readonly Entry[], format: ExportFormat, name: string): Promise<ExportFiles> =>
  inTurns(exportInSteps(entries, format, name));

/** The same as one text for the clipboard. Throws a `RangeError` where one file would not hold it. */
export const toExportText = async (entries: readonly Entry[], format: TextFormat, name: string): Promise<string> => {
  const { files: [file, ...more] } = await toExportFiles(entries, format, name);
  if (file === undefined || more.length > 0) throw new RangeError(`No text holds ${entries.length} entries`);
  return file.text();
};
