import { toAbsUrl } from '../arxiv/abs-url.ts';
import type { Entry } from './entry.ts';

/** Where a paper is to be read: on arXiv, where its card is, else at the address that the digest gives; `null` where nobody says. */
export const toPaperUrl = ({ arxivIds: [id], url }: Pick<Entry, 'arxivIds' | 'url'>): string | null =>
  id === undefined ? url : toAbsUrl(id);
