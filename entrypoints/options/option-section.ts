import type { OptionActions, OptionsView } from './options-view.ts';

/** What each section of the page is given. */
export interface OptionSectionProps {
  readonly options: OptionsView;
  readonly actions: OptionActions;
}

/** The sections from which the store is changed. */
export type StorePlace = 'import' | 'sources' | 'undo';

/** Whether the store is being changed, or about to be. */
export const isBusy = ({ importing: { at } }: OptionsView): boolean => at !== 'idle' && at !== 'failed';
