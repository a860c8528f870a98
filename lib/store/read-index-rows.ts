import type { Database } from './database.ts';
import { giveTurn } from './give-turn.ts';
import { takeRows } from './sound-blocks.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Blocks that are asked for at a time: a digest's day, and what most papers' mentions are, come at once. */
const BATCH = 64;

// What an entry of a block that the index has found must have itself.
const HAS = {
  arxivIds: ({ arxivIds }, value) => arxivIds.some((id) => id === value),
  mentionIds: ({ mentionIds }, value) => mentionIds.some((id) => id === value),
  dates: ({ date }, value) => date === value,
  titleKeys: ({ titleKey }, value) => titleKey === value,
} as const satisfies Readonly<Record<string, (row: StoredEntry, value: string) => boolean>>;

/** An index of the blocks, and what is looked for in it. */
export interface IndexQuery {
  readonly index: keyof typeof HAS;
  readonly value: string;
  /** How many entries are enough. */
  readonly most?: number;
}

/** Entries that an index has for a value, in key order; of many a batch at a time, so that others have their turn. */
export const readIndexRows = async (database: Database, { index, value, most = Infinity }: IndexQuery): Promise<StoredEntry[]> => {
  const rows: StoredEntry[] = [];
  const numbers = await database.getAllKeysFromIndex('blocks', index, value);
  for (let from = 0; from < numbers.length && rows.length < most; from += BATCH) {
    if (from > 0) await giveTurn();
    const { store } = database.transaction('blocks');
    const blocks = await Promise.all(numbers.slice(from, from + BATCH).map((number) => store.get(number)));
    for (const block of blocks) rows.push(...(block === undefined ? [] : takeRows(block)).filter((row) => HAS[index](row, value)));
  }
  return rows.slice(0, most);
};
