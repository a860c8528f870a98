import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { toClauseName } from '../../components/clause-name.ts';
import type { SearchPlace } from '../../lib/links/place.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import { toQueryText } from '../../lib/search/query.ts';
import type { Found } from '../../lib/search/found.ts';
import { findNearer, type Fruitless, type Nearer } from '../../lib/store/find-nearer.ts';
import type { Search } from '../../lib/store/search.ts';

/** A search that found nothing, and who searches for something else. */
export interface NoResultProps {
  readonly place: SearchPlace;
  readonly found: Found;
  readonly search: Search | null;
  readonly t: Translate;
  readonly onSearch: (place: SearchPlace) => void;
  readonly onFault: (error: unknown) => void;
}

const toFruitless = ({ text, tags, years, isLiteral }: SearchPlace, { query }: Found): Fruitless =>
  ({ request: { text, tags, years, isLiteral }, clauses: query.clauses });

const toWhat = (without: Nearer['without'], { tags, years }: SearchPlace): string =>
  without === 'narrowing' ? [...tags.map((tag) => `#${tag}`), ...years].join(' ') : toQueryText([without]);

const toNearerPlace = ({ request: { text, tags = [], years = [] } }: Nearer, place: SearchPlace): SearchPlace => ({ ...place, text, tags, years });

const useNearer = ({ search, place, found, onFault }: NoResultProps): readonly Nearer[] => {
  const [nearer, setNearer] = useState<readonly Nearer[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setNearer([]);
    if (search !== null) void findNearer(search, toFruitless(place, found), () => isCurrent).then((next) => isCurrent && setNearer(next)).catch((error) => isCurrent && onFault(error));
    return () => {
      isCurrent = false;
    };
  }, [search, found]);
  return nearer;
};

const Understood = ({ found, t }: NoResultProps): JSX.Element => (
  <dl class="library-understood">
    {found.query.clauses.map((clause, place) => (
      <div key={place}>
        <dt>{toClauseName(clause, t)}</dt>
        <dd>{clause.text}</dd>
      </div>
    ))}
  </dl>
);

/** Says what was understood where nothing answers it, and with which part left out something would. */
export const NoResult = (props: NoResultProps): JSX.Element => {
  const { t, place, onSearch } = props;
  const nearer = useNearer(props);
  return (
    <div class="library-none">
      <p>{t('popup_none')}</p>
      <Understood {...props} />
      <ul>
        {nearer.map((each, at) => (
          <li key={at}>
            <button type="button" class="link" onClick={() => onSearch(toNearerPlace(each, place))}>{t('library_without', toWhat(each.without, place))}</button> <span class="num">{each.found.keys.length}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
