import { useLayoutEffect, useState } from 'preact/hooks';
import { parseArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { mergePapers } from '../../lib/digest/merge-papers.ts';
import { onChange } from '../../lib/messages/announce.ts';
import type { Shelf } from '../../lib/store/shelf.ts';
import { readSpeech, type Speech } from '../../lib/store/speech.ts';
import type { StoredEntry } from '../../lib/store/stored-entry.ts';
import { withShelf } from '../../lib/store/with-shelf.ts';

/** What an address of the library names: `#/day/2024-02-13`, `#/tag/moe`, `#/paper/2402.06619`; nothing names the newest day. */
export interface Place {
  readonly by: 'day' | 'tag' | 'paper';
  readonly name: string;
}

/** What the library shows. */
export type Library =
  | { readonly at: 'reading' }
  | {
      readonly at: 'open';
      readonly place: Place;
      readonly entries: readonly StoredEntry[];
      /** All days that have entries, newest first. */
      readonly days: readonly string[];
      readonly speech: Speech;
      /** Why the database cannot be used, in the browser's words. */
      readonly trouble: string | null;
    };

const parsePlace = (hash: string): Place | undefined => {
  const [, by, name] = /^#\/(day|tag|paper)\/(.+)$/.exec(hash) ?? [];
  if ((by !== 'day' && by !== 'tag' && by !== 'paper') || name === undefined) return undefined;
  try {
    return { by, name: decodeURIComponent(name) };
  } catch {
    return { by, name };
  }
};

const readPlace = async (shelf: Shelf, { by, name }: Place): Promise<readonly StoredEntry[]> => {
  if (by === 'day') return shelf.byDate(name);
  if (by === 'tag') return shelf.byTag(name);
  const id = parseArxivId(name);
  return id === undefined ? [] : shelf.byId(id);
};

const readLibrary = async (hash: string): Promise<Library> => {
  const { value, trouble } = await withShelf(async (shelf) => {
    const days = await shelf.days();
    const place = parsePlace(hash) ?? { by: 'day', name: days[0] ?? '' };
    return { place, days, entries: mergePapers(await readPlace(shelf, place)) };
  });
  return { at: 'open', ...value, trouble, speech: await readSpeech() };
};

/** The library at the address in the location bar, read anew whenever it changes. */
export const useLibrary = (): Library => {
  const [library, setLibrary] = useState<Library>({ at: 'reading' });
  // At once: an effect after the first frame would wait for a frame that shows nothing.
  useLayoutEffect(() => {
    const read = (): void => void readLibrary(location.hash).then(setLibrary);
    const endChanges = onChange(read);
    addEventListener('hashchange', read);
    read();
    return () => {
      endChanges();
      removeEventListener('hashchange', read);
    };
  }, []);
  return library;
};
