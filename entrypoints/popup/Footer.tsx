import type { JSX } from 'preact';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { PopupKeeper } from './popup-keeper.ts';

/** The line below. */
export interface FooterProps {
  readonly t: Translate;
  readonly keeper: PopupKeeper;
  /** Whether the selected row is shown whole. */
  readonly isWhole: boolean;
}

const onPress = (act: () => void) => (event: Event): void => {
  event.preventDefault();
  act();
};

/** The way to our other pages, and what the keys do. The library opens at what is asked here. */
export const Footer = ({ t, keeper, isWhole }: FooterProps): JSX.Element => (
  <footer class="popup-footer">
    <a href="library.html" target="_blank" onClick={onPress(() => keeper.openLibrary())}>{t('library_title')}</a>
    <a href="options.html" target="_blank" onClick={onPress(() => keeper.openOptions())}>{t('library_settings')}</a>
    <p class="popup-keys" aria-hidden="true">
      <kbd>↑↓</kbd> {t('popup_key_choose')} <kbd>{isWhole ? '←' : '→'}</kbd> {t(isWhole ? 'popup_key_fold' : 'popup_key_unfold')} <kbd>↵</kbd> {t('popup_key_open')}
    </p>
  </footer>
);
