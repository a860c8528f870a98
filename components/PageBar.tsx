import type { ComponentChildren, JSX } from 'preact';
import { toHash } from '../lib/links/place.ts';
import type { Translate } from '../lib/platform/i18n.ts';
import { Mark } from './Mark.tsx';

/** Which of our pages the bar stands on. */
export interface PageBarProps {
  readonly at: 'library' | 'timeline' | 'options';
  readonly t: Translate;
  /** What stands at its end. */
  readonly children?: ComponentChildren;
}

/** The line above each of our pages: whose page it is, and the way to the others. */
export const PageBar = ({ at, t, children }: PageBarProps): JSX.Element => {
  // On the library itself the address without a place is its newest day.
  const page = at === 'options' ? 'library.html' : '';
  const [library, timeline] = [`${page}${toHash({ by: 'day', day: null })}`, `${page}${toHash({ by: 'timeline', tags: null })}`];
  return (
    <header class="page-bar">
      <a class="page-bar-home" href={library}>
        <Mark /> {t('card_name')}
      </a>
      <nav aria-label={t('options_menu')}>
        <a href={library} aria-current={at === 'library' ? 'page' : undefined}>{t('library_title')}</a>
        <a href={timeline} aria-current={at === 'timeline' ? 'page' : undefined}>{t('library_timeline')}</a>
        <a href="options.html" aria-current={at === 'options' ? 'page' : undefined}>{t('library_settings')}</a>
      </nav>
      {children}
    </header>
  );
};
