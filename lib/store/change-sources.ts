import type { Source } from '../digest/source.ts';
import type { Database } from './database.ts';
import { writeSources, type Rows } from './write-sources.ts';
import type { Drafts } from './draft-segments.ts';
import { indexPages } from './index-pages.ts';
import { indexSearch } from './index-search.ts';
import { dropJournal, finishRemoval, stage, stageRemoval, writeJournal } from './journal.ts';
import type { PageIndexWriter } from './page-index-writer.ts';

/** What a change needs of the world, and who hears of it. */
export interface Changing {
  readonly database: Database;
  readonly writer: PageIndexWriter;
  onStep?(step: 'keep' | 'write' | 'index', done: number, total: number): void;
}

/** Sources on their way in: their bytes in the same order, their entries together. */
export interface Addition {
  readonly sources: readonly Source[];
  readonly bytes: readonly Blob[];
  readonly entries: Rows['rows'];
  /** Their part of the search index, once it is made. */
  drafts(): Promise<Drafts>;
}

const keep = async ({ sources, bytes }: Addition, { onStep }: Changing): Promise<void> => {
  for (const [place, source] of sources.entries()) {
    onStep?.('keep', place, sources.length);
    await stage(source, bytes[place] ?? new Blob());
  }
};

/** What is known already of the entries that were just written. */
type InHand = Pick<Addition, 'entries' | 'drafts'>;

const NOTHING: InHand = { entries: [], drafts: async () => new Map() };

const index = async ({ database, writer, onStep }: Changing, { entries, drafts }: InHand = NOTHING): Promise<void> => {
  onStep?.('index', 0, 0);
  await indexPages(database, writer, entries);
  await indexSearch(database, await drafts());
};

const write = async (addition: Addition, changing: Changing): Promise<void> => {
  const { database, writer, onStep } = changing;
  await keep(addition, changing);
  await writer.markStale();
  const rows: Rows = { rows: addition.entries, onProgress: (done, total) => onStep?.('write', done, total) };
  const change = { removed: addition.sources.map(({ number }) => number), added: addition.sources, stamp: crypto.randomUUID() };
  await writeSources(database, change, rows);
};

const takeBack = async ({ sources }: Addition, changing: Changing): Promise<void> => {
  for (const { number } of sources) await dropJournal(number);
  await index(changing);
};

// Once the transaction stands the change is made: what is left to do is done by the next start if it cannot be done now.
const afterwards = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    console.warn('Gloss: left for the next start', error);
  }
};

/**
 * Adds sources: bytes first, then all entries in one transaction, then the page index. Throws what the browser throws,
 * with the old state standing; to be called under the write lock.
 */
export const addSources = async (addition: Addition, changing: Changing): Promise<void> => {
  try {
    await write(addition, changing);
  } catch (error) {
    // What cannot be tidied now is tidied by the next start.
    await takeBack(addition, changing).catch(() => {});
    throw error;
  }
  await afterwards(async () => {
    for (const source of addition.sources) await writeJournal({ source, state: 'done' });
    await index(changing, addition);
  });
};

/** Takes sources away, with their entries and bytes; to be called under the write lock. */
export const removeSources = async (removed: readonly number[], changing: Changing): Promise<void> => {
  const { database, writer, onStep } = changing;
  onStep?.('write', 0, 0);
  await stageRemoval(removed);
  await writer.markStale();
  await writeSources(database, { removed, added: [], stamp: crypto.randomUUID() }, { rows: [] });
  await afterwards(async () => {
    await finishRemoval(removed);
    await index(changing);
  });
};
