import type { StoreChange } from './change-store.ts';

/** Entries to import, one a line: more than fill a block, and a batch of blocks. */
export const COUNT = 2_500;
/** One in the midst of them, and among the newest of its tag, which the library shows first. */
const PLACE = 1_241;
export const TITLE = `Generated paper number ${PLACE}`;
export const TAG = `tag-${PLACE % 50}`;
/** Its block, where they are source 1, and its place there. */
export const BLOCK = (2 ** 20) / 16 + Math.floor(PLACE / 16);
const ROW = PLACE % 16;

/** Records that have another shape than what was written. */
export const DAMAGES: readonly (StoreChange & { readonly name: string })[] = [
  { name: 'an entry has a title that is no text', store: 'blocks', key: BLOCK, path: ['rows', ROW, 'title'], value: 7 },
  { name: 'an entry has no tags', store: 'blocks', key: BLOCK, path: ['rows', ROW, 'tags'], value: null },
  { name: 'an entry has the key of another block', store: 'blocks', key: BLOCK, path: ['rows', ROW, 'key'], value: 5 },
  { name: 'a block has no entries', store: 'blocks', key: BLOCK, path: ['rows'], value: undefined },
  { name: 'a block is gone', store: 'blocks', key: BLOCK, path: [], value: undefined },
  { name: 'a block has no entry', store: 'blocks', key: BLOCK, path: ['rows'], value: [] },
  { name: 'a block has numbers for entries', store: 'blocks', key: BLOCK, path: ['rows'], value: [1, 2] },
  { name: 'an entry of the package is none', store: 'blocks', key: 0, path: ['rows', 0], value: {} },
  { name: 'a source counts its entries in words', store: 'sources', key: 1, path: ['entries'], value: 'many' },
  { name: 'a segment of the search index names no sources', store: 'segments', key: 'all', path: ['sources'], value: 1 },
  { name: 'the state is none', store: 'state', key: 'all', path: ['stamp'], value: 7 },
  { name: 'the state is gone', store: 'state', key: 'all', path: [], value: undefined },
];

/** Whether its source is read again, as the options tell then: search index and state are made anew without that. */
export const isReadAgain = ({ store }: StoreChange): boolean => store === 'blocks' || store === 'sources';

/** The stores of the database, each of which may be gone. */
export const STORES = ['blocks', 'sources', 'state', 'segments', 'segmentParts'] as const;
