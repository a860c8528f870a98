import type { LibraryWords } from '../../components/library-words.ts';
import type { Search } from '../../lib/store/search.ts';
import type { Visits } from './use-visits.ts';

/** What every view of the library is given. */
export interface ViewProps {
  readonly words: LibraryWords;
  /** `null` until the index is open. */
  readonly search: Search | null;
  readonly visits: Visits;
  /** To be told of what cannot be read. */
  readonly onFault: (error: unknown) => void;
}

/** The papers of a view before anything is picked. */
export const NO_KEYS: readonly number[] = [];
