import type { JSX } from 'preact';

/** Years that have room for their names in the narrowest window. */
const MOST_YEARS = 7;
/** Months up to which each is named, and up to which every third is. */
const [EACH, THIRD] = [14, 30];

const isNamed = (month: string, count: number): boolean =>
  count <= EACH || (count <= THIRD ? ['01', '04', '07', '10'].includes(month.slice(5)) : month.endsWith('-01'));

// The first month has its year under it too, unless the next January is so near that both would touch.
const hasYear = (months: readonly string[], place: number): boolean => {
  if (months[place]?.endsWith('-01') === true) return true;
  const january = months.findIndex((month) => month.endsWith('-01'));
  return place === 0 && (january < 0 || january / months.length > 0.1);
};

/** What stands under a month: nothing, or its number, its year, or both. */
const toLabel = (months: readonly string[], place: number): { readonly month: string; readonly year: string } | undefined => {
  const month = months[place] ?? '';
  const years = Math.ceil(months.length / 12);
  const isYearShown = hasYear(months, place) && Number(month.slice(0, 4)) % Math.ceil(years / MOST_YEARS) === 0;
  const isMonthShown = months.length <= THIRD && isNamed(month, months.length);
  if (!isYearShown && !isMonthShown) return undefined;
  return { month: isMonthShown ? String(Number(month.slice(5))) : '', year: isYearShown ? month.slice(0, 4) : '' };
};

/** The months and years under a row of months, `YYYY-MM`; those for which there is no room are left out. */
export const TimelineAxis = ({ months }: { readonly months: readonly string[] }): JSX.Element => (
  <div class="timeline-axis num" aria-hidden="true">
    {months.map((name, place) => {
      const label = toLabel(months, place);
      return label && (
        <span key={name} style={{ left: `${((place + 0.5) / months.length) * 100}%` }} data-end={place === 0 ? 'start' : undefined}>
          {label.month !== '' && <b>{label.month}</b>}
          {label.year !== '' && <i>{label.year}</i>}
        </span>
      );
    })}
  </div>
);
