import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toHash } from '../lib/links/place.ts';
import { toCalendar, type Month, type Year } from '../lib/search/calendar.ts';
import type { DayCount } from '../lib/search/paper-counts.ts';
import { toMonthName, toShortMonthName, toYearName } from './day-names.ts';
import type { LibraryWords } from './library-words.ts';

/** All days with entries, and the one that is shown. */
export interface LibraryDaysProps {
  /** Newest first. */
  readonly days: readonly DayCount[];
  readonly current: string | null;
  readonly words: LibraryWords;
}

/** The one month that is open, and how to open another. */
interface Opened {
  readonly opened: string;
  readonly onOpen: (month: string) => void;
  readonly props: LibraryDaysProps;
}

const Days = ({ month, current }: { readonly month: Month; readonly current: string | null }): JSX.Element => (
  <ul class="library-days">
    {month.days.map(({ day, count }) => (
      <li key={day}>
        <a href={toHash({ by: 'day', day })} aria-current={day === current ? 'page' : undefined}>
          <time dateTime={day}>{day.slice(5)}</time> <span class="num">{count}</span>
        </a>
      </li>
    ))}
  </ul>
);

const MonthRow = ({ month, name, opened, onOpen, props }: Opened & { readonly month: Month; readonly name: string }): JSX.Element => {
  const isOpen = month.month === opened;
  return (
    <li>
      <button type="button" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? month.month.slice(0, 4) : month.month)}>
        <span>{name}</span> <span class="num">{month.count}</span>
      </button>
      {isOpen && <Days month={month} current={props.current} />}
    </li>
  );
};

const YearRow = ({ year, ...rest }: Opened & { readonly year: Year }): JSX.Element => {
  const isOpen = rest.opened.startsWith(year.year);
  const { language } = rest.props.words;
  return (
    <li>
      <button type="button" aria-expanded={isOpen} onClick={() => rest.onOpen(isOpen ? '' : year.year)}>
        <span>{toYearName(year.year, language)}</span> <span class="num">{year.count}</span>
      </button>
      {isOpen && (
        <ul>
          {year.months.map((month) => <MonthRow key={month.month} month={month} name={toShortMonthName(month.month, language)} {...rest} />)}
        </ul>
      )}
    </li>
  );
};

/** Scrolls the rail, and not the page, to the day that is shown. */
const useInSight = (opened: string, current: string | null): { current: HTMLUListElement | null } => {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const rail = list.current?.closest('.library-rail');
    const day = list.current?.querySelector('[aria-current]');
    if (!rail || !day) return;
    const [frame, row] = [rail.getBoundingClientRect(), day.getBoundingClientRect()];
    if (row.top < frame.top || row.bottom > Math.min(frame.bottom, innerHeight)) rail.scrollTop += row.top - frame.top - frame.height / 3;
  }, [opened, current]);
  return list;
};

/** Years, the months of the year that is open, the days of the month that is open. */
export const LibraryDays = (props: LibraryDaysProps): JSX.Element => {
  const { days, current, words: { language } } = props;
  const newest = (current ?? days[0]?.day ?? '').slice(0, 7);
  const [opened, onOpen] = useState(newest);
  useEffect(() => onOpen(newest), [newest]);
  const list = useInSight(opened, current);
  const years = toCalendar(days);
  const rest: Opened = { opened, onOpen, props };
  const [only] = years;
  if (only === undefined || years.length > 1) {
    return <ul ref={list} class="library-years">{years.map((year) => <YearRow key={year.year} year={year} {...rest} />)}</ul>;
  }
  return <ul ref={list}>{only.months.map((month) => <MonthRow key={month.month} month={month} name={toMonthName(month.month, language)} {...rest} />)}</ul>;
};
