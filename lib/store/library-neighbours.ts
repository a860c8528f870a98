import type { PaperRef } from '../digest/gloss.ts';
import { toTagKey } from '../digest/tags.ts';
import { rankNeighbours, type TagNeighbours } from '../links/neighbours.ts';
import { giveTurn } from './give-turn.ts';
import { groupOthers, toPaperRef } from './paper-refs.ts';
import type { Search } from './search.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A paper near another, and the tags that both have. */
export interface NearPaper {
  readonly paper: PaperRef;
  readonly tags: readonly string[];
}

/** Papers that are enough for a list. */
const MOST_NEAR = 8;
/** Tags that are looked at. */
const MOST_TAGS = 12;

// Each is a search: all of them at once would keep the page from its work.
const readLists = async (search: Search, tags: readonly string[]): Promise<TagNeighbours[]> => {
  const lists: TagNeighbours[] = [];
  for (const tag of tags) {
    const { keys } = await search.find({ text: '', tags: [toTagKey(tag)], sort: 'date' });
    lists.push({ tag, keys });
    await giveTurn();
  }
  return lists;
};

/** The papers nearest to one by its tags, nearest first. */
export const readNearPapers = async (search: Search, own: readonly StoredEntry[]): Promise<NearPaper[]> => {
  const tags = own[0]?.tags.slice(0, MOST_TAGS) ?? [];
  const lists = await readLists(search, tags);
  const neighbours = rankNeighbours(lists, new Set(own.map(({ key }) => key)), MOST_NEAR + 1);
  const shared = new Map(neighbours.map((neighbour) => [neighbour.key, neighbour.tags]));
  const papers = await search.readPapers([...shared.keys()]);
  return papers
    .filter(({ entries }) => groupOthers(entries, own).length > 0)
    .slice(0, MOST_NEAR)
    .flatMap(({ key, entries }) => entries.slice(0, 1).map((entry) => ({ paper: toPaperRef(entry), tags: shared.get(key) ?? [] })));
};
