import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { groupByPaper } from '../digest/paper-keys.ts';
import { toTitleKey } from '../digest/title-key.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

const readAll = async (titles: readonly string[], read: (title: string) => Promise<readonly StoredEntry[]>): Promise<StoredEntry[]> =>
  (await Promise.all(titles.map(read))).flat();

const keepOnce = (rows: readonly StoredEntry[]): StoredEntry[] => [...new Map(rows.map((row) => [row.key, row])).values()];

/** Adds to entries with ids those without that belong to their paper: whose it is depends on everyone who is called so. */
const joinNamesakes = async (shelf: Shelf, own: readonly StoredEntry[], rejected: ReadonlySet<string>): Promise<StoredEntry[]> => {
  const titles = [...new Set(own.flatMap(({ title, altTitles }) => [title, ...altTitles]))].filter((title) => title !== '');
  const nameless = (await readAll(titles, shelf.byTitle)).filter(({ title }) => !rejected.has(toTitleKey(title)));
  if (nameless.length === 0) return [...own];
  const owners = await readAll([...new Set(nameless.map(({ title }) => title))], shelf.ownersByTitle);
  const groups = groupByPaper(keepOnce([...own, ...nameless, ...owners]));
  const keys = new Set(own.map(({ key }) => key));
  return groups.filter((group) => group.some(({ key }) => keys.has(key))).flat();
};

/** All entries of the paper `id`, nothing merged: those with the id, and those without any that are called as it alone is. */
export const readRowsById = async (shelf: Shelf, id: ArxivId): Promise<StoredEntry[]> => {
  const own = await shelf.byId(id);
  return own.length === 0 ? [] : joinNamesakes(shelf, own, new Set(await shelf.rejected(id)));
};

/** All entries of the paper that `title` names: those without ids, and those of the one paper with an id that is called so. */
export const readRowsByTitle = async (shelf: Shelf, title: string): Promise<StoredEntry[]> => {
  const [nameless, owners] = await Promise.all([shelf.byTitle(title), shelf.ownersByTitle(title)]);
  const [id, ...others] = new Set(owners.flatMap(({ arxivIds }) => arxivIds.slice(0, 1)));
  const rows = id === undefined || others.length > 0 ? [] : await readRowsById(shelf, id);
  // The reader may have said that it is another paper.
  return nameless.every(({ key }) => rows.some((row) => row.key === key)) ? rows : [...nameless];
};
