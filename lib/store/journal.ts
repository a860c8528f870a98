/**
 * The durable copy of every import, beside the database: for each source its own bytes, and a record that says how far
 * it has come. `staged`: its entries may be in the database or not, and the database decides; `done`: they are there, and
 * are read again from the bytes if they are not. One file names the sources that are going: all of them or none.
 */
import type { Source } from '../digest/source.ts';
import { listDurable, readDurable, removeDurable, writeDurable } from '../platform/durable-files.ts';
import { parseSource } from './parse-source.ts';

/** A source and how far it has come. */
export interface JournalRecord {
  readonly source: Source;
  readonly state: 'staged' | 'done';
}

const toRecordName = (number: number): string => `source-${number}.json`;
const REMOVAL = 'removal.json';
const toBytesName = (number: number): string => `source-${number}.bin`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const parseRecord = (text: string): JournalRecord | undefined => {
  const value = parseJson(text);
  const source = isObject(value) ? parseSource(value.source) : undefined;
  const state = isObject(value) ? (['staged', 'done'] as const).find((known) => known === value.state) : undefined;
  // The package's own is never kept here.
  return source === undefined || source.kind === 'bundle' || state === undefined ? undefined : { source, state };
};

const isOurs = (name: string): boolean => name === REMOVAL || /^source-\d+\.(json|bin)$/.test(name);

const readText = async (name: string): Promise<string> => (await readDurable(name))?.text() ?? '';

const listRecords = async (): Promise<string[]> =>
  (await listDurable()).filter((name) => name.endsWith('.json') && name !== REMOVAL);

/** Takes away what is nobody's. Never rejects for a file that stays. */
export const sweepJournal = async (): Promise<void> => {
  // Chromium that is killed while it writes leaves what it had written beside the file. It is in nobody's way.
  for (const name of (await listDurable()).filter((each) => !isOurs(each))) await removeDurable(name).catch(() => {});
};

/** The numbers of sources of which the record was only begun: a file is there, and empty, before it is written whole. */
export const listEmpty = async (): Promise<number[]> => {
  const empty: number[] = [];
  for (const name of await listRecords()) {
    const number = Number(name.replace(/\D/g, ''));
    if ((await readDurable(name))?.size === 0 && !(await hasBytes(number))) empty.push(number);
  }
  return empty;
};

/** Whether an import or a removal was begun of which nobody has said yet that it is done. */
export const hasUnfinished = async (): Promise<boolean> => {
  if ((await readDurable(REMOVAL)) !== undefined) return true;
  const texts = await Promise.all((await listRecords()).map(readText));
  return texts.some((text) => text === '' || parseRecord(text)?.state === 'staged');
};

/** Every record, by number. One that cannot be read is left out, its bytes are not touched. */
export const readJournal = async (): Promise<JournalRecord[]> => {
  const records = await Promise.all((await listRecords()).map(async (name) => parseRecord(await readText(name))));
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

/** Keeps the bytes of a source whose entries are in the database. */
export const keep = async (source: Source, bytes: Blob): Promise<void> => {
  await writeDurable(toBytesName(source.number), bytes);
  await writeJournal({ source, state: 'done' });
};

/** Whether a source's bytes are kept; a file that was only begun is empty. */
export const hasBytes = async (number: number): Promise<boolean> => ((await readDurable(toBytesName(number)))?.size ?? 0) > 0;

/** The bytes of a source, or `undefined` when they are gone. */
export const readSourceBytes = (number: number): Promise<File | undefined> => readDurable(toBytesName(number));

/** Forgets a source. The record goes last, so that what is cut off is done again. */
export const dropJournal = async (number: number): Promise<void> => {
  await removeDurable(toBytesName(number));
  await removeDurable(toRecordName(number));
};

/** Says that sources are going; from then on a cut-off removal is finished by the next start. */
export const stageRemoval = (numbers: readonly number[]): Promise<void> => writeDurable(REMOVAL, JSON.stringify(numbers));

/** The sources that are going: none where that was only begun to be written down, `undefined` where it was not. */
export const readRemoval = async (): Promise<number[] | undefined> => {
  const file = await readDurable(REMOVAL);
  const numbers = file === undefined ? undefined : parseJson(await file.text());
  return Array.isArray(numbers) ? numbers.filter(isCount) : file && [];
};

/** Forgets sources that are gone from the database, and that they were going. */
export const finishRemoval = async (numbers: readonly number[]): Promise<void> => {
  for (const number of numbers) await dropJournal(number);
  await removeDurable(REMOVAL);
};
