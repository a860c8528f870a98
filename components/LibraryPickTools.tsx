import type { JSX } from 'preact';
import type { Translate } from '../lib/platform/i18n.ts';

/** How papers of a view are picked. */
export interface LibraryPickToolsProps {
  readonly t: Translate;
  readonly isOn: boolean;
  readonly picked: number;
  /** Papers of the view. */
  readonly total: number;
  readonly onSwitch: () => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

// It stays where it is when there is nothing more to do: the focus is on it.
const Tool = ({ name, isFor, onPress }: { readonly name: string; readonly isFor: boolean; readonly onPress: () => void }): JSX.Element => (
  <button type="button" class="link" aria-disabled={!isFor} onClick={() => isFor && onPress()}>{name}</button>
);

/** Switches picking on and off; while it is on, picks all or none, and says how many are picked. */
export const LibraryPickTools = ({ t, isOn, picked, total, onSwitch, onAll, onNone }: LibraryPickToolsProps): JSX.Element | null =>
  total === 0 ? null : (
    <>
      <button type="button" class="link" aria-pressed={isOn} onClick={onSwitch}>{t('library_pick')}</button>
      {isOn && <Tool name={t('library_pick_all')} isFor={picked < total} onPress={onAll} />}
      {isOn && <Tool name={t('library_pick_none')} isFor={picked > 0} onPress={onNone} />}
      <span class="library-picked" role="status">{isOn ? t('library_picked', picked) : ''}</span>
    </>
  );
