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

/** Switches picking on and off; while it is on, picks all or none, and says how many are picked. */
export const LibraryPickTools = ({ t, isOn, picked, total, onSwitch, onAll, onNone }: LibraryPickToolsProps): JSX.Element | null =>
  total === 0 ? null : (
    <>
      <button type="button" class="link" aria-pressed={isOn} onClick={onSwitch}>{t('library_pick')}</button>
      {isOn && picked < total && <button type="button" class="link" onClick={onAll}>{t('library_pick_all')}</button>}
      {isOn && picked > 0 && <button type="button" class="link" onClick={onNone}>{t('library_pick_none')}</button>}
      <span class="library-picked" role="status">{isOn ? t('library_picked', picked) : ''}</span>
    </>
  );
