import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LibraryWords } from '../../components/library-words.ts';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { DayView } from './DayView.tsx';
import { Nowhere } from './Nowhere.tsx';
import { PaperView, toPaperTitle } from './PaperView.tsx';
import type { Content } from './read-content.ts';
import { SearchBar } from './SearchBar.tsx';
import { SearchView, toSearchTitle } from './SearchView.tsx';
import { TagView } from './TagView.tsx';
import { TimelineView } from './TimelineView.tsx';
import { useArrival } from './use-arrival.ts';
import { useLibrary, type Library } from './use-library.ts';
import { useResults, type Results } from './use-results.ts';
import { useVisits, type Visits } from './use-visits.ts';
import type { ViewProps } from './view-props.ts';

const toTitle = (content: Content, words: LibraryWords): string => {
  switch (content.by) {
    case 'day':
      return content.day.day ?? '';
    case 'tag':
      return `#${content.tag.tag}`;
    case 'paper':
      return toPaperTitle(content.relations);
    case 'search':
      return `${toSearchTitle(content.place, words)} · ${words.t('library_search')}`;
    case 'timeline':
      return words.t('library_timeline');
    default:
      return '';
  }
};

const View = ({ content, results, view }: { readonly content: Content; readonly results: Results; readonly view: ViewProps }): JSX.Element => {
  switch (content.by) {
    case 'day':
      return <DayView {...view} day={content.day} />;
    case 'tag':
      return <TagView key={content.tag.key} {...view} tag={content.tag} />;
    case 'paper':
      return <PaperView key={toPaperTitle(content.relations)} {...view} relations={content.relations} />;
    case 'search':
      return <SearchView {...view} place={content.place} found={content.found} results={results} />;
    case 'timeline':
      return <TimelineView {...view} timeline={content.timeline} />;
    case 'unread':
      return <main class="library-empty"><LibraryHead title={view.words.t('library_title')} /></main>;
    default:
      return <main class="library-empty"><LibraryHead title={view.words.t('library_title')} /><Nowhere t={view.words.t} /></main>;
  }
};

const ignore = (): void => {};

// What stands instead of the newest day is a search of its own: from then on it is narrowed as one.
const useOwnPlace = (shown: Library['shown'], { visit, stay }: Visits): void => {
  useEffect(() => {
    const content = shown?.content;
    if (shown?.visit === visit && visit.place.by === 'day' && content?.by === 'search') stay(() => content.place);
  }, [shown]);
};

/** The digests, to be read and searched: a day, a tag, a paper, a search or the timeline, by the address. */
export const LibraryScreen = (): JSX.Element | null => {
  const visits = useVisits();
  const library = useLibrary(visits.visit);
  const results = useResults({ content: library?.shown?.content, search: library?.search ?? null, visits, onFault: library?.onFault ?? ignore });
  useOwnPlace(library?.shown, visits);
  useArrival(library?.shown?.visit);
  if (library === undefined) return null;
  const { speech: { t, language }, search, shown, fault, onFault } = library;
  document.documentElement.lang = language;
  document.title = [shown && toTitle(shown.content, { t, language }), t('library_title'), t('card_name')].filter(Boolean).join(' · ');
  return (
    <>
      <PageBar at={visits.visit.place.by === 'timeline' ? 'timeline' : 'library'} t={t}>
        <SearchBar t={t} visits={visits} results={results} />
      </PageBar>
      {shown && shown.trouble !== null && (
        <div class="library-trouble">
          <Trouble sentence={t(shown.trouble.reason === null ? 'store_late' : 'library_trouble')} t={t} reason={shown.trouble.reason} />
        </div>
      )}
      {fault !== null && (
        <div class="library-trouble"><Trouble sentence={t('library_fault')} t={t} reason={fault} /></div>
      )}
      {shown === undefined
        ? <main class="library-empty"><p class="library-reading" role="status">{t('library_reading')}</p></main>
        : <View content={shown.content} results={results} view={{ words: { t, language }, search, visits, onFault }} />}
    </>
  );
};
