import type { JSX } from 'preact';

/** A part of a page: the id of its section, and its heading. */
export interface ContentsLine {
  readonly id: string;
  readonly name: string;
}

/** The parts of a page, and which of them is being read. */
export interface TableOfContentsProps {
  readonly label: string;
  readonly lines: readonly ContentsLine[];
  readonly current: string | undefined;
}

/** Links to the parts of a long page. */
export const TableOfContents = ({ label, lines, current }: TableOfContentsProps): JSX.Element => (
  <nav class="contents" aria-label={label}>
    <ul>
      {lines.map(({ id, name }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
);
