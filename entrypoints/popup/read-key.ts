import { isOfInputMethod } from '../../components/is-of-input-method.ts';
import type { Step } from './reduce-popup.ts';

/** What a key does in the field. */
export type KeyAct = { readonly act: 'move'; readonly step: Step } | { readonly act: 'open' | 'open-in-library' | 'fold' | 'clear' | 'close' };

/** What a key's meaning depends on. */
export interface FieldState {
  readonly text: string;
  /** The caret, or what is selected. */
  readonly start: number;
  readonly end: number;
  /** Whether the reader has gone through the list since typing. */
  readonly hasMoved: boolean;
  /** Whether the selected row is whole; `null` where it cannot be unfolded. */
  readonly isWhole: boolean | null;
  /** Whether there is anything to clear besides the text. */
  readonly isNarrowed: boolean;
}

/** A key that was pressed. */
export type Press = Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & { readonly keyCode: number };

/** Two keydowns of one press come with one time stamp, in milliseconds. */
const LEAST_APART = 1;

/**
 * Whether a press has done its work: on macOS the one that ends a syllable is sent again once it has. Enter and Esc meant
 * the syllable; every other key is meant for what it does besides.
 */
export const isSentAgain = ({ key, timeStamp }: Pick<KeyboardEvent, 'key' | 'timeStamp'>, composedAt: number): boolean =>
  (key === 'Enter' || key === 'Escape') && timeStamp - composedAt < LEAST_APART;

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'next', ArrowUp: 'previous', PageDown: 'page-down', PageUp: 'page-up' };

// Home and End belong to the text until the reader has gone into the list, or the caret has no way left to go.
const readEdge = (key: 'Home' | 'End', { text, start, end, hasMoved }: FieldState): KeyAct | undefined => {
  const edge = key === 'Home' ? 0 : text.length;
  const isThere = start === edge && end === edge;
  return hasMoved || isThere ? { act: 'move', step: key === 'Home' ? 'first' : 'last' } : undefined;
};

// → and ← go through the text; at its end there is no further right, and a row that is open is shut before the caret goes back.
const readSide = (key: 'ArrowRight' | 'ArrowLeft', { text, start, end, isWhole }: FieldState): KeyAct | undefined => {
  const isAtEnd = start === text.length && end === text.length;
  return isAtEnd && isWhole === (key === 'ArrowLeft') ? { act: 'fold' } : undefined;
};

const readPlain = (key: string, field: FieldState): KeyAct | undefined => {
  const step = STEPS[key];
  if (step !== undefined) return { act: 'move', step };
  if (key === 'Home' || key === 'End') return readEdge(key, field);
  if (key === 'ArrowRight' || key === 'ArrowLeft') return readSide(key, field);
  if (key === 'Enter') return { act: 'open' };
  if (key === 'Escape') return { act: field.text !== '' || field.isNarrowed ? 'clear' : 'close' };
  return undefined;
};

/**
 * What a key does; `undefined` leaves it to the field. Keys are read by name: these have the same in every layout, also
 * while Hangul is on. Nothing is done while an input method composes: Enter then ends the syllable and that is all.
 */
export const readKey = (press: Press, field: FieldState): KeyAct | undefined => {
  if (isOfInputMethod(press) || press.altKey || press.shiftKey) return undefined;
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? { act: 'open-in-library' } : undefined;
  return readPlain(press.key, field);
};
