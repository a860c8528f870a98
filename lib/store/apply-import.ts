import type { Source } from '../digest/source.ts';
import { addSources, removeSources, type Addition, type Changing } from './change-sources.ts';
import { toChecksum } from './checksum.ts';
import { withDatabase, type Database } from './database.ts';
import { readJournal } from './journal.ts';
import type { ImportPlan, ReadSource } from './plan-import.ts';
import { recoverSources } from './recover-sources.ts';
import { BUNDLE_SOURCE } from './source-range.ts';
import { toStoredEntries } from './stored-entry.ts';
import { withWriteLock } from './write-lock.ts';

/** What a change is told besides the database, which it opens itself. */
export type Telling = Omit<Changing, 'database'>;

const readSources = async (database: Database): Promise<Source[]> =>
  [...(await database.getAll('sources')), ...(await readJournal()).map(({ source }) => source)];

const toSource = ({ name, kind, entries, checksum }: ReadSource, numbers: Pick<Source, 'number' | 'importNumber'>): Source =>
  ({ ...numbers, name: name.toWellFormed(), kind, at: new Date().toISOString(), entries: entries.length, checksum });

// A file may be saved again between the review and its application, and some browsers then read the new one.
const confirm = async ({ name, bytes, checksum }: ReadSource): Promise<void> => {
  if ((await toChecksum(bytes)) !== checksum) throw new Error(`${name} has changed since it was read`);
};

const toAddition = async (database: Database, plan: ImportPlan): Promise<Addition> => {
  const known = await readSources(database);
  const next = 1 + Math.max(0, ...known.map(({ number }) => number));
  const importNumber = 1 + Math.max(0, ...known.map((source) => source.importNumber));
  // A file that is there to the byte brings nothing; it comes along when several are chosen.
  const read = plan.sources.filter(({ checksum }) => !known.some((source) => source.checksum === checksum));
  for (const each of read) await confirm(each);
  return {
    sources: read.map((each, place) => toSource(each, { number: next + place, importNumber })),
    bytes: read.map(({ bytes }) => bytes),
    entries: read.flatMap(({ entries }, place) => toStoredEntries(entries, next + place)),
  };
};

/** A change starts from a store in order: a number that is given anew must not be one that is still going. */
const withStoreInOrder = (work: (database: Database) => Promise<void>): Promise<void> =>
  withWriteLock(() =>
    withDatabase(async (database) => {
      await recoverSources(database, async () => {});
      await work(database);
    }),
  );

/** Writes what was planned: all of it, or, with an error thrown, nothing. */
export const applyImport = (plan: ImportPlan, telling: Telling): Promise<void> =>
  withStoreInOrder(async (database) => addSources(await toAddition(database, plan), { ...telling, database }));

/** Takes away the sources that `isChosen` chooses; the package's stays. */
export const removeImported = (isChosen: (source: Source) => boolean, telling: Telling): Promise<void> =>
  withStoreInOrder(async (database) => {
    const sources = (await database.getAll('sources')).filter((source) => source.number !== BUNDLE_SOURCE && isChosen(source));
    if (sources.length > 0) await removeSources(sources.map(({ number }) => number), { ...telling, database });
  });
