import { useState } from 'preact/hooks';
import type { StorePlace } from './option-section.ts';
import type { OptionActions } from './options-view.ts';

/** Where the reader asked for what is being done to the store, and the same actions, which remember it. */
export const useStorePlace = (actions: OptionActions): readonly [StorePlace, OptionActions] => {
  const [place, setPlace] = useState<StorePlace>('import');
  const from = <Values extends readonly unknown[]>(there: StorePlace, act: (...values: Values) => void) => (...values: Values): void => {
    setPlace(there);
    act(...values);
  };
  const placed: OptionActions = {
    ...actions,
    choose: from('import', actions.choose),
    drop: from('import', actions.drop),
    paste: from('import', actions.paste),
    remove: from('sources', actions.remove),
    reset: from('sources', actions.reset),
    undo: from('undo', actions.undo),
  };
  return [place, placed];
};
