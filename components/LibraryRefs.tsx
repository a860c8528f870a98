import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toHash, toPaperPlace } from '../lib/links/place.ts';
import type { PaperRef } from '../lib/digest/gloss.ts';
import type { Quote } from '../lib/links/quote-mention.ts';
import type { LibraryWords } from './library-words.ts';

/** A paper that is linked to another, and by what. */
export interface LibraryRef {
  readonly paper: PaperRef;
  /** The sentence in which one names the other. */
  readonly quote?: Quote | null;
  /** Tags that both have. */
  readonly tags?: readonly string[];
  readonly isDayShown?: boolean;
}

/** A list of papers with its name. */
export interface LibraryRefsProps {
  readonly name: string;
  readonly refs: readonly LibraryRef[];
  readonly words: LibraryWords;
  /** What stands under the list. */
  readonly foot?: JSX.Element;
}

/** Lines before the rest is folded away. */
const MOST_LINES = 12;

const toHref = ({ arxivId, title }: PaperRef): string =>
  toHash(toPaperPlace({ arxivIds: arxivId === null ? [] : [arxivId], title, altTitles: [] }));

const Line = ({ paper, quote, tags = [], isDayShown = false }: LibraryRef): JSX.Element => (
  <li>
    <a href={toHref(paper)} lang="en">{paper.title || `arXiv:${paper.arxivId}`}</a>
    {isDayShown && paper.date !== null && <time class="library-ref-note" dateTime={paper.date}>{paper.date}</time>}
    {tags.length > 0 && <span class="library-ref-note" lang="en">{tags.map((tag) => `#${tag}`).join(' ')}</span>}
    {quote && <q lang={quote.language}>{quote.text}</q>}
  </li>
);

// The button that was pressed is gone: the focus goes on to the first line that it brought.
const useFirstNew = (isWhole: boolean): { current: HTMLUListElement | null } => {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (isWhole) list.current?.children[MOST_LINES]?.querySelector('a')?.focus();
  }, [isWhole]);
  return list;
};

/** Papers that are linked to one in some way: each leads to its own page. Nothing where there are none. */
export const LibraryRefs = ({ name, refs, words: { t }, foot }: LibraryRefsProps): JSX.Element | null => {
  const [isWhole, setWhole] = useState(false);
  const list = useFirstNew(isWhole);
  if (refs.length === 0) return null;
  const shown = isWhole ? refs : refs.slice(0, MOST_LINES);
  return (
    <section class="library-refs" aria-label={name}>
      <h2>{name} <span class="num">{refs.length}</span></h2>
      <ul ref={list}>{shown.map((ref, place) => <Line key={place} {...ref} />)}</ul>
      {shown.length < refs.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>{t('library_more', refs.length - shown.length)}</button>
      )}
      {foot}
    </section>
  );
};
