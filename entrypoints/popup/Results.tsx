import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Chevron } from '../../components/Chevron.tsx';
import { MOST_LISTED } from '../../components/list-rows.ts';
import { ResultGroup, ResultList, ResultOption } from '../../components/ResultList.tsx';
import { ResultRow } from '../../components/ResultRow.tsx';
import type { Translate } from '../../lib/platform/i18n.ts';
import { toListName } from './list-names.ts';
import type { PopupKeeper } from './popup-keeper.ts';
import { countRows, isWhole, paperOf, rowAt, type OpenPopup, type PopupState, type Row, type RowPaper } from './popup-view.ts';
import { ROW_HEIGHT } from './rows.ts';
import { toRow, type RowMaking } from './to-row.ts';
import type { RowsInView } from './use-rows-in-view.ts';

/** What the list is drawn from. */
export interface ResultsProps {
  readonly popup: OpenPopup;
  readonly state: PopupState;
  readonly keeper: PopupKeeper;
  readonly view: RowsInView;
}

/** The id of the list in the document. */
export const LIST_ID = 'results';

const toArxivId = (row: Row, state: PopupState): string | null =>
  row.kind === 'named' ? row.id : paperOf(row, state.papers)?.entries[0]?.arxivIds[0] ?? null;

const toRowKey = (row: Row): number | string => {
  if (row.kind === 'named') return row.id;
  if (row.kind === 'more') return row.kind;
  return row.kind === 'current' ? row.paper.key : row.key;
};

/** A paper that no digest has: there is only its number to show. */
const Named = ({ id, t }: { readonly id: string; readonly t: Translate }): JSX.Element => (
  <div class="result-words">
    <p class="result-title" lang="en">arXiv:{id}</p>
    <p class="result-text">{t('popup_open_named')}</p>
  </div>
);

/** The way to what is not listed. */
const More = ({ count, t }: { readonly count: number; readonly t: Translate }): JSX.Element => (
  <div class="result-words">
    <p class="result-text">{t('popup_more', count.toLocaleString())}</p>
  </div>
);

const openBy = (keeper: PopupKeeper, place: number) => (event: MouseEvent): void => {
  if (event.button > 1) return;
  keeper.open(place, { where: event.ctrlKey || event.metaKey ? 'library' : 'paper', isBehind: event.button === 1 });
};

// For the mouse alone, and so no control by its role: an option has none inside it, and keys have → and ←.
const FoldSign = ({ place, isOpen, keeper }: { readonly place: number; readonly isOpen: boolean; readonly keeper: PopupKeeper }): JSX.Element => (
  <span
    class="result-fold"
    aria-hidden="true"
    onClick={(event) => {
      event.stopPropagation();
      keeper.fold(place);
    }}
  >
    <Chevron isOpen={isOpen} />
  </span>
);

// The list is drawn anew when a key is typed, when something is found for it, and when papers come: of a row only what changes.
const PaperRow = ({ paper, found, t, isWhole: whole }: RowMaking & { readonly paper: RowPaper }): JSX.Element | null =>
  useMemo(() => {
    const content = toRow(paper, { found, t, isWhole: whole });
    return content === undefined ? null : <ResultRow {...content} />;
  }, [paper, found, t, whole]);

const Content = ({ row, place, popup, state, keeper }: ResultsProps & { readonly row: Row; readonly place: number }): JSX.Element | null => {
  const { t } = state.speech;
  if (row.kind === 'named') return <Named id={row.id} t={t} />;
  if (row.kind === 'more') return <More count={row.count} t={t} />;
  const paper = paperOf(row, state.papers);
  const whole = isWhole(popup, place);
  const found = popup.listing.nearest?.found ?? popup.listing.found;
  // What has just come into view is being read.
  if (paper === undefined) return null;
  return (
    <>
      <PaperRow paper={paper} found={found} t={t} isWhole={whole} />
      <FoldSign place={place} isOpen={whole} keeper={keeper} />
    </>
  );
};

const OptionAt = (props: ResultsProps & { readonly place: number; readonly top?: number }): JSX.Element | null => {
  const { popup, state, keeper, place, top } = props;
  const row = rowAt(popup.listing, place);
  if (row === undefined) return null;
  return (
    <ResultOption
      place={place}
      total={countRows(popup.listing)}
      isSelected={place === popup.selected}
      isWhole={isWhole(popup, place) || row.kind === 'named' || row.kind === 'more'}
      arxivId={toArxivId(row, state)}
      rowKey={toRowKey(row)}
      {...(top === undefined ? {} : { box: { top, height: ROW_HEIGHT } })}
      onOpen={openBy(keeper, place)}
    >
      <Content {...props} row={row} />
    </ResultOption>
  );
};

/** The rows that were found, those near the view alone, under the row that leads them. */
export const Results = (props: ResultsProps): JSX.Element => {
  const { popup: { listing }, state: { speech: { t } }, view } = props;
  const { lead, keys } = listing;
  const before = lead === null ? 0 : 1;
  return (
    <ResultList id={LIST_ID} label={t('popup_list')} scroller={view.scroller} onScroll={view.onScroll}>
      {lead !== null && (
        <ResultGroup name={t(lead.kind === 'current' ? 'popup_current' : 'popup_named')}>
          <OptionAt key={toRowKey(lead)} {...props} place={0} />
        </ResultGroup>
      )}
      {keys.length > 0 && (
        <ResultGroup name={toListName(listing, t)} count={keys.length} height={view.height} rows={view.list}>
          {view.places.map((place) => <OptionAt key={keys[place]} {...props} place={place + before} top={view.topOf(place)} />)}
        </ResultGroup>
      )}
      {keys.length > MOST_LISTED && (
        <ResultGroup name={t('library_title')}>
          <OptionAt key="more" {...props} place={MOST_LISTED + before} />
        </ResultGroup>
      )}
    </ResultList>
  );
};
