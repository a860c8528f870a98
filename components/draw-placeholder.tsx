import { render } from 'preact';
import { toCardRoot } from './card-root.ts';

/** What is known of a card before its text is there. */
export interface Expected {
  /** Widths of its paragraphs, in em. */
  readonly widths: readonly number[];
  readonly folded: boolean;
}

/** A word of four em: text of these breaks over lines about as the expert's does, at every width. */
const WORD = '가가가가 ';

const toFiller = (width: number): string => WORD.repeat(Math.max(1, Math.ceil(width / 4)));

const Filler = ({ widths }: Pick<Expected, 'widths'>) => (
  <article class="entry">
    <div class="commentary commentary-folded" lang="ko">
      {widths.map((width, place) => <p key={place}>{toFiller(width)}</p>)}
    </div>
    <ul class="tags"><li><a>#</a></li></ul>
    <div class="relations"><div class="relations-counts"><button type="button" tabIndex={-1}>0</button></div></div>
  </article>
);

/** Keeps the room that a card will need, unseen and unheard, until {@link drawCard} draws it. */
export const drawPlaceholder = (host: HTMLElement, { widths, folded }: Expected): void => {
  render(
    <section class={folded ? 'card card-shut card-waiting' : 'card card-waiting'} aria-hidden="true">
      <header class="card-head"><h2>0</h2></header>
      {!folded && <Filler widths={widths} />}
    </section>,
    toCardRoot(host),
  );
};
