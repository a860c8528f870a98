import type { ComponentChildren, JSX } from 'preact';

/** The head of a view. */
export interface LibraryHeadProps {
  readonly title: string;
  /** The language of the title, where it is not the page's. */
  readonly lang?: string | undefined;
  /** What is said under the title. */
  readonly children?: ComponentChildren;
}

/** The title of a view, which takes the focus when the view is gone to, and a line under it. */
export const LibraryHead = ({ title, lang, children }: LibraryHeadProps): JSX.Element => (
  <header class="library-head">
    <h1 lang={lang} tabIndex={-1}>{title}</h1>
    <div class="library-sub">{children}</div>
  </header>
);
