import type { Source } from '../digest/source.ts';
import { mergeInSteps } from '../search/merge-segments.ts';
import { toPartition } from '../search/partition.ts';
import type { SegmentDraft } from '../search/segment-draft.ts';
import { encodeSegment, SEGMENT_VERSION } from '../search/segment.ts';
import type { Database } from './database.ts';
import { draftSource, type Drafts } from './draft-segments.ts';
import { inTurns } from './give-turn.ts';
import { toUntold } from './history-line.ts';
import { readSources } from './parse-source.ts';
import { readRows } from './read-rows.ts';
import { toSegmentRows, type StoredSegment } from './segment-rows.ts';
import { BUNDLE_SOURCE } from './source-range.ts';
import { writeSegments, type SegmentRows } from './write-segments.ts';

interface Missing {
  readonly id: number;
  readonly sources: readonly number[];
}

const build = async (database: Database, { id, sources }: Missing, drafts: Drafts): Promise<SegmentRows> => {
  const parts: SegmentDraft[] = [];
  for (const number of sources) parts.push(...(drafts.get(number) ?? (await draftSource(readRows(database, number)))));
  return toSegmentRows(id, sources, encodeSegment(await inTurns(mergeInSteps(parts))));
};

/** Never given twice: who has a segment open must not read another's bytes for its own. */
const toNewId = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

const toName = (sources: readonly number[]): string => sources.join(' ');

/** What the search index lacks, and what it has too much, by what the sources are. */
interface Difference {
  readonly missing: readonly Missing[];
  readonly stale: readonly number[];
}

const toDifference = (sources: readonly Source[], stored: readonly StoredSegment[]): Difference => {
  // The package's own entries come anew with every version, and must not take the reader's with them.
  const [own, others] = [sources.filter(({ number }) => number === BUNDLE_SOURCE), sources.filter(({ number }) => number !== BUNDLE_SOURCE)];
  const wanted = [...toPartition(own), ...toPartition(others)];
  const isWanted = ({ version, sources: own }: StoredSegment): boolean =>
    version === SEGMENT_VERSION && Array.isArray(own) && wanted.some((group) => toName(group) === toName(own));
  const kept = new Set(stored.filter(isWanted).map((segment) => toName(segment.sources)));
  return {
    missing: wanted.filter((group) => !kept.has(toName(group))).map((group) => ({ id: toNewId(), sources: group })),
    stale: stored.filter((segment) => !isWanted(segment)).map(({ id }) => id),
  };
};

const findDifference = async (database: Database): Promise<Difference> => {
  const [sources, stored] = await Promise.all([readSources(database), database.getAll('segments')]);
  return toDifference(sources, stored);
};

/** Whether the search index holds what the sources hold, by this version's rules. Of a database that was never filled it does not. */
export const isSearchIndexed = async (database: Database): Promise<boolean> => {
  const [{ missing, stale }, bundle] = await Promise.all([findDifference(database), database.getKey('sources', BUNDLE_SOURCE)]);
  return bundle !== undefined && missing.length === 0 && stale.length === 0;
};

const buildAll = async (database: Database, missing: readonly Missing[], drafts: Drafts): Promise<SegmentRows[]> => {
  const added: SegmentRows[] = [];
  for (const each of missing) added.push(await build(database, each, drafts));
  return added;
};

/**
 * Brings the search index to what the sources are: builds the segments that are missing and takes away those of nothing
 * that is there. `drafts`: of sources just written, which are not read again. To be called under the write lock.
 */
export const indexSearch = async (database: Database, drafts: Drafts = new Map()): Promise<void> => {
  const { missing, stale } = await findDifference(database);
  if (missing.length === 0 && stale.length === 0) return;
  await writeSegments(database, { removed: stale, added: await buildAll(database, missing, drafts) });
};

/** Makes the whole search index anew, whatever it says of itself, and has the reader told. */
export const reindexSearch = async (database: Database): Promise<void> => {
  const removed = (await database.getAll('segments')).map(({ id }) => id);
  const { missing } = toDifference(await readSources(database), []);
  await writeSegments(database, { removed, added: await buildAll(database, missing, new Map()), untold: toUntold('indexed') });
};
