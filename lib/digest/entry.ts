import type { ArxivId } from '../arxiv/arxiv-id.ts';

/**
 * One paper's commentary in a digest. All text is NFC with LF line ends; an empty string or list means absent.
 * `title`, each author and `abstract` are single lines; paragraphs of a commentary part at a blank line.
 */
export interface Entry {
  /** The ids of the paper itself, base form; never one that the commentary mentions. */
  readonly arxivIds: readonly ArxivId[];
  readonly title: string;
  /** Other titles the paper is known by. */
  readonly altTitles: readonly string[];
  readonly authors: readonly string[];
  readonly abstract: string;
  /** The Korean commentary. */
  readonly commentary: string;
  readonly commentaryEn: string;
  /** Without the leading `#`, spelled as in the source. */
  readonly tags: readonly string[];
  /** `YYYY-MM-DD`, the digest's date. */
  readonly date: string | null;
  readonly url: string | null;
}
