import type { JSX } from 'preact';
import { toHash } from '../../lib/links/place.ts';
import type { Translate } from '../../lib/platform/i18n.ts';

/** What stands where there is no entry: that there is none, and where there are some. */
export const Nowhere = ({ t }: { readonly t: Translate }): JSX.Element => (
  <p class="library-nothing">{t('library_nothing')} <a href={toHash({ by: 'day', day: null })}>{t('library_newest')}</a></p>
);
