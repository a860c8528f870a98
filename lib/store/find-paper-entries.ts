import type { Paper } from '../arxiv/paper.ts';
import type { Entry } from '../digest/entry.ts';
import { mergeEntries } from '../digest/merge.ts';
import { withDatabase } from './database.ts';
import { findGloss } from './find-gloss.ts';
import { readPackagedShelf, toDatabaseShelf } from './open-shelf.ts';
import { readRowsById } from './paper-rows.ts';
import type { Shelf } from './shelf.ts';

/** What is stored of a paper. */
export interface PaperEntries {
  /** Merged, newest first; at least one. */
  readonly entries: readonly (Entry & { readonly key: number })[];
  /** Of every stored entry that is the paper's. */
  readonly keys: ReadonlySet<number>;
}

const findOn = async (shelf: Shelf, paper: Paper): Promise<PaperEntries | null> => {
  const own = await readRowsById(shelf, paper.arxivId);
  const entries = own.length > 0 ? mergeEntries(own) : (await findGloss(shelf, paper))?.entries ?? [];
  return entries.length === 0 ? null : { entries, keys: new Set([...own, ...entries].map(({ key }) => key)) };
};

/**
 * The entries of a paper by its id, else by what else is known of it; from the package where the database is refused.
 * For what must not wait: the store is taken as it is, and not brought in order first.
 */
export const findPaperEntries = (paper: Paper): Promise<PaperEntries | null> =>
  withDatabase((database) => findOn(toDatabaseShelf(database), paper)).catch(async () => findOn(await readPackagedShelf(), paper));
