import type { Source } from './source.ts';

/** Sources that were applied together. */
export interface ImportSummary {
  readonly importNumber: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly names: readonly string[];
  readonly entries: number;
}

/** Imports that can be undone with one click. */
const MOST_UNDOABLE = 5;

const add = (summary: ImportSummary | undefined, { importNumber, at, name, entries }: Source): ImportSummary => ({
  importNumber,
  at,
  names: [...(summary?.names ?? []), name],
  entries: (summary?.entries ?? 0) + entries,
});

/** The last imports that still have sources, newest first; the package's is none. */
export const toUndoable = (sources: readonly Source[]): ImportSummary[] => {
  const byNumber = new Map<number, ImportSummary>();
  for (const source of sources) {
    if (source.kind !== 'bundle') byNumber.set(source.importNumber, add(byNumber.get(source.importNumber), source));
  }
  return [...byNumber.values()].sort((one, other) => other.importNumber - one.importNumber).slice(0, MOST_UNDOABLE);
};
