import type { JSX } from 'preact';
import type { Entry } from '../lib/digest/entry.ts';
import type { Translate } from '../lib/platform/i18n.ts';
import { Commentary } from './Commentary.tsx';
import { TagList } from './TagList.tsx';

/** An entry as the library shows it. */
export interface LibraryEntryProps {
  readonly entry: Entry;
  readonly t: Translate;
  readonly isDayShown: boolean;
}

const Title = ({ entry: { title, arxivIds: [id] } }: LibraryEntryProps): JSX.Element => (
  <h2 lang="en">{id === undefined ? title : <a href={`https://arxiv.org/abs/${id}`}>{title || `arXiv:${id}`}</a>}</h2>
);

const Origin = ({ entry: { authors, date }, isDayShown }: LibraryEntryProps): JSX.Element => (
  <p class="library-entry-origin">
    {isDayShown && date !== null && <a href={`#/day/${date}`}><time dateTime={date}>{date}</time></a>}
    {authors.length > 0 && <span lang="en">{authors.join(', ')}</span>}
  </p>
);

/** One entry of the library: the paper, the expert's words, its tags, and the abstract for who wants it. */
export const LibraryEntry = (props: LibraryEntryProps): JSX.Element => {
  const { entry, t } = props;
  return (
    <article class="library-entry">
      <Title {...props} />
      <Origin {...props} />
      {entry.commentary !== '' && <Commentary text={entry.commentary} language="ko" papers={[]} />}
      {entry.tags.length > 0 && <TagList tags={entry.tags} target={{ hrefOf: (tag) => `#/tag/${encodeURIComponent(tag)}` }} />}
      {entry.abstract !== '' && (
        <details>
          <summary>{t('library_abstract')}</summary>
          <p lang="en">{entry.abstract}</p>
        </details>
      )}
    </article>
  );
};
