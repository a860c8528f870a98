import type { JSX } from 'preact';
import { toAbsUrl } from '../lib/arxiv/abs-url.ts';
import type { Entry } from '../lib/digest/entry.ts';
import { toHash } from '../lib/links/place.ts';
import type { Translate } from '../lib/platform/i18n.ts';
import { Chevron } from './Chevron.tsx';
import type { LibraryWords } from './library-words.ts';

/** What is said of a paper under its title. */
export interface LibraryFactsProps {
  readonly entry: Entry;
  readonly words: LibraryWords;
  /** Whether its day is said: not where the page says it. */
  readonly isDayShown: boolean;
  readonly isAbstractOpen: boolean;
  readonly onAbstract: () => void;
}

/** Names before the rest is counted. */
const MOST_NAMES = 3;

/** The first authors, and how many more there are. */
const LibraryAuthors = ({ authors, words: { t, language } }: { readonly authors: readonly string[]; readonly words: LibraryWords }): JSX.Element | null => {
  const more = authors.length - MOST_NAMES;
  if (authors.length === 0) return null;
  return (
    <span class="library-authors" title={more > 0 ? authors.join(', ') : undefined} lang="en">
      {authors.slice(0, MOST_NAMES).join(', ')}
      {more > 0 && <span lang={language}> {t('library_more_authors', more)}</span>}
    </span>
  );
};

/** A paper's address on arXiv, or the address that its entry gives. */
const PaperAddress = ({ entry: { arxivIds: [id], url } }: { readonly entry: Entry }): JSX.Element | null => {
  if (id !== undefined) return <a href={toAbsUrl(id)} rel="noopener noreferrer" lang="en">arXiv:{id}</a>;
  return url === null || !URL.canParse(url) ? null : <a href={url} rel="noopener noreferrer" lang="en">{new URL(url).hostname}</a>;
};

/** Opens and shuts the abstract. */
const AbstractButton = ({ isOpen, onPress, t }: { readonly isOpen: boolean; readonly onPress: () => void; readonly t: Translate }): JSX.Element => (
  <button type="button" class="library-abstract-open" aria-expanded={isOpen} onClick={onPress}>
    {t('library_abstract')} <Chevron isOpen={isOpen} />
  </button>
);

/** Authors, day, address, and the button for the abstract, on one line where there is room. */
export const LibraryFacts = ({ entry, words, isDayShown, isAbstractOpen, onAbstract }: LibraryFactsProps): JSX.Element => {
  const { authors, date, abstract } = entry;
  return (
    <p class="library-facts">
      <LibraryAuthors authors={authors} words={words} />
      {isDayShown && date !== null && <a href={toHash({ by: 'day', day: date })}><time dateTime={date}>{date}</time></a>}
      <PaperAddress entry={entry} />
      {abstract !== '' && <AbstractButton isOpen={isAbstractOpen} onPress={onAbstract} t={words.t} />}
    </p>
  );
};
