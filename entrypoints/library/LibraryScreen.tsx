import type { JSX } from 'preact';
import { LibraryEntry } from '../../components/LibraryEntry.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useLibrary, type Library } from './use-library.ts';

type Open = Extract<Library, { at: 'open' }>;

const toTitle = ({ place, entries }: Open): string => {
  if (place.by === 'day') return place.name;
  return place.by === 'tag' ? `#${place.name}` : entries[0]?.title ?? `arXiv:${place.name}`;
};

const DayLink = ({ day, label }: { readonly day: string | undefined; readonly label: string }): JSX.Element | null =>
  day === undefined ? null : <a href={`#/day/${day}`}>{label} <time dateTime={day}>{day}</time></a>;

const DayLinks = ({ place, days, speech: { t } }: Open): JSX.Element | null => {
  const at = place.by === 'day' ? days.indexOf(place.name) : -1;
  const [later, earlier] = [at > 0 ? days[at - 1] : undefined, at >= 0 ? days[at + 1] : undefined];
  if (later === undefined && earlier === undefined) return null;
  return (
    <nav class="library-days" aria-label={t('library_days')}>
      <DayLink day={earlier} label={t('library_day_before')} />
      <DayLink day={later} label={t('library_day_after')} />
    </nav>
  );
};

const Nothing = ({ speech: { t } }: Open): JSX.Element => (
  <p class="library-nothing">{t('library_nothing')} <a href="#/">{t('library_newest')}</a></p>
);

const Head = (library: Open): JSX.Element => {
  const { t } = library.speech;
  return (
    <header class="library-head">
      <h1 lang={library.place.by === 'day' ? undefined : 'en'}>{toTitle(library)}</h1>
      <p class="library-count" role="status">{t('library_count', library.entries.length)}</p>
      <DayLinks {...library} />
    </header>
  );
};

/** The digest, to be read: a day, a tag or a paper, by the address. */
export const LibraryScreen = (): JSX.Element | null => {
  const library = useLibrary();
  if (library.at === 'reading') return null;
  const { entries, speech, place, trouble } = library;
  document.documentElement.lang = speech.language;
  document.title = `${toTitle(library)} · ${speech.t('library_title')} · ${speech.t('card_name')}`;
  return (
    <>
      <PageBar at="library" t={speech.t} />
      <main>
        <Head {...library} />
        {trouble !== null && (
          <Trouble sentence={speech.t('library_trouble')} label={speech.t('options_store_reason')} reason={trouble} />
        )}
        {entries.length === 0 && <Nothing {...library} />}
        {entries.map((entry) => <LibraryEntry key={entry.key} entry={entry} t={speech.t} isDayShown={place.by !== 'day'} />)}
      </main>
    </>
  );
};
