import type { Source } from '../../lib/digest/source.ts';
import { toTranslate, type Language } from '../../lib/platform/i18n.ts';
import { saveFile, saveFiles } from '../../lib/platform/save-files.ts';
import { requestPersistence } from '../../lib/platform/storage-space.ts';
import { WORDS } from '../../lib/platform/words.ts';
import type { Item } from '../../lib/store/item.ts';
import { readOriginal } from '../../lib/store/originals.ts';
import { recover } from '../../lib/store/recover.ts';
import { toFailed } from './import-calls.ts';
import { startImportClient, type Answer } from './import-client.ts';
import type { Importer } from './importer.ts';
import type { ImportActions, SourceActions } from './importing.ts';
import { readDropped, toChosenItems, toPastedItem } from './to-items.ts';

const toDay = (): string => new Date().toLocaleDateString('sv');

const readIf = (importer: Importer, items: readonly Item[]): void => {
  if (items.length > 0) importer.read(items);
};

/** What a reader does with digests, done by `importer`. */
export const toImportActions = (importer: Importer, language: Language): ImportActions => ({
  choose: (files) => readIf(importer, toChosenItems(files)),
  drop: (dropped) =>
    void readDropped(dropped).then(
      (items) => readIf(importer, items),
      (error: unknown) => importer.report(toFailed(error)),
    ),
  paste: (text) => importer.read([toPastedItem(toTranslate(WORDS[language])('import_pasted'), text)]),
  cancel: () => importer.cancel(),
  apply: () => void importer.apply(),
  showMore: (part) => void importer.showMore(part),
  saveProblems: () =>
    void importer.askFiles({ call: 'problems', language }).then((files) => saveFiles(files, `gloss-problems-${toDay()}`, 'txt')),
});

const askExport = async (source: number | null, name: string): Promise<Answer> => {
  const client = startImportClient(() => {});
  const answer = await client.ask({ call: 'export', source, name });
  client.stop();
  return answer;
};

/** A worker cannot mend what it finds damaged. */
const mendAndAskExport = async (source: number | null, name: string): Promise<Answer> => {
  await recover({ isThorough: true });
  return askExport(source, name);
};

const save = async (importer: Importer, source: number | null, name: string): Promise<void> => {
  const first = await askExport(source, name);
  const answer = first.reply === 'failed' ? await mendAndAskExport(source, name).catch(toFailed) : first;
  if (answer.reply === 'files') saveFiles(answer.files, name, 'json');
  else importer.report(answer);
};

const saveOriginal = async (importer: Importer, source: Source): Promise<void> => {
  try {
    const { name, bytes } = await readOriginal(source);
    saveFile(bytes, name);
  } catch (error) {
    importer.report(toFailed(error));
  }
};

/** What a reader does with what was imported; `onKept` hears of the browser's answer. */
export const toSourceActions = (importer: Importer, onKept: () => void): SourceActions => ({
  undo: (number) => importer.remove({ by: 'importNumber', number }, { what: 'undone' }),
  remove: (number) => importer.remove({ by: 'number', number }, { what: 'removed' }),
  reset: () => importer.remove({ by: 'all', number: 0 }, { what: 'reset' }),
  exportAll: () => void save(importer, null, `gloss-${toDay()}`),
  exportSource: (number) => void save(importer, number, `gloss-${toDay()}-${number}`),
  saveOriginal: (source) => void saveOriginal(importer, source),
  keep: () => void requestPersistence().then(onKept),
});
