import type { Source } from '../digest/source.ts';
import { FaultError } from '../fault.ts';
import type { SegmentDraft } from '../search/segment-draft.ts';
import { isUnreadable } from '../platform/unreadable.ts';
import { addSources, removeSources, type Addition, type Changing } from './change-sources.ts';
import { toChecksum } from './checksum.ts';
import { withDatabase, type Database } from './database.ts';
import { draftSources, numberDrafts } from './draft-segments.ts';
import { readRemoval } from './journal.ts';
import { readKnown } from './known-sources.ts';
import type { ImportPlan, ReadSource } from './plan-import.ts';
import { recoverSources } from './recover-sources.ts';
import { BUNDLE_SOURCE } from './source-range.ts';
import { toStoredEntries } from './stored-entry.ts';
import { withWriteLock } from './write-lock.ts';

/** What a change is told besides the database, which it opens itself. */
export type Telling = Omit<Changing, 'database'>;

const toNext = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0) + 1;

/** Numbers that nothing has had that is still somewhere. */
const findNumbers = async (database: Database): Promise<Pick<Source, 'number' | 'importNumber'>> => {
  const known = await readKnown(database);
  return {
    number: toNext([...known.map(({ number }) => number), ...((await readRemoval()) ?? [])]),
    importNumber: toNext(known.map(({ importNumber }) => importNumber)),
  };
};

const toSource = ({ name, kind, entries, checksum }: ReadSource, numbers: Pick<Source, 'number' | 'importNumber'>): Source =>
  ({ ...numbers, name: name.toWellFormed(), kind, at: new Date().toISOString(), entries: entries.length, checksum });

// A file may be saved again between the review and its application: some browsers then read the new one, others nothing.
// What was packed or pasted is the browser's own to read.
const confirm = async ({ name, kind, bytes, checksum }: ReadSource): Promise<void> => {
  const now = await toChecksum(bytes).catch((error: unknown) => {
    if ((kind === 'file' || kind === 'zip') && isUnreadable(error)) return null;
    throw error;
  });
  if (now !== checksum) throw new FaultError('file_changed', name);
};

/** What is to be applied, and its part of the search index, which may still be on its way. */
export interface DraftedPlan {
  readonly plan: ImportPlan;
  readonly drafts: Promise<readonly (readonly SegmentDraft[])[]>;
}

/** Begins with the search index, while a reader makes up his mind: it takes longer than to write all else. */
export const draftPlan = (plan: ImportPlan): DraftedPlan => {
  const drafts = draftSources(plan.sources.map(({ entries }) => entries));
  // Nobody may ever ask for it.
  drafts.catch(() => {});
  return { plan, drafts };
};

const toAddition = async (database: Database, { plan, drafts }: DraftedPlan): Promise<Addition> => {
  const { number, importNumber } = await findNumbers(database);
  for (const source of plan.sources) await confirm(source);
  return {
    sources: plan.sources.map((source, place) => toSource(source, { number: number + place, importNumber })),
    bytes: plan.sources.map(({ bytes }) => bytes),
    entries: plan.sources.flatMap(({ entries }, place) => toStoredEntries(entries, number + place)),
    drafts: async () => new Map((await drafts).map((own, place) => [number + place, numberDrafts(own, number + place)])),
  };
};

/** A change starts from a store in order: a number that is given anew must not be one that is still going. */
const withStoreInOrder = (work: (database: Database) => Promise<void>): Promise<void> =>
  withWriteLock(async () => {
    await recoverSources({ isTold: true, isThorough: false });
    await withDatabase(work);
  });

/** Writes what was planned: all of it, or, with an error thrown, nothing. */
export const applyImport = (drafted: DraftedPlan, telling: Telling): Promise<void> =>
  withStoreInOrder(async (database) => addSources(await toAddition(database, drafted), { ...telling, database }));

/** Takes away the sources that `isChosen` chooses; the package's stays. */
export const removeImported = (isChosen: (source: Source) => boolean, telling: Telling): Promise<void> =>
  withStoreInOrder(async (database) => {
    const chosen = (await readKnown(database)).filter((source) => source.number !== BUNDLE_SOURCE && isChosen(source));
    const numbers = [...new Set(chosen.map(({ number }) => number))];
    if (numbers.length > 0) await removeSources(numbers, { ...telling, database });
  });
