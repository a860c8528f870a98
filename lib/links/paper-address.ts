import type { Entry } from '../digest/entry.ts';
import { toHash, toPaperPlace } from './place.ts';

/** What of an entry says where its paper is. */
export type Placed = Pick<Entry, 'arxivIds' | 'url' | 'title' | 'altTitles'>;

/** The page of arXiv that is about the paper `id`. */
export const toAbsUrl = (id: string): string => `https://arxiv.org/abs/${id}`;

/** The page of the package that shows a paper in the library, from the package's top: `library.html#/paper/2402.06619`. */
export const toLibraryPage = (entry: Placed): string => `library.html${toHash(toPaperPlace(entry))}`;

/** Where the paper itself is to be read: on arXiv, else at the address that the digest gives; `undefined` where nobody says. */
export const toPaperUrl = ({ arxivIds: [id], url }: Placed): string | undefined =>
  id === undefined ? url ?? undefined : toAbsUrl(id);
