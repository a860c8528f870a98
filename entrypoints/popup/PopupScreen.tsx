import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { toOptionId } from '../../components/ResultList.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useSaid } from '../../components/use-said.ts';
import { Answer } from './Answer.tsx';
import { Footer } from './Footer.tsx';
import { toSaid } from './list-names.ts';
import { countRows, isWhole, paperOf, rowAt, type OpenPopup, type PopupState } from './popup-view.ts';
import { LIST_ID } from './Results.tsx';
import { useFieldKeys } from './use-field-keys.ts';
import { usePopup } from './use-popup.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { Vacant } from './Vacant.tsx';

// A row that is still being read has nothing to be pointed at for.
const toActiveId = ({ listing, selected }: OpenPopup, { papers }: PopupState): string | undefined => {
  const row = rowAt(listing, selected);
  return row?.kind === 'named' || row?.kind === 'more' || paperOf(row, papers) !== undefined ? toOptionId(selected) : undefined;
};

const Said = ({ state: { popup, speech: { t } } }: { readonly state: PopupState }): JSX.Element => {
  const listing = popup.at === 'listing' ? popup.listing : undefined;
  // Of a list whose lead came later nothing else was found.
  const isSaid = useSaid(listing?.found);
  return <p class="sr" role="status">{listing && isSaid ? toSaid(listing, t) : ''}</p>;
};

/** Search, in a popup over whatever the reader is at. */
export const PopupScreen = (): JSX.Element => {
  const { state, keeper } = usePopup();
  const { popup, asked, speech: { t, language } } = state;
  const view = useRowsInView(state, (keys) => keeper.read(keys));
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = useFieldKeys({ state, keeper, view });
  const focus = (): void => field.current?.focus();
  // A button that was pressed may be gone with what it changed, and keys go on in the field.
  const focusAgain = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest('button') !== null) focus();
  };
  // The browser's own focus at the start comes before the next frame; this is for a field that was drawn anew.
  useLayoutEffect(() => void requestAnimationFrame(focus), []);
  // Firefox may give the popup's window the focus only after both.
  useEffect(() => {
    const onFocus = (): void => {
      if (document.activeElement === document.body) focus();
    };
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, []);
  document.documentElement.lang = language;
  document.title = t('popup_title');
  const open = popup.at === 'listing' && countRows(popup.listing) > 0 ? popup : undefined;
  return (
    <>
      <SearchBox
        t={t}
        text={asked.text}
        field={field}
        listId={open && LIST_ID}
        activeId={open && toActiveId(open, state)}
        onText={(text) => keeper.type(text)}
        onKeyDown={onKeyDown}
        onClear={() => {
          keeper.clear();
          focus();
        }}
      />
      <main class="popup-main" onClick={focusAgain}>
        <h1 class="sr">{t('popup_title')}</h1>
        <Said state={state} />
        {popup.at === 'vacant' && <Vacant t={t} keeper={keeper} />}
        {popup.at === 'failed' && <Trouble sentence={t('popup_failed')} t={t} reason={popup.reason} />}
        {popup.at === 'listing' && <Answer popup={popup} state={state} keeper={keeper} view={view} />}
      </main>
      <Footer t={t} keeper={keeper} isWhole={open !== undefined && isWhole(open, open.selected)} />
    </>
  );
};
