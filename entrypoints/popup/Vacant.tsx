import type { JSX } from 'preact';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { PopupKeeper } from './popup-keeper.ts';

/** Where nothing is stored there is nothing to search: how it is come by. */
export const Vacant = ({ t, keeper }: { readonly t: Translate; readonly keeper: PopupKeeper }): JSX.Element => (
  <div class="popup-none">
    <h2>{t('popup_vacant')}</h2>
    <p>{t('popup_vacant_hint')}</p>
    <p class="popup-buttons">
      <button type="button" class="button button-primary" onClick={() => keeper.openOptions()}>{t('popup_import')}</button>
      <button type="button" class="link" onClick={() => keeper.restore()}>{t('popup_restore')}</button>
    </p>
  </div>
);
