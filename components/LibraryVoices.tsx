import type { JSX } from 'preact';
import type { Entry } from '../lib/digest/entry.ts';
import type { PaperRef } from '../lib/digest/gloss.ts';
import { toHash } from '../lib/links/place.ts';
import type { LibraryWords } from './library-words.ts';
import { LibraryText } from './LibraryText.tsx';

/** The commentaries of one paper. */
export interface LibraryVoicesProps {
  /** Newest first. */
  readonly entries: readonly (Entry & { readonly key: number })[];
  /** Papers that they mention, with the titles that are known. */
  readonly papers: readonly PaperRef[];
  readonly words: LibraryWords;
  /** Whether the page is this paper's: then each is an article under a heading. */
  readonly isPage: boolean;
}

/** What was written about a paper; with several commentaries each says of which day it is. */
export const LibraryVoices = ({ entries, papers, words, isPage }: LibraryVoicesProps): JSX.Element => {
  const [Part, Name] = isPage ? (['article', 'h2'] as const) : (['div', 'p'] as const);
  return (
    <div class="library-voices">
      {entries.map((entry) => (
        <Part key={entry.key} data-key={isPage ? entry.key : undefined} data-arxiv-id={isPage ? entry.arxivIds[0] : undefined}>
          {entries.length > 1 && entry.date !== null && (
            <Name class="library-voice"><a href={toHash({ by: 'day', day: entry.date })}>{words.t('card_digest_of', entry.date)}</a></Name>
          )}
          <LibraryText entry={entry} papers={papers} words={words} />
        </Part>
      ))}
    </div>
  );
};
