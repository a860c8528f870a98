import { useState } from 'preact/hooks';
import type { ExportOutcome } from '../../components/ExportMenu.tsx';
import type { Entry } from '../../lib/digest/entry.ts';
import type { ExportFormat, TextFormat } from '../../lib/digest/export-format.ts';
import { saveFiles } from '../../lib/platform/save-files.ts';
import { toExportFiles, toExportText } from '../../lib/store/export-papers.ts';

/** What would be taken along. */
export interface Exported {
  /** Reads the entries when they are asked for. */
  readonly read: () => Promise<readonly Entry[]>;
  /** What the file is called, without an ending. */
  readonly name: string;
}

/** The ways to take a view along, and what came of the last. */
export interface Exporting {
  readonly onCopy: (format: TextFormat) => void;
  readonly onSave: (format: ExportFormat) => void;
  readonly done: ExportOutcome | null;
}

const toOutcome = (error: unknown): ExportOutcome => {
  console.warn('Gloss: not exported', error);
  return error instanceof RangeError ? 'too-many' : 'failed';
};

/** Copies and saves what a view shows; what cannot be done is said, and changes nothing. */
export const useExport = ({ read, name }: Exported): Exporting => {
  const [done, setDone] = useState<ExportOutcome | null>(null);
  const run = (work: () => Promise<ExportOutcome>): void => {
    setDone(null);
    work().catch(toOutcome).then(setDone);
  };
  const copy = async (format: TextFormat): Promise<ExportOutcome> => {
    await navigator.clipboard.writeText(await toExportText(await read(), format, name));
    return 'copied';
  };
  const save = async (format: ExportFormat): Promise<ExportOutcome> => {
    const { files, name: safe, ending } = await toExportFiles(await read(), format, name);
    saveFiles(files, safe, ending);
    return 'saved';
  };
  return { onCopy: (format) => run(() => copy(format)), onSave: (format) => run(() => save(format)), done };
};
