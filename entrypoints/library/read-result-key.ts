import { isOfInputMethod } from '../../components/is-of-input-method.ts';

/** What a key does to the row of the results that is chosen. */
export type ResultAct = { readonly act: 'move'; readonly to: number } | { readonly act: 'open'; readonly isApart: boolean } | { readonly act: 'pick' } | { readonly act: 'clear' };

/** Where the key was pressed. */
export interface ResultKeys {
  /** Of the row that is chosen; -1 for none. */
  readonly at: number;
  readonly count: number;
  /** In the field, keys that move in a text stay its own. */
  readonly isInField: boolean;
}

/** A key that was pressed. */
export type ResultPress = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const PAGE = 5;

const toStep = (key: string, { at, count, isInField }: ResultKeys): number | undefined => {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'PageDown') return at + PAGE;
  if (key === 'PageUp') return at - PAGE;
  if (isInField) return undefined;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined;
};

/**
 * What a press means; `undefined` for what is not ours: while a syllable is composed, and with a key held down beside it,
 * but for Enter, which then opens apart. Keys are read by name: so are the arrows of the number pad.
 */
export const readResultKey = (press: ResultPress, keys: ResultKeys): ResultAct | undefined => {
  const { key, ctrlKey, metaKey } = press;
  if (isOfInputMethod(press) || press.altKey || press.shiftKey) return undefined;
  if (key === 'Enter') return { act: 'open', isApart: ctrlKey || metaKey };
  if (ctrlKey || metaKey) return undefined;
  const { count, isInField } = keys;
  const to = toStep(key, keys);
  if (to !== undefined) return count === 0 ? undefined : { act: 'move', to: Math.max(isInField ? -1 : 0, Math.min(count - 1, to)) };
  if (key === ' ' && !isInField) return { act: 'pick' };
  return key === 'Escape' && isInField ? { act: 'clear' } : undefined;
};
