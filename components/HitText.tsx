import type { JSX } from 'preact';
import type { Stretch } from '../lib/search/mark.ts';

const ARROW = /([-=]>|<-)/;

// A line must not break after an arrow's hyphen; the text stays what it was.
const toMarkup = (text: string): JSX.Element[] =>
  text.split(ARROW).map((piece, place) => (place % 2 === 1 ? <span class="hit-arrow">{piece}</span> : <>{piece}</>));

/**
 * A text with what answers the search marked. The markup's text is the stretches, joined.
 * @example <HitText stretches={markHits(entry.title, found.matcher)} />
 */
export const HitText = ({ stretches }: { readonly stretches: readonly Stretch[] }): JSX.Element => (
  <>{stretches.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : <>{toMarkup(text)}</>))}</>
);
