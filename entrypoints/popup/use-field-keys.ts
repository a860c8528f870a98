import { useRef } from 'preact/hooks';
import { isOfInputMethod } from '../../components/is-of-input-method.ts';
import { closePopup } from './close-popup.ts';
import type { PopupKeeper } from './popup-keeper.ts';
import { isWhole, rowAt, type PopupState } from './popup-view.ts';
import { isSentAgain, readKey, type FieldState, type KeyAct } from './read-key.ts';
import type { RowsInView } from './use-rows-in-view.ts';

/** What keys work on. */
export interface FieldKeys {
  readonly state: PopupState;
  readonly keeper: PopupKeeper;
  readonly view: RowsInView;
}

const toField = ({ value, selectionStart, selectionEnd }: HTMLInputElement, { popup, asked }: PopupState): FieldState => {
  const isNarrowed = asked.tags.length > 0 || asked.isLiteral;
  const text = { text: value, start: selectionStart ?? 0, end: selectionEnd ?? 0, isNarrowed };
  if (popup.at !== 'listing') return { ...text, hasMoved: false, isWhole: null };
  const row = rowAt(popup.listing, popup.selected);
  const canFold = row?.kind === 'current' || row?.kind === 'found';
  return { ...text, hasMoved: popup.hasMoved, isWhole: canFold ? isWhole(popup, popup.selected) : null };
};

const carryOut = (act: KeyAct, { state: { popup }, keeper, view }: FieldKeys): void => {
  if (act.act === 'move') return keeper.move(act.step, view.countPage());
  if (act.act === 'fold') return popup.at === 'listing' ? keeper.fold(popup.selected) : undefined;
  if (act.act === 'clear') return keeper.clear();
  if (act.act === 'close') return closePopup();
  keeper.openSelected({ where: act.act === 'open' ? 'paper' : 'library', isBehind: false });
};

/** What listens to the field's keys. */
export const useFieldKeys = (keys: FieldKeys): ((event: KeyboardEvent) => void) => {
  const composed = useRef(-Infinity);
  return (event) => {
    if (isOfInputMethod(event)) {
      composed.current = event.timeStamp;
      return;
    }
    if (isSentAgain(event, composed.current) || !(event.currentTarget instanceof HTMLInputElement)) return;
    const act = readKey(event, toField(event.currentTarget, keys.state));
    if (act === undefined) return;
    event.preventDefault();
    carryOut(act, keys);
  };
};
