import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SearchPlace } from '../../lib/links/place.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import { toQueryText, type Clause } from '../../lib/search/query.ts';
import type { Found } from '../../lib/search/found.ts';
import type { Search } from '../../lib/store/search.ts';

/** A search that found nothing, and who searches for something else. */
export interface NoResultProps {
  readonly place: SearchPlace;
  readonly found: Found;
  readonly search: Search | null;
  readonly t: Translate;
  readonly onSearch: (place: SearchPlace) => void;
}

/** Clauses that are tried without: each is a search. */
const MOST_TRIED = 8;

/** A search with one thing less that finds something. */
interface Nearer {
  readonly without: string;
  readonly place: SearchPlace;
  readonly count: number;
}

const toTried = (place: SearchPlace, clauses: readonly Clause[]): Omit<Nearer, 'count'>[] => {
  const narrowing = [...place.tags.map((tag) => `#${tag}`), ...place.years].join(' ');
  const isNarrowed = narrowing !== '';
  const shorter = clauses.length > 1 || isNarrowed ? clauses.slice(0, MOST_TRIED) : [];
  return [
    ...(isNarrowed ? [{ without: narrowing, place: { ...place, tags: [], years: [] } }] : []),
    ...shorter.map((clause) => ({ without: toQueryText([clause]), place: { ...place, text: toQueryText(clauses.filter((other) => other !== clause)) } })),
  ];
};

const findNearer = async (search: Search, place: SearchPlace, clauses: readonly Clause[]): Promise<Nearer[]> => {
  const tried = await Promise.all(toTried(place, clauses).map(async (each) => {
    const { text, tags, years, isLiteral } = each.place;
    return { ...each, count: (await search.find({ text, tags, years, isLiteral })).keys.length };
  }));
  return tried.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
};

const useNearer = ({ search, place, found }: NoResultProps): readonly Nearer[] => {
  const [nearer, setNearer] = useState<readonly Nearer[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setNearer([]);
    if (search !== null) void findNearer(search, place, found.query.clauses).then((next) => isCurrent && setNearer(next));
    return () => {
      isCurrent = false;
    };
  }, [search, found]);
  return nearer;
};

const Understood = ({ found, t }: NoResultProps): JSX.Element => (
  <dl class="library-understood">
    {found.query.clauses.map(({ kind, text, isExcluded }, place) => (
      <div key={place}>
        <dt>{isExcluded ? t('popup_clause_not', t(`popup_clause_${kind}`)) : t(`popup_clause_${kind}`)}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** Says what was understood where nothing answers it, and with which part left out something would. */
export const NoResult = (props: NoResultProps): JSX.Element => {
  const { t, onSearch } = props;
  const nearer = useNearer(props);
  return (
    <div class="library-none">
      <p>{t('popup_none')}</p>
      <Understood {...props} />
      <ul>
        {nearer.map(({ without, place, count }) => (
          <li key={without}>
            <button type="button" class="link" onClick={() => onSearch(place)}>{t('library_without', without)}</button> <span class="num">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
