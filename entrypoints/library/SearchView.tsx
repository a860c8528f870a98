import type { JSX } from 'preact';
import type { LibraryWords } from '../../components/library-words.ts';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { useSaid } from '../../components/use-said.ts';
import { toClean } from '../../lib/digest/lines.ts';
import { changeSearch, toHash, type SearchPlace } from '../../lib/links/place.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Bend, Found } from '../../lib/search/found.ts';
import { NoResult } from './NoResult.tsx';
import { readEntries } from './read-entries.ts';
import { ResultRows } from './ResultRows.tsx';
import { SearchRail } from './SearchRail.tsx';
import type { Results } from './use-results.ts';
import type { ViewProps } from './view-props.ts';
import { ViewTools } from './ViewTools.tsx';

interface SearchViewProps extends ViewProps {
  readonly place: SearchPlace;
  readonly found: Found;
  readonly results: Results;
}

/** Terms that are named; the rest is as good as these. */
const MOST_NAMED = 4;
/** A term is equal to another; a typing error and another layout lead to one. */
const SIGNS = { concept: '=', typo: '→', layout: '→' } as const;

const SortButton = ({ sort, props: { place, visits, words: { t } } }: { readonly sort: SearchPlace['sort']; readonly props: SearchViewProps }): JSX.Element => (
  <button type="button" class="library-sort" aria-pressed={place.sort === sort} onClick={() => visits.stay(changeSearch((now) => ({ ...now, sort })))}>
    {t(sort === 'fit' ? 'library_sort_fit' : 'library_sort_date')}
  </button>
);

const BendText = ({ bend: { typed, found, how } }: { readonly bend: Bend }): JSX.Element => (
  <span>{typed} {SIGNS[how]} <b>{found.slice(0, MOST_NAMED).join(', ')}</b></span>
);

const Bends = ({ found: { bends }, place, visits, words: { t } }: SearchViewProps): JSX.Element | null =>
  bends.length === 0 && !place.isLiteral ? null : (
    <p class="library-bends">
      {place.isLiteral ? t('popup_literal_now') : bends.map((bend) => <BendText key={`${bend.how} ${bend.typed}`} bend={bend} />)}
      <button type="button" class="link" onClick={() => visits.stay(changeSearch((now) => ({ ...now, isLiteral: !place.isLiteral })))}>
        {t(place.isLiteral ? 'popup_widen' : 'popup_literal')}
      </button>
    </p>
  );

const Named = ({ found: { paper }, t }: { readonly found: Found; readonly t: Translate }): JSX.Element | null =>
  paper === null ? null : <p class="library-bends"><a href={toHash({ by: 'paper', id: paper })}>{t('library_to_paper', `arXiv:${paper}`)}</a></p>;

/** The title of a search: what is searched for. An address may come from anybody, and can turn or hide nothing here. */
export const toSearchTitle = ({ text, tags, years }: SearchPlace, { t }: Pick<LibraryWords, 't'>): string =>
  toClean([text.trim(), ...tags.map((tag) => `#${tag}`), ...years].filter(Boolean).join(' ')) || t('library_all');

/** What was found, with room: narrowed by tag and year, sorted by fit or day. */
export const SearchView = (props: SearchViewProps): JSX.Element => {
  const { place, found, results, words, search, visits, onFault } = props;
  const { t } = words;
  const isSaid = useSaid(found.keys);
  return (
    <div class="library">
      <SearchRail place={place} found={found} words={words} onNarrow={visits.stay} />
      <main>
        <LibraryHead title={toSearchTitle(place, words)}>
          <p>{t('library_count', found.keys.length)}</p>
          <p class="sr" role="status">{isSaid ? t('library_said', found.keys.length) : ''}</p>
          {place.text.trim() !== '' && found.keys.length > 1 && (
            <span class="library-sorts" role="group" aria-label={t('library_sort')}>
              <SortButton sort="fit" props={props} />
              <SortButton sort="date" props={props} />
            </span>
          )}
          {search && (
            <ViewTools keys={found.keys} picked={results.picked} read={(keys) => readEntries(search, keys)} name={`search-${toSearchTitle(place, words)}`} words={words} />
          )}
        </LibraryHead>
        {found.isPartial && <p class="library-bends">{t('popup_partial')}</p>}
        <Bends {...props} />
        <Named found={found} t={t} />
        {found.keys.length === 0 && found.paper === null && <NoResult place={place} found={found} search={search} t={t} onSearch={(next) => visits.stay((now) => (now === place ? next : now))} onFault={onFault} />}
        {search && found.keys.length > 0 && <ResultRows found={found} results={results} search={search} t={t} onFault={onFault} />}
      </main>
    </div>
  );
};
