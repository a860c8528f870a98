import type { Keyed } from '../digest/paper-keys.ts';
import { toHash, toPaperPlace } from './place.ts';

export { toAbsUrl } from '../arxiv/abs-url.ts';
export { toPaperUrl } from '../digest/paper-url.ts';

/** The page of the package that shows a paper in the library, from the package's top: `library.html#/paper/2402.06619`. */
export const toLibraryPage = (entry: Keyed): string => `library.html${toHash(toPaperPlace(entry))}`;
