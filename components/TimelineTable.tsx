import type { JSX } from 'preact';
import type { MonthCount } from '../lib/search/paper-counts.ts';
import { toMonthName } from './day-names.ts';
import type { LibraryWords } from './library-words.ts';
import type { TagTrend } from './TimelineTrend.tsx';

/** All that is drawn, in numbers. */
export interface TimelineTableProps {
  readonly months: readonly MonthCount[];
  readonly trends: readonly TagTrend[];
  readonly words: LibraryWords;
  /** Whether it is seen, or only read aloud. */
  readonly isSeen: boolean;
}

/** The numbers of the drawings, newest month first: always there for who cannot see them, for others when asked. */
export const TimelineTable = ({ months, trends, words: { t, language }, isSeen }: TimelineTableProps): JSX.Element => (
  <div class={isSeen ? 'timeline-table' : 'sr'} role="region" aria-label={t('timeline_table')} tabIndex={isSeen ? 0 : undefined}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('timeline_month')}</th>
          <th scope="col">{t('timeline_all')}</th>
          {trends.map(({ tag }) => <th key={tag} scope="col" lang="en">#{tag}</th>)}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, count }, place) => (
          <tr key={month}>
            <th scope="row">{toMonthName(month, language)}</th>
            <td>{count}</td>
            {trends.map(({ tag, counts }) => <td key={tag}>{counts[place] ?? 0}</td>)}
          </tr>
        )).reverse()}
      </tbody>
    </table>
  </div>
);
