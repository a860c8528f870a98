import type { TagCount } from '../../lib/search/found.ts';
import { findNearer } from '../../lib/store/find-nearer.ts';
import type { Search } from '../../lib/store/search.ts';
import { isBare, withCurrent, type Asked, type Current, type Listing, type RowPaper } from './popup-view.ts';
import { toSimilarTags } from './similar-tags.ts';

/** Rows that are read before a list is shown: those that are in view at first. */
const FIRST_ROWS = 8;

/** What is asked of a search. */
export interface Asking {
  readonly search: Search;
  readonly asked: Asked;
  /** Whether anybody still waits for the answer. */
  readonly isWanted: () => boolean;
  /** The tab's paper, as far as it is known. */
  readonly readCurrent: () => Promise<Current | null>;
  /** The tags of everything. */
  readonly readTags: () => Promise<readonly TagCount[]>;
}

/** A list, and the papers of its first rows. */
export interface FirstListing {
  readonly listing: Listing;
  readonly papers: readonly RowPaper[];
}

const isOf = (id: string, { entries }: RowPaper): boolean => entries.some(({ arxivIds }) => arxivIds.some((own) => own === id));

const readFirst = async (listing: Listing, { search }: Asking): Promise<FirstListing> =>
  ({ listing, papers: await search.readPapers(listing.keys.slice(0, FIRST_ROWS)) });

// The paper that a text names is above the rows, but where it is one of them.
const listFound = async (bare: Listing, asking: Asking): Promise<FirstListing> => {
  const current = isBare(asking.asked) ? await asking.readCurrent() : null;
  const first = await readFirst(current === null ? bare : withCurrent(bare, current), asking);
  const { paper: id } = bare.found;
  if (id === null || first.papers.some((paper) => isOf(id, paper))) return first;
  return { ...first, listing: { ...first.listing, lead: { kind: 'named', id } } };
};

const listNearest = async (bare: Listing, asking: Asking): Promise<FirstListing | undefined> => {
  const { search, asked: { text, tags, isLiteral }, isWanted } = asking;
  const { clauses } = bare.found.query;
  const [nearest = null] = await findNearer(search, { request: { text, tags, isLiteral }, clauses }, isWanted);
  const all = isWanted() ? await asking.readTags() : [];
  if (!isWanted()) return undefined;
  return readFirst({ ...bare, nearest, similar: toSimilarTags(clauses, all, nearest?.found.tags ?? []), keys: nearest?.found.keys ?? [] }, asking);
};

/** The list that answers what is asked, or the nearest; `undefined` once nobody waits for it. */
export const findListing = async (asking: Asking): Promise<FirstListing | undefined> => {
  const { search, asked, isWanted } = asking;
  const found = await search.find(asked);
  if (!isWanted()) return undefined;
  const bare: Listing = { asked, found, lead: null, nearest: null, similar: [], keys: found.keys };
  if (found.keys.length > 0) return listFound(bare, asking);
  return found.paper === null ? listNearest(bare, asking) : { listing: { ...bare, lead: { kind: 'named', id: found.paper } }, papers: [] };
};
