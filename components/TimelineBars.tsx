import type { JSX } from 'preact';
import type { MonthCount } from '../lib/search/paper-counts.ts';
import { toMonthName } from './day-names.ts';
import type { LibraryWords } from './library-words.ts';
import { TimelineAxis } from './TimelineAxis.tsx';

/** Papers a month, and the month that is pointed at. */
export interface TimelineBarsProps {
  /** What is counted. */
  readonly label: string;
  /** Oldest first, without gaps; at least one. */
  readonly months: readonly MonthCount[];
  /** Place of the month that is pointed at. */
  readonly at: number;
  readonly words: LibraryWords;
  readonly onPoint: (at: number) => void;
  /** Whether it stands beside a list, where it has to be low. */
  readonly isLow?: boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -Infinity, End: Infinity };

/** The place of the month under a point of an element that spreads them evenly. */
export const toMonthAt = (event: { readonly clientX: number; readonly currentTarget: Element }, count: number): number => {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.max(0, Math.min(count - 1, Math.floor(((event.clientX - left) / width) * count)));
};

const Bar = ({ place, count, top, isOn }: { readonly place: number; readonly count: number; readonly top: number; readonly isOn: boolean }): JSX.Element => {
  // What is not nothing is seen.
  const height = count === 0 ? 0 : Math.max(1, (count / top) * 100);
  return <rect class={isOn ? 'timeline-on' : undefined} x={place * 10 + 2} y={100 - height} width="6" height={height} />;
};

/** Months by the height of their counts that say their number, a peak's and the current one's; near ones would touch. */
const toNamed = (months: readonly MonthCount[], at: number): number[] => {
  const peak = months.findIndex(({ count }) => count === Math.max(...months.map((month) => month.count)));
  return Math.abs(peak - at) / months.length < 0.1 ? [at] : [peak, at];
};

/** Months in the narrowest window that are as wide as half a number. */
const MONTHS_PER_HALF = 36;

/** The highest count near a place: a number stands above the bars that it would touch. */
const toClear = (months: readonly MonthCount[], place: number): number => {
  const reach = Math.floor(months.length / MONTHS_PER_HALF);
  return Math.max(...months.slice(Math.max(0, place - reach), place + reach + 1).map(({ count }) => count));
};

const CountLabel = ({ place, months, top }: { readonly place: number; readonly months: readonly MonthCount[]; readonly top: number }): JSX.Element => {
  const [left, bottom] = [(place + 0.5) / months.length, toClear(months, place) / top];
  return <span class="timeline-number num" style={{ left: `${left * 100}%`, bottom: `${bottom * 100}%` }}>{months[place]?.count}</span>;
};

/** A bar a month; arrow keys and the pointer choose one, whose name and number are said. */
export const TimelineBars = ({ label, months, at, words, onPoint, isLow = false }: TimelineBarsProps): JSX.Element => {
  const top = Math.max(1, ...months.map(({ count }) => count));
  const month = months[at];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onPoint(Math.max(0, Math.min(months.length - 1, at + step)));
  };
  return (
    <div class={isLow ? 'timeline-bars timeline-low' : 'timeline-bars'}>
      <div
        class="timeline-plot"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={months.length}
        aria-valuenow={at + 1}
        aria-valuetext={month && words.t('timeline_month_count', toMonthName(month.month, words.language), month.count)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => onPoint(toMonthAt(event, months.length))}
        onPointerDown={(event) => onPoint(toMonthAt(event, months.length))}
      >
        <svg viewBox={`0 0 ${months.length * 10} 100`} preserveAspectRatio="none" aria-hidden="true">
          {months.map(({ month: name, count }, place) => <Bar key={name} place={place} count={count} top={top} isOn={place === at} />)}
        </svg>
        {toNamed(months, at).map((place) => <CountLabel key={place === at ? 'at' : 'peak'} place={place} months={months} top={top} />)}
      </div>
      <TimelineAxis months={months.map((each) => each.month)} />
    </div>
  );
};
