import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { toTranslate } from '../../lib/platform/i18n.ts';
import { WORDS } from '../../lib/platform/words.ts';
import { toLanguage, toSettings } from '../../lib/store/settings.ts';
import { NOTHING_ASKED, PopupKeeper } from './popup-keeper.ts';
import type { PopupState } from './popup-view.ts';

// The frame is drawn before anything is read: in the browser's language, with what was typed while this was loaded.
const toStart = (): PopupState => {
  const language = toLanguage(toSettings(undefined));
  const text = document.querySelector('input')?.value ?? '';
  const speech = { language, t: toTranslate(WORDS[language]) };
  return { asked: { ...NOTHING_ASKED, text }, speech, popup: { at: 'opening' }, papers: new Map() };
};

/** The popup, and who does what a reader does to it. */
export const usePopup = (): { readonly state: PopupState; readonly keeper: PopupKeeper } => {
  const [state, show] = useState(toStart);
  const keeper = useMemo(() => new PopupKeeper(state, show), []);
  useLayoutEffect(() => keeper.start(), []);
  return { state, keeper };
};
