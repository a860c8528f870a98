import type { Entry } from '../digest/entry.ts';
import { toTitleKeys } from '../digest/paper-keys.ts';
import type { Database } from './database.ts';
import { readIndexRows } from './read-index-rows.ts';
import { readRows } from './read-rows.ts';
import type { StoredEntry } from './stored-entry.ts';

/** What of a stored entry may say that it is about one of the papers looked for. */
interface Wanted {
  readonly ids: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Whether titles of stored entries with ids matter: only an entry without an id is found by its title. */
  readonly hasNameless: boolean;
}

const toWanted = (incoming: readonly Entry[]): Wanted => ({
  ids: new Set(incoming.flatMap(({ arxivIds }) => arxivIds.slice(0, 1))),
  titles: new Set(incoming.flatMap(toTitleKeys)),
  hasNameless: incoming.some(({ arxivIds }) => arxivIds.length === 0),
});

const isWanted = (row: StoredEntry, { ids, titles, hasNameless }: Wanted): boolean => {
  if (row.titleKey !== undefined) return titles.has(row.titleKey);
  return ids.has(row.arxivIds[0] ?? '') || (hasNameless && toTitleKeys(row).some((title) => titles.has(title)));
};

// An entry that arrives with an id alone may belong to one that has a title too, and so to those found by that title.
const findByOwnTitles = async (database: Database, rows: readonly StoredEntry[], { titles }: Wanted): Promise<StoredEntry[]> => {
  const others = new Set(rows.filter(({ titleKey }) => titleKey === undefined).flatMap(toTitleKeys).filter((title) => !titles.has(title)));
  const found = await Promise.all([...others].map((title) => readIndexRows(database, { index: 'titleKeys', value: title })));
  return found.flat();
};

// A paper that was found by its title may have entries that are called otherwise.
const findByOwnIds = async (database: Database, rows: readonly StoredEntry[], { ids }: Wanted): Promise<StoredEntry[]> => {
  const known = new Set(rows.map(({ key }) => key));
  const others = new Set(rows.flatMap(({ arxivIds }) => arxivIds.slice(0, 1)).filter((id) => !ids.has(id)));
  const found = await Promise.all([...others].map(async (id) =>
    (await readIndexRows(database, { index: 'arxivIds', value: id })).filter(({ arxivIds, key }) => arxivIds[0] === id && !known.has(key))));
  return found.flat();
};

const findWanted = async (database: Database, wanted: Wanted): Promise<StoredEntry[]> => {
  const rows: StoredEntry[] = [];
  for await (const batch of readRows(database)) for (const row of batch) if (isWanted(row, wanted)) rows.push(row);
  const isNamelessMet = !wanted.hasNameless && rows.some(({ titleKey }) => titleKey !== undefined);
  // Whose it is then depends on everyone who is called so.
  return isNamelessMet ? findWanted(database, { ...wanted, hasNameless: true }) : rows;
};

/** Every stored entry that may be about a paper of `incoming`. */
export const findRelated = async (database: Database, incoming: readonly Entry[]): Promise<StoredEntry[]> => {
  const wanted = toWanted(incoming);
  const met = await findWanted(database, wanted);
  const rows = [...met, ...(await findByOwnIds(database, met, wanted))];
  return [...rows, ...(await findByOwnTitles(database, rows, wanted))];
};
