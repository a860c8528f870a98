import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Entry } from '../lib/digest/entry.ts';
import type { PaperRef } from '../lib/digest/gloss.ts';
import { toHash, toPaperPlace } from '../lib/links/place.ts';
import type { LibraryWords, Picking } from './library-words.ts';
import { LibraryFacts } from './LibraryFacts.tsx';
import { LibraryVoices } from './LibraryVoices.tsx';
import { TagList } from './TagList.tsx';

/** A paper as a list has it. */
export interface ListedPaper {
  /** What it is picked by. */
  readonly key: number;
  /** Its commentaries, newest first; at least one. */
  readonly entries: readonly (Entry & { readonly key: number })[];
  /** Papers that they mention, with the titles that are known. */
  readonly papers: readonly PaperRef[];
}

/** A paper of a list in the library. */
export interface LibraryPaperProps {
  readonly paper: ListedPaper;
  readonly words: LibraryWords;
  readonly picking: Picking;
  readonly isDayShown: boolean;
  /** Its place among all of the list, from 1, and how many there are: where the page holds but a part of them. */
  readonly place?: readonly [at: number, of: number];
}

/** Where the library lists the papers of a tag. */
export const hrefOfTag = (tag: string): string => toHash({ by: 'tag', tag });

const PickBox = ({ title, props: { paper, picking, words } }: { readonly title: string; readonly props: LibraryPaperProps }): JSX.Element => (
  <input
    type="checkbox"
    class="library-pick"
    aria-label={words.t('library_pick_one', title)}
    checked={picking.keys.has(paper.key)}
    onChange={() => picking.onPick(paper.key)}
  />
);

// A feed is gone through article by article.
const toMember = ([at, of]: readonly [number, number]) => ({ 'aria-posinset': at, 'aria-setsize': of, tabIndex: 0 });

/** A paper of a list: its title, the expert's words, its tags, and the abstract for who wants it. */
export const LibraryPaper = (props: LibraryPaperProps): JSX.Element | null => {
  const { paper: { key, entries, papers }, words, picking, isDayShown, place } = props;
  const [isAbstractOpen, setAbstractOpen] = useState(false);
  const id = useId();
  const [entry] = entries;
  if (entry === undefined) return null;
  const title = entry.title || `arXiv:${entry.arxivIds[0]}`;
  return (
    <article class="library-paper" aria-labelledby={id} data-arxiv-id={entry.arxivIds[0]} data-key={key} {...(place && toMember(place))}>
      <h2 lang="en">
        {picking.isOn && <PickBox title={title} props={props} />}
        <a id={id} href={toHash(toPaperPlace(entry))}>{title}</a>
      </h2>
      <LibraryFacts entry={entry} words={words} isDayShown={isDayShown && entries.length === 1} isAbstractOpen={isAbstractOpen} onAbstract={() => setAbstractOpen(!isAbstractOpen)} />
      {isAbstractOpen && <p class="library-abstract" lang="en">{entry.abstract}</p>}
      <LibraryVoices entries={entries} papers={papers} words={words} isPage={false} />
      {entry.tags.length > 0 && <div class="library-side"><TagList tags={entry.tags} target={{ hrefOf: hrefOfTag }} /></div>}
    </article>
  );
};
