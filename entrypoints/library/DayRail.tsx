import type { JSX } from 'preact';
import { LibraryDays } from '../../components/LibraryDays.tsx';
import { LibraryRail } from '../../components/LibraryRail.tsx';
import type { DayCount } from '../../lib/links/calendar.ts';
import type { Search } from '../../lib/store/search.ts';
import type { ViewProps } from './view-props.ts';

const known = new WeakMap<Search, readonly DayCount[]>();

/** Counted once for an index: the rail comes and goes with the views. */
const daysOf = (search: Search): readonly DayCount[] => {
  const days = known.get(search) ?? search.days();
  known.set(search, days);
  return days;
};

/** All days of the library beside the one that is shown. */
export const DayRail = ({ search, words, current }: Pick<ViewProps, 'search' | 'words'> & { readonly current: string | null }): JSX.Element => {
  const days = search === null ? [] : daysOf(search);
  return (
    <LibraryRail label={words.t('library_days')} isNavigation>
      <LibraryDays days={days} current={current} words={words} />
    </LibraryRail>
  );
};
