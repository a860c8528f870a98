import type { JSX } from 'preact';
import type { Translate } from '../lib/platform/i18n.ts';
import { Mark } from './Mark.tsx';

/** Which of our pages the bar stands on. */
export interface PageBarProps {
  readonly at: 'library' | 'options';
  readonly t: Translate;
}

/** The line above each of our pages: whose page it is, and the way to the others. */
export const PageBar = ({ at, t }: PageBarProps): JSX.Element => {
  // On the library itself the address without a place is its newest day.
  const library = at === 'library' ? '#/' : 'library.html';
  return (
    <header class="page-bar">
      <a class="page-bar-home" href={library}>
        <Mark /> {t('card_name')}
      </a>
      <nav aria-label={t('options_menu')}>
        <a href={library} aria-current={at === 'library' ? 'page' : undefined}>{t('library_title')}</a>
        <a href="options.html" aria-current={at === 'options' ? 'page' : undefined}>{t('library_settings')}</a>
      </nav>
    </header>
  );
};
