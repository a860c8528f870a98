import type { JSX } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { toDrawnPlaces } from '../../components/list-rows.ts';
import { ResultOption } from '../../components/ResultList.tsx';
import { ResultRow } from '../../components/ResultRow.tsx';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Found } from '../../lib/search/found.ts';
import type { FoundPaper, Search } from '../../lib/store/search.ts';
import { Rest, REST_ID } from './Rest.tsx';
import { RESULTS_ID, toRowId } from './result-ids.ts';
import { ROW_HEIGHT, toRowsNear } from './rows-near.ts';
import { toResult } from './to-result.ts';
import { useBatches } from './use-batches.ts';
import type { Results } from './use-results.ts';
import { useScrollWindow } from './use-scroll-window.ts';

/** What was found, and the rows that are chosen and picked. */
export interface ResultRowsProps {
  readonly found: Found;
  readonly results: Results;
  readonly search: Search;
  readonly t: Translate;
  readonly onFault: (error: unknown) => void;
}

/** Rows that are read at a time. */
const SIZE = 10;

const toBatch = (place: number): number => Math.floor(place / SIZE);

const useFollow = (list: HTMLElement | null, at: number): void => {
  useEffect(() => {
    if (list === null || at < 0) return;
    const top = list.getBoundingClientRect().top + at * ROW_HEIGHT;
    if (top < 0) scrollBy({ top: top - ROW_HEIGHT / 2 });
    else if (top + ROW_HEIGHT > innerHeight) scrollBy({ top: top + ROW_HEIGHT * 1.5 - innerHeight });
  }, [at]);
};

const Row = ({ place, paper, props: { found, results, t } }: { readonly place: number; readonly paper: FoundPaper | undefined; readonly props: ResultRowsProps }): JSX.Element => {
  const { at, picked, onPress } = results;
  const key = found.keys[place] ?? 0;
  const isPicked = picked.keys.has(key);
  return (
    <ResultOption
      place={place}
      total={found.keys.length}
      isSelected={picked.isOn ? isPicked : place === at}
      isWhole={false}
      arxivId={paper?.entries[0]?.arxivIds[0] ?? null}
      rowKey={key}
      box={{ top: place * ROW_HEIGHT, height: ROW_HEIGHT }}
      onOpen={(event) => onPress(place, event)}
    >
      <div class="library-row" data-active={place === at}>
        {picked.isOn && <span class="library-check" data-on={isPicked} />}
        {paper && <ResultRow {...toResult(paper, found.matcher, t)} />}
      </div>
    </ResultOption>
  );
};

/** The rows of what was found, of which only those near the window are read and drawn. */
export const ResultRows = (props: ResultRowsProps): JSX.Element => {
  const { found: { keys }, results: { at, count, picked, onKeyDown }, search, t, onFault } = props;
  const { element, seen } = useScrollWindow<HTMLUListElement>();
  useFollow(element.current, at);
  // The field and the list point at the row that is chosen, also where it was scrolled away from.
  const places = toDrawnPlaces(toRowsNear(count, seen), at);
  const read = useCallback((wanted: readonly number[]) => search.readPapers(wanted), [search]);
  const batches = useBatches({ keys, size: SIZE, wanted: [...new Set(places.map(toBatch))], read, onFault });
  const toPaper = (place: number): FoundPaper | undefined => batches.get(toBatch(place))?.find(({ key }) => key === keys[place]);
  return (
    <>
      <ul
        ref={element}
        id={RESULTS_ID}
        class="library-results"
        role="listbox"
        tabIndex={0}
        aria-label={t('popup_list')}
        aria-describedby={count < keys.length ? REST_ID : undefined}
        aria-multiselectable={picked.isOn}
        aria-activedescendant={at < 0 ? undefined : toRowId(at)}
        style={{ height: `${count * ROW_HEIGHT}px` }}
        onKeyDown={onKeyDown}
      >
        {places.map((place) => <Row key={keys[place]} place={place} paper={toPaper(place)} props={props} />)}
      </ul>
      <Rest count={keys.length - count} t={t} />
    </>
  );
};
