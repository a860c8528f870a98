import type { Source } from '../digest/source.ts';
import { addSources, removeSources, type Addition, type Changing } from './change-sources.ts';
import { withDatabase, type Database } from './database.ts';
import { readJournal } from './journal.ts';
import type { ImportPlan, ReadSource } from './plan-import.ts';
import { BUNDLE_SOURCE } from './source-range.ts';
import { toStoredEntries } from './stored-entry.ts';
import { withWriteLock } from './write-lock.ts';

/** What a change is told besides the database, which it opens itself. */
export type Telling = Omit<Changing, 'database'>;

const toChecksum = async (bytes: Blob): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const readSources = async (database: Database): Promise<Source[]> =>
  [...(await database.getAll('sources')), ...(await readJournal()).map(({ source }) => source)];

const toSource = async ({ name, kind, entries, bytes }: ReadSource, numbers: Pick<Source, 'number' | 'importNumber'>): Promise<Source> => ({
  ...numbers,
  name: name.toWellFormed(),
  kind,
  at: new Date().toISOString(),
  entries: entries.length,
  checksum: await toChecksum(bytes),
});

const toAddition = async (database: Database, read: readonly ReadSource[]): Promise<Addition> => {
  const known = await readSources(database);
  const next = 1 + Math.max(0, ...known.map(({ number }) => number));
  const importNumber = 1 + Math.max(0, ...known.map((source) => source.importNumber));
  const sources = await Promise.all(read.map((each, place) => toSource(each, { number: next + place, importNumber })));
  // A file that is there to the byte brings nothing; it comes along when several are chosen.
  const isNew = ({ checksum }: Source): boolean => !known.some((source) => source.checksum === checksum);
  return {
    sources: sources.filter(isNew),
    bytes: read.filter((_, place) => sources.slice(place, place + 1).some(isNew)).map(({ bytes }) => bytes),
    entries: sources.filter(isNew).flatMap(({ number }) => toStoredEntries(read[number - next]?.entries ?? [], number)),
  };
};

/** Writes what was planned: all of it, or, with an error thrown, nothing. */
export const applyImport = (plan: ImportPlan, telling: Telling): Promise<void> =>
  withWriteLock(() =>
    withDatabase(async (database) => {
      await addSources(await toAddition(database, plan.sources), { ...telling, database });
    }),
  );

/** Takes away the sources that `isChosen` chooses; the package's stays. */
export const removeImported = (isChosen: (source: Source) => boolean, telling: Telling): Promise<void> =>
  withWriteLock(() =>
    withDatabase(async (database) => {
      const sources = (await database.getAll('sources')).filter((source) => source.number !== BUNDLE_SOURCE && isChosen(source));
      if (sources.length > 0) await removeSources(sources, { ...telling, database });
    }),
  );
