import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toMonthName } from '../../components/day-names.ts';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { hrefOfTag } from '../../components/LibraryPaper.tsx';
import { LibraryRail } from '../../components/LibraryRail.tsx';
import { TimelineBars } from '../../components/TimelineBars.tsx';
import type { LibraryWords } from '../../components/library-words.ts';
import { hasHangul } from '../../lib/digest/hangul.ts';
import { readLibraryFeed } from '../../lib/store/library-feed.ts';
import type { LibraryTag } from '../../lib/store/library-tag.ts';
import { readEntries } from './read-entries.ts';
import { Nowhere } from './Nowhere.tsx';
import { PaperFeed } from './PaperFeed.tsx';
import { toMonthHref } from './month-href.ts';
import { usePicking } from './use-picking.ts';
import type { ViewProps } from './view-props.ts';
import { ViewTools } from './ViewTools.tsx';

/** Related tags that are shown. */
const MOST_RELATED = 24;

const Related = ({ tag, words: { t } }: { readonly tag: LibraryTag; readonly words: LibraryWords }): JSX.Element => (
  <LibraryRail label={t('library_related')} isNavigation>
    <p class="library-rail-name">{t('library_related')}</p>
    <ul>
      {tag.related.slice(0, MOST_RELATED).map(({ key, tag: name, count }) => (
        <li key={key}><a href={hrefOfTag(name)}><span lang="en">#{name}</span> <span class="num">{count}</span></a></li>
      ))}
    </ul>
  </LibraryRail>
);

const Trend = ({ tag, words }: { readonly tag: LibraryTag; readonly words: LibraryWords }): JSX.Element | null => {
  const [pointed, point] = useState<number>();
  const at = Math.min(pointed ?? Infinity, tag.months.length - 1);
  const month = tag.months[at];
  if (month === undefined || tag.months.length < 2) return null;
  return (
    <div class="timeline library-trend">
      <TimelineBars label={words.t('library_tag_trend')} months={tag.months} at={at} words={words} onPoint={point} isLow />
      <p class="timeline-said">
        <span>{words.t('timeline_month_count', toMonthName(month.month, words.language), month.count)}</span>
        {month.count > 0 && <a href={toMonthHref(month.month, words.language, [tag.key])}>{words.t('timeline_month_open')}</a>}
      </p>
    </div>
  );
};

/** The papers of a tag, newest first, how many there were each month, and the tags that stand beside it. */
export const TagView = ({ tag, words, search, onFault }: ViewProps & { readonly tag: LibraryTag }): JSX.Element => {
  const { t } = words;
  const picked = usePicking(`tag ${tag.key}`, tag.keys);
  return (
    <div class="library">
      <Related tag={tag} words={words} />
      <main>
        <LibraryHead title={`#${tag.tag}`} lang={hasHangul(tag.tag) ? 'ko' : 'en'}>
          <p role="status">{t('library_count', tag.keys.length)}</p>
          {search && <ViewTools keys={tag.keys} picked={picked} read={(keys) => readEntries(search, keys)} name={`tag-${tag.tag}`} words={words} />}
        </LibraryHead>
        <Trend tag={tag} words={words} />
        {tag.keys.length === 0 && <Nowhere t={t} />}
        {search && tag.keys.length > 0 && (
          <PaperFeed name={`tag ${tag.key}`} label={t('library_tag_papers')} keys={tag.keys} read={(keys) => readLibraryFeed(search, keys)} words={words} picking={picked} isDayShown onFault={onFault} />
        )}
      </main>
    </div>
  );
};
