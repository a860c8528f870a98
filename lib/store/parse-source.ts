import type { Source, SourceKind } from '../digest/source.ts';
import type { Database } from './database.ts';

const KINDS: readonly SourceKind[] = ['bundle', 'file', 'folder', 'zip', 'paste'];

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A source as it was written down; `undefined` where it was not written by us, or is not whole. */
export const parseSource = (value: unknown): Source | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { number, importNumber, name, kind: written, at, entries, checksum }: Partial<Record<keyof Source, unknown>> = value;
  const kind = KINDS.find((known) => known === written);
  if (!isCount(number) || !isCount(importNumber) || !isCount(entries) || kind === undefined) return undefined;
  if (typeof name !== 'string' || typeof at !== 'string' || typeof checksum !== 'string') return undefined;
  return { number, importNumber, name, kind, at, entries, checksum };
};

/** What the database says of its sources, by number; a record that is no source is as good as none. */
export const readSources = async (database: Database): Promise<Source[]> =>
  (await database.getAll('sources')).flatMap((value) => parseSource(value) ?? []);
