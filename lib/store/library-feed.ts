import { withDatabase } from './database.ts';
import { toLibraryPaper, type LibraryPaper } from './library-paper.ts';
import { readPackagedShelf, toDatabaseShelf } from './open-shelf.ts';
import type { FoundPaper, Search } from './search.ts';
import type { Shelf } from './shelf.ts';

const link = (shelf: Shelf, papers: readonly FoundPaper[]): Promise<LibraryPaper[]> =>
  Promise.all(papers.map((paper) => toLibraryPaper(shelf, paper)));

/**
 * Papers by the keys that the index gave, in its order, with the titles of what they mention. The store has been brought
 * in order when the index was opened: a list that is scrolled does not look again.
 */
export const readLibraryFeed = async (search: Search, keys: readonly number[]): Promise<readonly LibraryPaper[]> => {
  const papers = await search.readPapers(keys);
  if (!papers.some(({ entries }) => entries.some(({ mentionIds }) => mentionIds.length > 0))) return papers.map((paper) => ({ ...paper, papers: [] }));
  return search.trouble === null
    ? withDatabase((database) => link(toDatabaseShelf(database), papers))
    : link(await readPackagedShelf(), papers);
};
