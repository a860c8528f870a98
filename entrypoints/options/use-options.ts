import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { toUndoable } from '../../lib/digest/imports.ts';
import { onChange } from '../../lib/messages/announce.ts';
import { readStorageSpace } from '../../lib/platform/storage-space.ts';
import { clearHistory, readHistory } from '../../lib/store/history.ts';
import { listOriginals } from '../../lib/store/originals.ts';
import { readSettings, writeSettings, type Settings } from '../../lib/store/settings.ts';
import { readSpeech } from '../../lib/store/speech.ts';
import { withShelf } from '../../lib/store/with-shelf.ts';
import { Importer } from './importer.ts';
import type { Importing } from './importing.ts';
import type { OptionActions, Options, OptionsView } from './options-view.ts';
import { toImportActions, toSourceActions } from './to-actions.ts';

type Stored = Omit<OptionsView, 'importing'>;

const readStored = async (): Promise<Stored> => {
  const { value: sources, trouble } = await withShelf((shelf) => shelf.sources());
  const kept = trouble === null ? [] : await listOriginals();
  const [settings, speech, history, space] = await Promise.all([readSettings(), readSpeech(), readHistory(), readStorageSpace()]);
  return { settings, speech, sources, undoable: toUndoable(sources), history, space, trouble, kept };
};

const warn = (error: unknown): void => console.warn('Gloss: the options are not read', error);
const warnUnwritten = (error: unknown): void => console.warn('Gloss: the settings cannot be written', error);

/** What the page shows, and what a reader does; read anew when this page or another changes the store. */
export const useOptions = (): { readonly options: Options; readonly actions: OptionActions } => {
  const [stored, setStored] = useState<Stored | undefined>();
  const [importing, show] = useState<Importing>({ at: 'idle', outcome: null });
  const reading = useRef(Promise.resolve());
  // One after another: what was read first must not be shown last.
  const read = (): Promise<void> => (reading.current = reading.current.then(readStored).then(setStored).catch(warn));
  const importer = useMemo(() => new Importer({ show, onChanged: read }), []);
  // At once: an effect after the first frame would wait for a frame that shows nothing.
  useLayoutEffect(() => {
    void read();
    importer.prepare();
    return onChange(() => void read());
  }, []);
  const change = (settings: Partial<Settings>): void => {
    // At once: a control that waited for the store would jump back meanwhile.
    setStored((last) => last && { ...last, settings: { ...last.settings, ...settings } });
    // Where it cannot be written the control goes back.
    void writeSettings(settings).catch(warnUnwritten).then(read);
  };
  const actions: OptionActions = {
    ...toImportActions(importer, stored?.speech.language ?? 'ko'),
    ...toSourceActions(importer, () => void read()),
    showOn: (host) => change({ hiddenHosts: stored?.settings.hiddenHosts.filter((hidden) => hidden !== host) ?? [] }),
    setFolded: (folded) => change({ folded }),
    setLanguage: (language) => change({ language }),
    dismissHistory: () => void clearHistory().then(read),
  };
  return { options: stored === undefined ? { at: 'reading' } : { at: 'open', importing, ...stored }, actions };
};
