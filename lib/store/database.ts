import { deleteDB, openDB, unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Source } from '../digest/source.ts';
import { FaultError } from '../fault.ts';
import type { EntryBlock } from './entry-blocks.ts';
import type { Untold } from './history-line.ts';
import type { SegmentPart, StoredSegment } from './segment-rows.ts';
import { upgrade } from './upgrade.ts';

/** What the last write left. */
interface State {
  readonly name: 'state';
  /** New at each write; the page index carries the same. */
  readonly stamp: string;
}

interface Schema extends DBSchema {
  blocks: {
    key: number;
    value: EntryBlock;
    indexes: { arxivIds: string; mentionIds: string; dates: string; titleKeys: string };
  };
  /** Each is written with its entries: what is here is there. */
  sources: { key: number; value: Source };
  state: { key: string; value: State | Untold };
  /** The search index: made from the entries, and made again where it does not agree with the sources. */
  segments: { key: number; value: StoredSegment };
  segmentParts: { key: [number, number, number]; value: SegmentPart };
}

export type Database = IDBPDatabase<Schema>;
type StoreName = 'blocks' | 'sources' | 'state' | 'segments' | 'segmentParts';
/** A transaction that may change everything. */
export type Write = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const ALL: StoreName[] = ['blocks', 'sources', 'state', 'segments', 'segmentParts'];

/** Milliseconds after which nobody waits for the database any more; the largest opens in well below one second. */
const MOST_WAITED = 10_000;

/** The database has not opened in time: another context may still be converting it, or a page of an earlier version holds it. */
export class LateError extends FaultError {
  constructor() {
    super('database_late');
  }
}

/** A database on its way. */
interface Opening {
  /** What is to be waited for: it fails when it is late, and is another once the database has opened after all. */
  ready: Promise<Database>;
}

/** The connection that this context holds; the next one to ask makes another when it is gone. */
let held: Opening | undefined;

const letGo = (): void => {
  held = undefined;
};

const listeners = new Set<() => void>();

/** Calls back whenever a database that was said to be late has opened, or has failed to. */
export const onOpenedLate = (listen: () => void): void => void listeners.add(listen);

const openAny = (): Promise<Database> =>
  openDB<Schema>('gloss', 4, {
    upgrade: (database, from, ...[, change]) => upgrade(unwrap(database), unwrap(change), from),
    // An old tab must not hold up the next version's upgrade.
    blocking: (_current, _blocked, event) => {
      letGo();
      (event.target as IDBDatabase).close();
    },
    terminated: letGo,
  });

// A database that has lost a part is of no use, and cannot get it back: it is filled again from what is kept beside it.
const openDatabase = async (): Promise<Database> => {
  const database = await openAny();
  if (ALL.every((name) => database.objectStoreNames.contains(name))) return database;
  database.close();
  await deleteDB('gloss');
  return openAny();
};

const orLate = (opened: Promise<Database>): Promise<Database> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LateError()), MOST_WAITED);
    opened.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const open = (): Opening => {
  const opened = openDatabase();
  const opening: Opening = { ready: orLate(opened) };
  const goOn = (): void => {
    opening.ready = opened;
    for (const listen of listeners) listen();
  };
  opening.ready.catch((error: unknown) => (error instanceof LateError ? opened.then(goOn, goOn) : undefined));
  return opening;
};

/**
 * Runs `work` on the open database, which is made when it is not there. The connection is kept for the next: a database
 * of 50,000 entries that nobody holds takes the browser a quarter of a second to open again. Throws what IndexedDB
 * throws: it may be absent or refused; and {@link LateError} for as long as it is late.
 */
export const withDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const own = (held ??= open());
  try {
    return await work(await own.ready);
  } catch (error) {
    // Whatever else it was, the next starts afresh; who works beside this one goes on with what it has.
    if (!(error instanceof LateError) && held === own) letGo();
    throw error;
  }
};

const abort = (write: Write): void => {
  try {
    write.abort();
  } catch {
    // It has ended by itself.
  }
};

/** Does `work` in one transaction: after a fault at any point all of it stands or nothing. */
export const writeAll = async (database: Database, work: (write: Write) => Promise<void>): Promise<void> => {
  const write: Write = database.transaction(ALL, 'readwrite', { durability: 'strict' });
  const failed = work(write).then(() => null, (error: unknown) => {
    abort(write);
    return error;
  });
  try {
    await write.done;
  } catch (reason) {
    // A request says no more than that the transaction was aborted, and the transaction as little where it was we.
    throw write.error ?? (await failed) ?? reason;
  }
};

/** A store as the browser has it. */
export const toRawStore = (write: Write, name: StoreName): IDBObjectStore => unwrap(write.objectStore(name));
