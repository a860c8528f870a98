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

const PAGE = 5;

const toStep = (code: string, { at, count, isInField }: ResultKeys): number | undefined => {
  if (code === 'ArrowDown') return at + 1;
  if (code === 'ArrowUp') return at - 1;
  if (code === 'PageDown') return at + PAGE;
  if (code === 'PageUp') return at - PAGE;
  if (isInField) return undefined;
  return code === 'Home' ? 0 : code === 'End' ? count - 1 : undefined;
};

/** What a press means; `undefined` for what is not ours. Nothing while a syllable is composed. */
export const readResultKey = (event: KeyboardEvent, keys: ResultKeys): ResultAct | undefined => {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return undefined;
  const { at, count, isInField } = keys;
  const to = toStep(event.code, keys);
  const least = isInField ? -1 : 0;
  if (to !== undefined) return count === 0 ? undefined : { act: 'move', to: Math.max(least, Math.min(count - 1, to)) };
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return at < 0 ? { act: 'move', to: Math.min(0, count - 1) } : { act: 'open', isApart: event.ctrlKey || event.metaKey };
  if (event.code === 'Space' && !isInField) return { act: 'pick' };
  return event.code === 'Escape' && isInField ? { act: 'clear' } : undefined;
};
