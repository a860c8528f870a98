import { browser } from '../../lib/platform/browser.ts';

/** Closes the popup; where its page was opened in a tab, that is the reader's to close. */
export const closePopup = (): void => {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) close();
};
