import { useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../../lib/platform/i18n.ts';
import { readSettings, writeSettings, type Settings } from '../../lib/store/settings.ts';
import { readSpeech, type Speech } from '../../lib/store/speech.ts';
import { withShelf } from '../../lib/store/with-shelf.ts';

/** What the options page shows. */
export type Options =
  | { readonly at: 'reading' }
  | {
      readonly at: 'open';
      readonly settings: Settings;
      readonly speech: Speech;
      /** All days that have entries, newest first. */
      readonly days: readonly string[];
      readonly entryCount: number;
      /** Why the database cannot be used, in the browser's words. */
      readonly trouble: string | null;
    };

/** What a reader changes here. */
export interface OptionActions {
  showOn(host: string): void;
  setFolded(folded: boolean): void;
  setLanguage(language: Language | null): void;
}

const readOptions = async (): Promise<Options> => {
  const [settings, speech, { value, trouble }] = await Promise.all([
    readSettings(),
    readSpeech(),
    withShelf(async (shelf) => ({ days: await shelf.days(), entryCount: await shelf.count() })),
  ]);
  return { at: 'open', settings, speech, ...value, trouble };
};

/** The settings, the state of the store, and what changes them. */
export const useOptions = (): { readonly options: Options; readonly actions: OptionActions } => {
  const [options, setOptions] = useState<Options>({ at: 'reading' });
  const read = (): void => void readOptions().then(setOptions);
  // At once: an effect after the first frame would wait for a frame that shows nothing.
  useLayoutEffect(read, []);
  const change = (settings: Partial<Settings>): void => void writeSettings(settings).then(read);
  const hiddenHosts = options.at === 'open' ? options.settings.hiddenHosts : [];
  const actions: OptionActions = {
    showOn: (host) => change({ hiddenHosts: hiddenHosts.filter((hidden) => hidden !== host) }),
    setFolded: (folded) => change({ folded }),
    setLanguage: (language) => change({ language }),
  };
  return { options, actions };
};
