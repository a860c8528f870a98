import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../lib/digest/entry.ts';
import type { Database } from '../../../lib/store/database.ts';
import { draftSources, numberDrafts } from '../../../lib/store/draft-segments.ts';
import { giveTurn } from '../../../lib/store/give-turn.ts';
import { indexSearch } from '../../../lib/store/index-search.ts';
import { FILE, type SegmentPart, type StoredSegment } from '../../../lib/store/segment-rows.ts';
import { toStoredEntries } from '../../../lib/store/stored-entry.ts';
import { writeSources } from '../../../lib/store/write-sources.ts';
import { TEXT_ENTRY } from '../../fixtures/arbitrary-text.ts';

// The store's own code runs, on tables in memory: what a browser's database is asked for here is little.
vi.hoisted(() => {
  const bound = (...[lower, upper, , isOpen = false]: [unknown, unknown, boolean?, boolean?]) => ({ lower, upper, isOpen });
  vi.stubGlobal('IDBKeyRange', { bound });
});
vi.mock('idb', () => ({ unwrap: <T>(one: T): T => one }));

fc.configureGlobal({ seed: 20_240_213, numRuns: 40 });

type Key = number | readonly number[];
type Range = Readonly<{ lower: Key; upper: Key; isOpen: boolean }>;

const compare = (one: Key, other: Key): number => {
  const [left, right] = [[one].flat(), [other].flat()];
  for (const [place, part] of left.entries()) if (part !== right[place]) return part - (right[place] ?? -Infinity);
  return left.length - right.length;
};

const isIn = (key: Key, range: Range | number): boolean => {
  if (typeof range === 'number') return key === range;
  const toEnd = compare(key, range.upper);
  return compare(key, range.lower) >= 0 && (range.isOpen ? toEnd < 0 : toEnd <= 0);
};

/** A store of a database, in the order of its keys. */
class Table {
  rows: { readonly key: Key; readonly value: object }[] = [];

  async getAll(range?: Range, most = Infinity): Promise<object[]> {
    return this.rows.filter(({ key }) => range === undefined || isIn(key, range)).slice(0, most).map(({ value }) => value);
  }

  delete(range: Range | number): void {
    this.rows = this.rows.filter(({ key }) => !isIn(key, range));
  }

  put(value: { readonly key?: Key; readonly id?: number; readonly number?: number }): { onsuccess?: () => void } {
    const key = value.key ?? value.id ?? value.number ?? 0;
    this.rows = [...this.rows.filter((row) => compare(row.key, key) !== 0), { key, value }].sort((one, other) => compare(one.key, other.key));
    const request: { onsuccess?: () => void } = {};
    queueMicrotask(() => request.onsuccess?.());
    return request;
  }
}

/** A store that is empty; all that is asked of it in a turn is one transaction. */
const makeStore = () => {
  const tables = { blocks: new Table(), sources: new Table(), state: new Table(), segments: new Table(), segmentParts: new Table() };
  const objectStore = (name: keyof typeof tables): Table => tables[name];
  const transaction = () => {
    let isAborted = false;
    const done = giveTurn().then(() => {
      if (isAborted) throw new Error('aborted');
    });
    return { objectStore, done, abort: () => { isAborted = true; } };
  };
  const getAll = (name: keyof typeof tables, ...asked: [Range?, number?]): Promise<object[]> => tables[name].getAll(...asked);
  return { tables, database: { transaction, getAll } as unknown as Database };
};
type Store = ReturnType<typeof makeStore>;

type Numbered = Readonly<{ number: number; entries: readonly Entry[] }>;

const toSource = ({ number, entries }: Numbered) =>
  ({ number, importNumber: number, name: 'a', kind: number === 0 ? 'bundle' : 'file', at: '', entries: entries.length, checksum: '' }) as const;

const write = ({ database }: Store, removed: readonly number[], added: readonly Numbered[] = []): Promise<void> => {
  const rows = added.flatMap(({ number, entries }) => toStoredEntries(entries, number));
  return writeSources(database, { removed, added: added.map(toSource), stamp: '' }, { rows });
};

/** With what was made of those that are new before they had numbers, as an import does. */
const index = async ({ database }: Store, added: readonly Numbered[]): Promise<void> => {
  const drafts = await draftSources(added.map(({ entries }) => entries));
  await indexSearch(database, new Map(added.map(({ number }, place) => [number, numberDrafts(drafts[place] ?? [], number)])));
};

const add = async (store: Store, ...added: readonly Numbered[]): Promise<void> => {
  await write(store, added.map(({ number }) => number), added);
  await index(store, added);
};

const takeAway = async (store: Store, removed: number): Promise<void> => {
  await write(store, [removed]);
  await index(store, []);
};

