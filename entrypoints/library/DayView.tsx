import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { toDayName } from '../../components/day-names.ts';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { LibraryPaper } from '../../components/LibraryPaper.tsx';
import { toHash } from '../../lib/links/place.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { LibraryDay } from '../../lib/store/library-day.ts';
import { DayRail } from './DayRail.tsx';
import { Nowhere } from './Nowhere.tsx';
import { PaperFeed } from './PaperFeed.tsx';
import { usePicking } from './use-picking.ts';
import type { ViewProps } from './view-props.ts';
import { ViewTools } from './ViewTools.tsx';

/** A digest has a dozen; of what was imported under one day only what is in sight is drawn. */
const MOST_AT_ONCE = 40;

const DayLink = ({ day, label }: { readonly day: string | null; readonly label: string }): JSX.Element | null =>
  day === null ? null : <a href={toHash({ by: 'day', day })}>{label} <time dateTime={day}>{day}</time></a>;

interface DayLinksProps {
  readonly day: LibraryDay;
  readonly t: Translate;
  /** A second time, under the papers: a landmark is there once. */
  readonly isAgain?: boolean;
}

const DayLinks = ({ day: { before, after }, t, isAgain = false }: DayLinksProps): JSX.Element | null => {
  if (before === null && after === null) return null;
  const Part = isAgain ? 'div' : 'nav';
  return (
    <Part class="library-beside" aria-label={isAgain ? undefined : t('library_days_beside')}>
      <DayLink day={before} label={t('library_day_before')} />
      <DayLink day={after} label={t('library_day_after')} />
    </Part>
  );
};

/** The digest of a day, as it was written. */
export const DayView = ({ day, words, search, onFault }: ViewProps & { readonly day: LibraryDay }): JSX.Element => {
  const { t, language } = words;
  const keys = useMemo(() => day.papers.map(({ key }) => key), [day]);
  const byKey = useMemo(() => new Map(day.papers.map((paper) => [paper.key, paper])), [day]);
  const readPapers = async (chosen: readonly number[]) => chosen.flatMap((key) => byKey.get(key) ?? []);
  const read = async (chosen: readonly number[]) => (await readPapers(chosen)).flatMap(({ entries }) => entries);
  const picked = usePicking(`day ${day.day}`, keys);
  return (
    <div class="library">
      <DayRail search={search} words={words} current={day.day} />
      <main>
        <LibraryHead title={day.day === null ? t('library_title') : toDayName(day.day, language)}>
          <p role="status">{t('library_count', day.papers.length)}</p>
          <ViewTools keys={keys} picked={picked} read={read} name={day.day ?? ''} words={words} />
          <DayLinks day={day} t={t} />
        </LibraryHead>
        {day.papers.length === 0 && <Nowhere t={t} />}
        {day.papers.length > MOST_AT_ONCE
          ? <PaperFeed name={`day ${day.day}`} label={t('library_day_papers')} keys={keys} read={readPapers} words={words} picking={picked} isDayShown={false} onFault={onFault} />
          : day.papers.map((paper) => <LibraryPaper key={paper.key} paper={paper} words={words} picking={picked} isDayShown={false} />)}
        {day.papers.length > 2 && <DayLinks day={day} t={t} isAgain />}
      </main>
    </div>
  );
};
