import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { FaultError } from '../fault.ts';
import { toOpenSegment, toWholeSegment } from '../search/memory-index.ts';
import { mergeInSteps } from '../search/merge-segments.ts';
import type { OpenSegment } from '../search/score.ts';
import { encodeSegment } from '../search/segment.ts';
import { readBundle } from './bundle.ts';
import { withDatabase } from './database.ts';
import { draftSource } from './draft-segments.ts';
import { inTurns } from './give-turn.ts';
import { isSearchIndexed } from './index-search.ts';
import { openSegments, type ReadableSegment } from './open-segments.ts';
import { readIndexRows } from './read-index-rows.ts';
import { readRows, readRowsOf } from './read-rows.ts';
import { recover } from './recover.ts';
import type { StoredEntry } from './stored-entry.ts';
import { toTrouble, type StoreTrouble } from './trouble.ts';
import { withSoundDatabase } from './with-sound-database.ts';

/** What a search is made of. */
export interface SearchParts {
  readonly segments: readonly ReadableSegment[];
  readonly trouble: StoreTrouble | null;
  /** The entries of these keys, in any order; those that are not there any more are left out. */
  readRowsOf(keys: readonly number[]): Promise<readonly StoredEntry[]>;
  byId(id: ArxivId): Promise<readonly StoredEntry[]>;
  /** Does what is to be done about an index of which something is gone. */
  mend(): Promise<void>;
}

type Entries = Pick<SearchParts, 'readRowsOf' | 'byId'>;

const ENTRIES: Entries = {
  readRowsOf: (keys) => withSoundDatabase((database) => readRowsOf(database, keys)),
  byId: (id) => withSoundDatabase((database) => readIndexRows(database, { index: 'arxivIds', value: id })),
};

/** Whether these are the segments that the database has: others have taken their place after a change of the store. */
const areStored = (ids: readonly number[]): Promise<boolean> =>
  withDatabase(async (database) => {
    const stored = await database.getAllKeys('segments');
    return ids.every((id) => stored.includes(id));
  });

/** Makes an index anew of which a part is gone or damaged. One that others have replaced is to be opened again, no more. */
const mendIndex = async (ids: readonly number[]): Promise<void> => {
  if (await areStored(ids)) await recover({ isSearchBroken: () => areStored(ids) });
};

const openSound = (): Promise<SearchParts | undefined> =>
  withDatabase(async (database) => {
    const index = (await isSearchIndexed(database)) ? await openSegments(database) : undefined;
    return index && { segments: index.segments, trouble: null, ...ENTRIES, mend: () => mendIndex(index.ids) };
  });

/** Where the index is not what it should be it is made anew, which a page may have to wait for. */
const openMended = async (): Promise<SearchParts> => {
  const sound = await openSound();
  if (sound !== undefined) return sound;
  await recover({ isSearchBroken: async () => (await openSound()) === undefined });
  const mended = await openSound();
  if (mended === undefined) throw new FaultError('index_damaged');
  return mended;
};

const toWhole = (open: OpenSegment): ReadableSegment => ({ segment: open.segment, open: async () => open });

const nothingToMend = async (): Promise<void> => {};

/** An index that is in memory alone: for a disk on which there is no room for it. */
const openUnwritten = (error: unknown): Promise<SearchParts> =>
  withDatabase(async (database) => {
    console.warn('Gloss: the search index cannot be kept', error);
    const drafts = await draftSource(readRows(database));
    const whole = toOpenSegment(encodeSegment(await inTurns(mergeInSteps(drafts))));
    return { segments: [toWhole(whole)], trouble: null, ...ENTRIES, mend: nothingToMend };
  });

const openPackaged = async (error: unknown): Promise<SearchParts> => {
  const { rows } = await readBundle();
  return {
    segments: [toWhole(toWholeSegment(rows))],
    trouble: toTrouble(error),
    readRowsOf: async (keys) => rows.filter(({ key }) => keys.includes(key)),
    byId: async (id) => rows.filter(({ arxivIds }) => arxivIds.includes(id)),
    mend: nothingToMend,
  };
};

/** Opens what a search reads: of the database, mended where it has to be; else made in memory; else of the package. */
export const openSearchParts = (): Promise<SearchParts> => openMended().catch(openUnwritten).catch(openPackaged);
