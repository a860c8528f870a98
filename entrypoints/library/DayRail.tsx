import type { JSX } from 'preact';
import { LibraryDays } from '../../components/LibraryDays.tsx';
import { LibraryRail } from '../../components/LibraryRail.tsx';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import type { ViewProps } from './view-props.ts';

/** All days of the library beside the one that is shown, and the way to all papers: some may have no day. */
export const DayRail = ({ search, words: { t, language }, current }: Pick<ViewProps, 'search' | 'words'> & { readonly current: string | null }): JSX.Element => (
  <LibraryRail label={t('library_days')} isNavigation>
    <LibraryDays days={search?.days() ?? []} current={current} words={{ t, language }} />
    {search !== null && search.size > 0 && (
      <ul class="library-rail-all">
        <li><a href={toHash(toSearchPlace(''))}>{t('library_all')} <span class="num">{search.size}</span></a></li>
      </ul>
    )}
  </LibraryRail>
);
