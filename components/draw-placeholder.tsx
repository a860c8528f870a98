import { render } from 'preact';
import { toCardRoot } from './card-root.ts';

/** What is known of a card before its text is there. */
export interface Expected {
  /** Its entries, parted by `|`: of each its number of tags and the widths of its paragraphs in em, parted by commas. */
  readonly room: string;
  readonly folded: boolean;
}

/** A word of four em: text of these breaks over lines about as the expert's does, at every width. */
const WORD = '가가가가 ';

const toFiller = (width: number): string => WORD.repeat(Math.max(1, Math.ceil(width / 4)));

const toEntry = (entry: string, place: number, entries: readonly string[]) => {
  const [tags = 0, ...widths] = entry.split(',').map(Number);
  return (
    <article key={place} class="entry">
      {entries.length > 1 && <h3>0</h3>}
      <div class="commentary commentary-folded" lang="ko">
        {widths.map((width, at) => <p key={at}>{toFiller(width)}</p>)}
      </div>
      <ul class="tags">{Array.from({ length: tags }, (_, at) => <li key={at}><a>#</a></li>)}</ul>
      <div class="relations"><div class="relations-counts"><button type="button" tabIndex={-1}>0</button></div></div>
    </article>
  );
};

/** Keeps the room that a card will need, unseen and unheard, until {@link drawCard} draws it. */
export const drawPlaceholder = (host: HTMLElement, { room, folded }: Expected): void => {
  render(
    <section class={folded ? 'card card-shut card-waiting' : 'card card-waiting'} aria-hidden="true">
      <header class="card-head"><h2>0</h2></header>
      {!folded && room.split('|').map(toEntry)}
    </section>,
    toCardRoot(host),
  );
};
