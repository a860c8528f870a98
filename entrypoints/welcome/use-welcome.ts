import { useLayoutEffect, useState } from 'preact/hooks';
import type { Gloss } from '../../lib/digest/gloss.ts';
import { browser } from '../../lib/platform/browser.ts';
import { hasHost, requestHost } from '../../lib/platform/hosts.ts';
import { findExample } from '../../lib/store/example.ts';
import { readSpeech, type Speech } from '../../lib/store/speech.ts';

/** What the welcome page shows. */
export type Welcome =
  | { readonly at: 'reading' }
  | {
      readonly at: 'open';
      readonly speech: Speech;
      readonly example: Gloss | undefined;
      /** Whether the browser lets cards be shown on arXiv. */
      readonly isOn: boolean;
    };

/** What a reader does here. */
export interface WelcomeActions {
  turnOn(): void;
  openOptions(): void;
}

const readWelcome = async (): Promise<Welcome> => {
  const [speech, example, isOn] = await Promise.all([readSpeech(), findExample(), hasHost()]);
  return { at: 'open', speech, example, isOn };
};

// A page that stays open under an update, or a removal, of the extension has no way to it any more, and is left as it is.
const warn = (error: unknown): void => console.warn('Gloss: the welcome page is not read', error);

/** The welcome page, read anew when the reader grants or takes back the permission. */
export const useWelcome = (): { readonly welcome: Welcome; readonly actions: WelcomeActions } => {
  const [welcome, setWelcome] = useState<Welcome>({ at: 'reading' });
  // At once: an effect after the first frame would wait for a frame that shows nothing.
  useLayoutEffect(() => {
    const read = (): void => void readWelcome().then(setWelcome).catch(warn);
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    read();
  }, []);
  const actions: WelcomeActions = {
    turnOn: () => void requestHost(),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
  return { welcome, actions };
};