const makeStoreOf = async (...imports: readonly Numbered[]): Promise<Store> => {
  const store = makeStore();
  for (const each of imports) await add(store, each);
  return store;
};

/** All that the index is, but for the ids, which are drawn by lot; parts that no segment has are a fault of their own. */
const readIndex = ({ tables }: Store) => {
  const [segments, parts] = [tables.segments.rows.map(({ value }) => value as StoredSegment), tables.segmentParts.rows.map(({ value }) => value as SegmentPart)];
  const partsOf = (id: number) => parts.filter(({ key }) => key[0] === id).map(({ key: [, file, place], bytes }) => ({ file, place, bytes: Buffer.from(bytes).toString('hex') }));
  return {
    segments: segments.map(({ id, ...said }) => ({ ...said, parts: partsOf(id) })).sort((one, other) => (one.sources[0] ?? 0) - (other.sources[0] ?? 0)),
    strays: parts.filter(({ key }) => segments.every(({ id }) => id !== key[0])),
  };
};

/** Few or many: a source that has four times as many as all behind it has a segment to itself. */
const ENTRIES = fc.oneof(fc.array(TEXT_ENTRY, { minLength: 1, maxLength: 3 }), fc.array(TEXT_ENTRY, { minLength: 9, maxLength: 13 }));
/** The package's source, and some that were imported. */
const SOURCES: fc.Arbitrary<Numbered[]> = fc.array(ENTRIES, { minLength: 3, maxLength: 7 }).map((all) => all.map((entries, number) => ({ number, entries })));
const toImported = (sources: readonly Numbered[], place: number): number => 1 + (place % (sources.length - 1));

describe('the search index, when a source is taken away', () => {
  it('is byte for byte as if it had never been there, whichever it is, the others keeping their numbers', async () => {
    await fc.assert(fc.asyncProperty(SOURCES, fc.nat(), async (sources, place) => {
      const gone = toImported(sources, place);
      const store = await makeStoreOf(...sources);
      await takeAway(store, gone);
      const without = await makeStoreOf(...sources.filter(({ number }) => number !== gone));
      expect(readIndex(store)).toEqual(readIndex(without));
    }));
  });

  // A number is in nothing but the keys of the header. Had the source never been there, later ones would have others.
  it('has the postings that it had if later ones had the numbers before theirs', async () => {
    const toPostings = (store: Store) => readIndex(store).segments.map(({ parts }) => parts.filter(({ file }) => file !== FILE.header));
    await fc.assert(fc.asyncProperty(SOURCES, fc.nat(), async (sources, place) => {
      const gone = toImported(sources, place);
      const store = await makeStoreOf(...sources);
      await takeAway(store, gone);
      const without = await makeStoreOf(...sources.filter(({ number }) => number !== gone).map(({ entries }, number) => ({ number, entries })));
      expect(toPostings(store)).toEqual(toPostings(without));
    }));
  });
});

describe('the search index, whatever came and went', () => {
  it('is that of what is left, added at once', async () => {
    /** Entries that come, or a place, from the last, whose source goes. */
    const STEP = fc.oneof(ENTRIES, fc.constantFrom(0, 0, 0, 1, 2, 3));
    await fc.assert(fc.asyncProperty(ENTRIES, fc.array(STEP, { minLength: 4, maxLength: 12 }), async (own, steps) => {
      let left: Numbered[] = [{ number: 0, entries: own }];
      const store = await makeStoreOf(...left);
      for (const step of steps) {
        const gone = typeof step === 'number' ? left.at(-1 - step)?.number : undefined;
        // As an import does: the number of one that was the last and is gone is given again.
        const added = typeof step === 'number' ? [] : [{ number: (left.at(-1)?.number ?? 0) + 1, entries: step }];
        if (gone !== undefined && gone > 0) await takeAway(store, gone);
        if (added.length > 0) await add(store, ...added);
        left = [...left.filter(({ number }) => number === 0 || number !== gone), ...added];
      }
      const fresh = makeStore();
      await add(fresh, ...left);
      expect(readIndex(store)).toEqual(readIndex(fresh));
    }));
  });

  it('has nothing of a source that went before the index could follow, for one that has its number now', async () => {
    await fc.assert(fc.asyncProperty(SOURCES, ENTRIES, async (sources, entries) => {
      const next = { number: sources.length - 1, entries };
      const store = await makeStoreOf(...sources);
      await write(store, [next.number]);
      await add(store, next);
      const fresh = await makeStoreOf(...sources.slice(0, -1), next);
      expect(readIndex(store)).toEqual(readIndex(fresh));
    }));
  });
});
