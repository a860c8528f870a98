import type { PaperRef } from '../digest/gloss.ts';
import { findMentions } from '../links/mentions.ts';
import { readPaperRef } from './paper-refs.ts';
import type { Shelf } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A paper as a list of the library shows it. */
export interface LibraryPaper {
  /** The key of one of its stored entries, by which it is picked and exported. */
  readonly key: number;
  /** Its commentaries, merged, newest first; at least one. */
  readonly entries: readonly StoredEntry[];
  /** The papers that they mention, with the titles that are known. */
  readonly papers: readonly PaperRef[];
}

/** A paper with what the links of its merged entries lead to. */
export const toLibraryPaper = async (shelf: Shelf, { key, entries }: Pick<LibraryPaper, 'key' | 'entries'>): Promise<LibraryPaper> => {
  const ids = [...new Set(entries.flatMap(findMentions))];
  return { key, entries, papers: await Promise.all(ids.map((id) => readPaperRef(shelf, id))) };
};
