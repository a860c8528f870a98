import type { JSX } from 'preact';
import type { PaperRow } from '../lib/digest/review.ts';

/** Papers by title and day. */
export const PaperRows = ({ rows }: { readonly rows: readonly PaperRow[] }): JSX.Element => (
  <ul class="paper-rows">
    {rows.map(({ title, date }, place) => (
      <li key={place} class="review-row">
        <span lang="en">{title}</span>
        {date !== null && <time dateTime={date}>{date}</time>}
      </li>
    ))}
  </ul>
);
