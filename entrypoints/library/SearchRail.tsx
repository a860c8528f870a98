import type { JSX } from 'preact';
import { FacetBar, type Facet } from '../../components/FacetBar.tsx';
import type { LibraryWords } from '../../components/library-words.ts';
import { LibraryRail } from '../../components/LibraryRail.tsx';
import { changeSearch, toggle, type Place, type SearchPlace } from '../../lib/links/place.ts';
import type { Found } from '../../lib/search/found.ts';

/** What was found, and how it is narrowed. */
export interface SearchRailProps {
  readonly place: SearchPlace;
  readonly found: Found;
  readonly words: LibraryWords;
  /** The place that the reader has come to by now, narrowed. */
  readonly onNarrow: (toNext: (place: Place) => Place) => void;
}

/** Tags that are offered. */
const MOST_TAGS = 20;

// What is chosen stays to be seen, also where nothing is left of it.
const withChosen = (facets: readonly Facet[], chosen: readonly string[], toName: (key: string) => string): readonly Facet[] => {
  const missing = chosen.filter((key) => !facets.some((facet) => facet.key === key));
  return [...missing.map((key) => ({ key, name: toName(key), count: 0, isChosen: true })), ...facets];
};

const toTagFacets = ({ found, place: { tags } }: SearchRailProps): readonly Facet[] => {
  const shown = found.tags.filter(({ key }, rank) => rank < MOST_TAGS || tags.includes(key));
  return withChosen(shown.map(({ key, tag, count }) => ({ key, name: `#${tag}`, count, isChosen: tags.includes(key) })), tags, (key) => `#${key}`);
};

const toYearFacets = ({ found, place: { years } }: SearchRailProps): readonly Facet[] =>
  withChosen(found.years.map(({ year, count }) => ({ key: year, name: year, count, isChosen: years.includes(year) })), years, (year) => year);

/** Years and tags that narrow what was found, each with how much it leaves. */
export const SearchRail = (props: SearchRailProps): JSX.Element | null => {
  const { place, found, words: { t }, onNarrow } = props;
  const isNarrowed = place.tags.length + place.years.length > 0;
  if (!isNarrowed && found.keys.length === 0) return null;
  return (
    <LibraryRail label={t('library_narrow')} isNavigation={false}>
      <p class="library-rail-name">{t('library_narrow')}</p>
      <FacetBar label={t('library_narrow_years')} facets={toYearFacets(props)} onToggle={(year) => onNarrow(changeSearch((now) => ({ ...now, years: toggle(now.years, year) })))} />
      <FacetBar label={t('popup_narrow')} facets={toTagFacets(props)} lang="en" onToggle={(tag) => onNarrow(changeSearch((now) => ({ ...now, tags: toggle(now.tags, tag) })))} />
      {isNarrowed && <button type="button" class="link" onClick={() => onNarrow(changeSearch((now) => ({ ...now, tags: [], years: [] })))}>{t('library_narrow_none')}</button>}
    </LibraryRail>
  );
};
