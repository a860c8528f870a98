import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toMonthName } from '../../components/day-names.ts';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { LibraryRail } from '../../components/LibraryRail.tsx';
import { TimelineBars } from '../../components/TimelineBars.tsx';
import { TimelineTable } from '../../components/TimelineTable.tsx';
import { TimelineTags } from '../../components/TimelineTags.tsx';
import { TimelineTrend } from '../../components/TimelineTrend.tsx';
import { toTagKey } from '../../lib/digest/tags.ts';
import { toggle, type Place } from '../../lib/links/place.ts';
import type { LibraryTimeline } from '../../lib/store/library-timeline.ts';
import { toMonthHref } from './month-href.ts';
import { Nowhere } from './Nowhere.tsx';
import type { ViewProps } from './view-props.ts';

interface TimelineViewProps extends ViewProps {
  readonly timeline: LibraryTimeline;
}

const Tags = ({ timeline: { tags, trends }, words: { t }, visits }: TimelineViewProps): JSX.Element => {
  const drawn = trends.map(({ key }) => key);
  // Where the reader is already, and not what is drawn yet: a second box may be checked meanwhile.
  const toChosen = (place: Place): readonly string[] => (place.by === 'timeline' ? place.tags?.map(toTagKey) : undefined) ?? drawn;
  const onToggle = (key: string): void =>
    visits.stay((now) => (now.by === 'timeline' ? { by: 'timeline', tags: toggle(toChosen(now), key) } : now));
  return (
    <LibraryRail label={t('timeline_tags')} isNavigation={false}>
      <p class="library-rail-name">{t('timeline_tags')}</p>
      <TimelineTags t={t} tags={tags} chosen={toChosen(visits.visit.place)} onToggle={onToggle} />
    </LibraryRail>
  );
};

const Drawing = ({ timeline: { months, trends }, words }: TimelineViewProps): JSX.Element | null => {
  const [pointed, point] = useState<number | null>(null);
  const { t, language } = words;
  const at = Math.min(pointed ?? Infinity, months.length - 1);
  const month = months[at];
  if (month === undefined) return null;
  const top = Math.max(1, ...trends.flatMap(({ counts }) => counts));
  return (
    <>
      <TimelineBars label={t('timeline_bars')} months={months} at={at} words={words} onPoint={point} />
      <p class="timeline-said">
        <span>{t('timeline_month_count', toMonthName(month.month, language), month.count)}</span>
        {month.count > 0 && <a href={toMonthHref(month.month, language, [])}>{t('timeline_month_open')}</a>}
      </p>
      {trends.length > 0 && <h2>{t('timeline_trends')}</h2>}
      <ul class="timeline-trends">
        {trends.map((trend) => <TimelineTrend key={trend.key} trend={trend} top={top} at={pointed} words={words} onPoint={point} />)}
      </ul>
    </>
  );
};

/** How the library grew month by month, and how tags rose and fell in it. */
export const TimelineView = (props: TimelineViewProps): JSX.Element => {
  const { timeline: { papers, months, trends }, words } = props;
  const { t } = words;
  const [isTable, setTable] = useState(false);
  return (
    <div class="library">
      <Tags {...props} />
      <main>
        <LibraryHead title={t('library_timeline')}>
          <p role="status">{t('timeline_sum', months.length, papers)}</p>
          {months.length > 0 && (
            <button type="button" class="link" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
              {t(isTable ? 'timeline_table_hide' : 'timeline_table_show')}
            </button>
          )}
        </LibraryHead>
        <div class="timeline">
          {months.length === 0 ? <Nowhere t={t} /> : <TimelineTable months={months} trends={trends} words={words} isSeen={isTable} />}
          {!isTable && <Drawing {...props} />}
        </div>
      </main>
    </div>
  );
};
