import type { Paper } from '../arxiv/paper.ts';
import { toTitlePaperKey } from '../digest/paper-keys.ts';
import { readBundle, toBundleSource } from './bundle.ts';
import type { Database } from './database.ts';
import { findOwners } from './find-owners.ts';
import { toMemoryShelf } from './memory-shelf.ts';
import { askByHints } from './page-index.ts';
import { readSources } from './parse-source.ts';
import { readIndexRows } from './read-index-rows.ts';
import { readRowsOf } from './read-rows.ts';
import { recover } from './recover.ts';
import { readRejected } from './settings.ts';
import type { DaysBeside, Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

const readByTitle = (database: Database, title: string): Promise<StoredEntry[]> =>
  readIndexRows(database, { index: 'titleKeys', value: toTitlePaperKey(title) });

const mendIndex = async (paper: Paper): Promise<void> => {
  try {
    await recover({ isBroken: async () => (await askByHints(paper)).answer === 'broken' });
  } catch (error) {
    console.warn('Gloss: the page index cannot be mended', error);
  }
};

const readCandidates = async (database: Database, paper: Paper): Promise<StoredEntry[]> => {
  const first = await askByHints(paper);
  if (first.answer === 'broken') await mendIndex(paper);
  const answer = first.answer === 'broken' ? await askByHints(paper) : first;
  // Where `storage.local` is damaged, what is called just so is still found.
  if (answer.answer === 'broken') return readByTitle(database, paper.title);
  return answer.answer === 'hit' ? readRowsOf(database, answer.keys) : [];
};

const findDay = async (database: Database, range: IDBKeyRange | null, direction: 'next' | 'prev'): Promise<string | null> =>
  (await database.transaction('blocks').store.index('dates').openKeyCursor(range, direction))?.key ?? null;

const readDaysBeside = async (database: Database, day: string): Promise<DaysBeside> => ({
  before: await findDay(database, IDBKeyRange.upperBound(day, true), 'prev'),
  after: await findDay(database, IDBKeyRange.lowerBound(day, true), 'next'),
});

/** The entries in an open database. */
export const toDatabaseShelf = (database: Database): Shelf => ({
  byId: (value) => readIndexRows(database, { index: 'arxivIds', value }),
  byTitle: (title) => readByTitle(database, title),
  ownersByTitle: (title) => findOwners(database, title),
  candidates: (paper) => readCandidates(database, paper),
  byDate: (value, most) => readIndexRows(database, { index: 'dates', value, ...(most !== undefined && { most }) }),
  byMention: (value) => readIndexRows(database, { index: 'mentionIds', value }),
  newestDay: () => findDay(database, null, 'prev'),
  daysBeside: (day) => readDaysBeside(database, day),
  sources: () => readSources(database),
  rejected: readRejected,
});

/** The entries that came with the package, for when there is no database. */
export const readPackagedShelf = async (): Promise<Shelf> => {
  const bundle = await readBundle();
  return toMemoryShelf({ rows: bundle.rows, sources: [toBundleSource(bundle)], rejected: readRejected });
};
