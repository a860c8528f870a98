import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { toOptionId } from '../../components/ResultList.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { Footer } from './Footer.tsx';
import { Found } from './Found.tsx';
import { countRows, isWhole, type PopupState } from './popup-view.ts';
import { LIST_ID } from './Results.tsx';
import { useFieldKeys } from './use-field-keys.ts';
import { usePopup } from './use-popup.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { Vacant } from './Vacant.tsx';

const toSaid = ({ popup, speech: { t } }: PopupState): string => {
  if (popup.at !== 'listing') return '';
  const { found, lead, nearest } = popup.listing;
  if (found.keys.length > 0) return t(found.isPartial ? 'popup_said_partial' : 'popup_said', found.keys.length.toLocaleString());
  if (nearest !== null) return t('popup_said_nearest', nearest.found.keys.length.toLocaleString());
  return lead === null ? t('popup_none') : t('popup_open_named');
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
        activeId={open && toOptionId(open.selected)}
        onText={(text) => keeper.type(text)}
        onKeyDown={onKeyDown}
        onClear={() => {
          keeper.clear();
          focus();
        }}
      />
      <main class="popup-main" onClick={focusAgain}>
        <h1 class="sr">{t('popup_title')}</h1>
        <p class="sr" role="status">{toSaid(state)}</p>
        {popup.at === 'vacant' && <Vacant t={t} keeper={keeper} />}
        {popup.at === 'failed' && <Trouble sentence={t('popup_failed')} label={t('options_store_reason')} reason={popup.reason} />}
        {popup.at === 'listing' && <Found popup={popup} state={state} keeper={keeper} view={view} />}
      </main>
      <Footer t={t} keeper={keeper} isWhole={open !== undefined && isWhole(open, open.selected)} />
    </>
  );
};
