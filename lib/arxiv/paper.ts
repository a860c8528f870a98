import type { ArxivId } from './arxiv-id.ts';

/**
 * One paper as a page shows it. Texts are as the page's `<head>` gives them (raw TeX, not normalised);
 * an empty string or list means the page does not say.
 */
export interface Paper {
  /** Base id, never with a version. */
  readonly arxivId: ArxivId;
  readonly title: string;
  /** As arXiv writes them, mostly "Last, First". */
  readonly authors: readonly string[];
  readonly abstract: string;
}
