import type { JSX } from 'preact';
import type { PaperRef } from '../lib/digest/gloss.ts';
import type { Language } from '../lib/platform/i18n.ts';
import { parseInline, type Inline } from '../lib/links/parse-inline.ts';

/** A text of an entry. */
export interface CommentaryProps {
  readonly text: string;
  readonly language: Language;
  /** Papers whose titles are known: a link to one of them shows its title. */
  readonly papers: readonly PaperRef[];
  /** Whether a long text is cut after some lines. */
  readonly isFolded?: boolean;
  readonly entryKey?: number;
}

type Link = Extract<Inline, { kind: 'link' }>;

const LinkTo = ({ link, papers }: { readonly link: Link; readonly papers: readonly PaperRef[] }): JSX.Element => {
  const title = papers.find(({ arxivId }) => link.arxivId !== null && arxivId === link.arxivId)?.title;
  return (
    <a href={link.url} rel="noopener noreferrer" lang="en" title={title ? link.text : undefined}>
      {title || link.text}
    </a>
  );
};

const toMarkup = (stretch: Inline, papers: readonly PaperRef[]): JSX.Element | string => {
  if (stretch.kind === 'link') return <LinkTo link={stretch} papers={papers} />;
  return stretch.kind === 'arrow' ? <span class="commentary-arrow">{stretch.text}</span> : stretch.text;
};

/** The expert's words, a paragraph each; every address in them is a link, and everything else is text. */
export const Commentary = ({ text, language, papers, isFolded = false, entryKey }: CommentaryProps): JSX.Element => (
  <div class={isFolded ? 'commentary commentary-folded' : 'commentary'} part="commentary" lang={language} data-key={entryKey}>
    {text.split('\n\n').map((paragraph, place) => (
      <p key={place}>{parseInline(paragraph).map((stretch) => toMarkup(stretch, papers))}</p>
    ))}
  </div>
);
