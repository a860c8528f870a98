import type { JSX } from 'preact';
import type { Stretch } from '../lib/search/mark.ts';
import { HitText } from './HitText.tsx';

/** A text of a row in its language. */
export interface ResultText {
  readonly lang: 'ko' | 'en';
  readonly stretches: readonly Stretch[];
}

/** A paper that was found, as a row shows it. */
export interface ResultRowProps {
  readonly title: readonly Stretch[];
  /** The line that answers best; the whole commentary, a paragraph each, where the row is unfolded. May be empty. */
  readonly texts: readonly ResultText[];
  /** The newest entry's, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Without `#`, hits marked. */
  readonly tags: readonly (readonly Stretch[])[];
  /** Said before the tags: that there are several entries, say. */
  readonly note?: string;
}

const toName = (tag: readonly Stretch[]): string => tag.map(({ text }) => text).join('');

const Facts = ({ date, tags, note }: ResultRowProps): JSX.Element => (
  <p class="result-facts">
    {date !== null && <time dateTime={date}>{date}</time>}
    {note !== undefined && <span>{note}</span>}
    <span class="result-tags" lang="en">{tags.map((tag) => <span key={toName(tag)} class="result-tag">#<HitText stretches={tag} /></span>)}</span>
  </p>
);

/**
 * One found paper: its title, the expert's words, its day and tags. Only what stands in a row: whoever lists rows puts it
 * into an option or a list item. Under `.result-cut` title and words are cut to four lines together.
 */
export const ResultRow = (props: ResultRowProps): JSX.Element => {
  const { title, texts } = props;
  return (
    <>
      <div class="result-words">
        <p class="result-title" lang="en"><HitText stretches={title} /></p>
        {texts.map(({ lang, stretches }, place) => <p key={place} class="result-text" lang={lang}><HitText stretches={stretches} /></p>)}
      </div>
      <Facts {...props} />
    </>
  );
};
