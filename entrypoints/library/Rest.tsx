import type { JSX } from 'preact';
import type { Translate } from '../../lib/platform/i18n.ts';

/** What a list leaves out. */
export interface RestProps {
  readonly count: number;
  readonly t: Translate;
}

/** The line behind a list that has more than can be listed. */
export const REST_ID = 'library-rest';

/** Says how many more there are than are listed; nothing where all are. */
export const Rest = ({ count, t }: RestProps): JSX.Element | null =>
  count <= 0 ? null : <p id={REST_ID} class="library-rest">{t('library_rest', count.toLocaleString())}</p>;
