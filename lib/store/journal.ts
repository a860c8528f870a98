/**
 * The durable copy of every import, beside the database: for each source its own bytes, and a record that says how far
 * it has come. `staged`: its entries may be in the database or not, and the database decides; `done`: they are there, and
 * are read again from the bytes if they are not; `removing`: they go.
 */
import type { Source, SourceKind } from '../digest/source.ts';
import { listDurable, readDurable, removeDurable, writeDurable } from '../platform/durable-files.ts';

/** A source and how far it has come. */
export interface JournalRecord {
  readonly source: Source;
  readonly state: 'staged' | 'done' | 'removing';
}

const KINDS: readonly SourceKind[] = ['file', 'folder', 'zip', 'paste'];
const toRecordName = (number: number): string => `source-${number}.json`;
const toBytesName = (number: number): string => `source-${number}.bin`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const parseSource = (value: unknown): Source | undefined => {
  if (!isObject(value)) return undefined;
  const { number, importNumber, name, at, entries, checksum } = value;
  const kind = KINDS.find((known) => known === value.kind);
  if (!isCount(number) || !isCount(importNumber) || !isCount(entries) || kind === undefined) return undefined;
  if (typeof name !== 'string' || typeof at !== 'string' || typeof checksum !== 'string') return undefined;
  return { number, importNumber, name, kind, at, entries, checksum };
};

const parseRecord = (text: string): JournalRecord | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    const source = isObject(value) ? parseSource(value.source) : undefined;
    const state = isObject(value) ? (['staged', 'done', 'removing'] as const).find((known) => known === value.state) : undefined;
    return source === undefined || state === undefined ? undefined : { source, state };
  } catch {
    return undefined;
  }
};

/** Every record, by number. One that cannot be read is left out, its bytes are not touched. */
export const readJournal = async (): Promise<JournalRecord[]> => {
  const names = (await listDurable()).filter((name) => name.endsWith('.json'));
  const records = await Promise.all(names.map(async (name) => parseRecord(await ((await readDurable(name))?.text() ?? ''))));
  return records.filter((record) => record !== undefined).sort((one, other) => one.source.number - other.source.number);
};

/** Writes how far a source has come. */
export const writeJournal = (record: JournalRecord): Promise<void> =>
  writeDurable(toRecordName(record.source.number), JSON.stringify(record));

/** Keeps a source's bytes and says that it is on its way. The record comes first: bytes without one would be nobody's. */
export const stage = async (source: Source, bytes: Blob): Promise<void> => {
  await writeJournal({ source, state: 'staged' });
  await writeDurable(toBytesName(source.number), bytes);
};

/** The bytes of a source, or `undefined` when they are gone. */
export const readSourceBytes = (number: number): Promise<File | undefined> => readDurable(toBytesName(number));

/** Forgets a source. The record goes last, so that what is cut off is done again. */
export const dropJournal = async (number: number): Promise<void> => {
  await removeDurable(toBytesName(number));
  await removeDurable(toRecordName(number));
};
